import { practiceJourneys } from './practice.ts';

practiceJourneys('chromium');
