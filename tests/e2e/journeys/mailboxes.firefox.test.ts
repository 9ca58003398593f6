import { mailboxJourneys } from './mailboxes.ts';

mailboxJourneys('firefox');
