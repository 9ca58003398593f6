import { forgedMessages } from './forged-messages.ts';

forgedMessages('chromium');
