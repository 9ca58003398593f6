import { backgroundFaults } from './background.ts';

backgroundFaults('firefox');
