import { tabFaults } from './tabs.ts';

tabFaults('chromium');
