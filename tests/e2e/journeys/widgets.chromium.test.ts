import { widgetJourneys } from './widgets.ts';

widgetJourneys('chromium');
