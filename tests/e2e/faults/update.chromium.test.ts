import { updates } from './update.ts';

updates('chromium');
