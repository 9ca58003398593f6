import { variantJourneys } from './variants.ts';

variantJourneys('firefox');
