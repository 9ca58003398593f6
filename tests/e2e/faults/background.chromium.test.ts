import { backgroundFaults } from './background.ts';

backgroundFaults('chromium');
