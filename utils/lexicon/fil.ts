import type { MailWords } from './mail-words';

export const mail: MailWords = {
  codeNoun: ['kodigo'],
  purpose: ['mag-log in', 'i-verify', 'kumpirmahin', 'beripikasyon'],
  otherNumber: ['tumawag'],
  is: ['ay'],
  enter: ['gamitin', 'ilagay', 'i-enter'],
  warning: ['huwag*', 'kahit kanino', 'kung hindi ikaw'],
  otherTopic: ['libre', 'premyo', 'nanalo'],
  life: ['mag-e-expire', 'mag-expire', 'sa loob ng', 'may bisa'],
  otherWait: ['muli'],
  units: { hour: ['oras'], day: ['araw'] },
  numbers: { limang: 5, sampung: 10 },
};
