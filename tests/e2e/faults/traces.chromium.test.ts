import { traces } from './traces.ts';

traces('chromium');
