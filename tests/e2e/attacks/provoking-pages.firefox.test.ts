import { provokingPages } from './provoking-pages.ts';

provokingPages('firefox');
