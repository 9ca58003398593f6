import { traces } from './traces.ts';

traces('firefox');
