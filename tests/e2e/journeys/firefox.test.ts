import { messageJourneys } from './messages.ts';
import { variantJourneys } from './variants.ts';
import { waitingJourneys } from './waiting.ts';

waitingJourneys('firefox');
messageJourneys('firefox');
variantJourneys('firefox');
