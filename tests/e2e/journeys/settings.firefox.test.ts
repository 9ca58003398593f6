import { settingsJourneys } from './settings.ts';

settingsJourneys('firefox');
