import { messageJourneys } from './messages.ts';

messageJourneys('firefox');
