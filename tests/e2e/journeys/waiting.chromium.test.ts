import { waitingJourneys } from './waiting.ts';

waitingJourneys('chromium');
