import { storedSettings } from './stored-settings.ts';

storedSettings('chromium');
