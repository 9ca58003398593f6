import { updates } from './update.ts';

updates('firefox');
