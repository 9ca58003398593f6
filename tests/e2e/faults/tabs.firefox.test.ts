import { tabFaults } from './tabs.ts';

tabFaults('firefox');
