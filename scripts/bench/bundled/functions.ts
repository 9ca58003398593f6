// What the bench calls in Node; bundled, because the product's imports are not Node's.
export { informTabs } from '@/utils/extension/inform';
export { prune } from '@/utils/extension/prune';
export { requestKey } from '@/utils/extension/requests';
export { defaultSettings } from '@/utils/extension/settings';
export { emptyState, type State, type StoredMessage, type StoredRequest, updateState } from '@/utils/extension/state';
export { mailboxView, popupView } from '@/utils/extension/view';
export { extractCode } from '@/utils/extraction';
export { rankCodes } from '@/utils/ranking';
export { assess } from '@/utils/request';
export { aState, aStoredMessage, aStoredRequest } from '../../../tests/support/stored';
