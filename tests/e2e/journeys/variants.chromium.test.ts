import { variantJourneys } from './variants.ts';

variantJourneys('chromium');
