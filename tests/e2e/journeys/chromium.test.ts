import { messageJourneys } from './messages.ts';
import { variantJourneys } from './variants.ts';
import { waitingJourneys } from './waiting.ts';

waitingJourneys('chromium');
messageJourneys('chromium');
variantJourneys('chromium');
