import { fillJourneys } from './fill.ts';

fillJourneys('firefox');
