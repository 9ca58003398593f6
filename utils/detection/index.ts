export type { CodeForm, SendControl } from '@/utils/detection/code-form';
export { findCodeForms, readFormOf } from '@/utils/detection/find-code-forms';
export { readNotices, type SeenNotice } from '@/utils/detection/notices';
export { readSendControl } from '@/utils/detection/send-controls';
export { saysCodeWasSent } from '@/utils/detection/sent-claim';
export { readSiteCountdown } from '@/utils/detection/site-countdown';
export { readStatedValidity } from '@/utils/detection/stated-validity';
