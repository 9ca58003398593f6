import { waitingJourneys } from './waiting.ts';

waitingJourneys('firefox');
