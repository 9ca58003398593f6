import { privateWindows } from './private-windows.ts';

privateWindows('chromium');
