import { widgetJourneys } from './widgets.ts';

widgetJourneys('firefox');
