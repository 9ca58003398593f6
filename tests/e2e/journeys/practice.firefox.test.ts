import { practiceJourneys } from './practice.ts';

practiceJourneys('firefox');
