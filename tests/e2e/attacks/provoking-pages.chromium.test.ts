import { provokingPages } from './provoking-pages.ts';

provokingPages('chromium');
