import { fillJourneys } from './fill.ts';

fillJourneys('chromium');
