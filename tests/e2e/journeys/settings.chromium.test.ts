import { settingsJourneys } from './settings.ts';

settingsJourneys('chromium');
