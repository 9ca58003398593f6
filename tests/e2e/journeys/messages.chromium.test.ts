import { messageJourneys } from './messages.ts';

messageJourneys('chromium');
