import { deceivingMails } from './mails.ts';

deceivingMails('chromium');
