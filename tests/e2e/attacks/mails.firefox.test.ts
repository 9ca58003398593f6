import { deceivingMails } from './mails.ts';

deceivingMails('firefox');
