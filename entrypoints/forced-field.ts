import { defineUnlistedScript } from '#imports';
import { logFailure } from '@/utils/extension/log';
import { tell } from '@/utils/extension/send-message';

// Registered by the background for sites where the user called a field one for a code: no sentinel would see it.
export default defineUnlistedScript(() => {
  tell('candidateSeen', {}).catch((error) => logFailure('forced field', error));
});
