import type { MailWords } from './mail-words';

export const mail: MailWords = {
  codeNoun: ['kodigo', 'code na'],
  purpose: ['mag-log in', 'i-verify', 'kumpirmahin', 'beripikasyon'],
  otherNumber: ['tumawag'],
  is: ['ay', 'eto'],
  enter: ['gamitin', 'ilagay', 'i-enter', 'gamitin ang', 'gamit'],
  prompt: ['upang magpatuloy'],
  warning: ['huwag*', 'kahit kanino', 'kung hindi ikaw'],
  otherTopic: ['libre', 'premyo', 'nanalo', 'panalo', 'rider'],
  life: ['mag-e-expire', 'mag-expire', 'sa loob ng', 'may bisa', 'sa loob', 'loob ng', 'balido', 'lang'],
  otherWait: ['muli'],
  units: { hour: ['oras'], day: ['araw'] },
  numbers: { limang: 5, sampung: 10, tatlong: 3, labinlimang: 15, dalawang: 2 },
  spans: { 'kalahating oras': 30, 'isang oras': 60, 'isang minuto': 1 },
};
