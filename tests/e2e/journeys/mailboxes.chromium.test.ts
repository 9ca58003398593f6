import { mailboxJourneys } from './mailboxes.ts';

mailboxJourneys('chromium');
