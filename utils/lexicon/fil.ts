import type { MailWords } from './mail-words';
import type { PageWords } from './words';

export const page: PageWords = {
  sendVerb: [],
  resend: [],
  codeNoun: ['one-time pin'],
  purpose: [],
  validFor: ['may bisa'],
  tooMany: ['masyadong maraming'],
  wait: ['maghintay'],
  later: ['mamaya'],
  invalid: [],
  expired: ['nag-expire'],
  captcha: [],
  authenticator: [],
  voiceCall: ['tawag'],
  notReceived: ['hindi natanggap', 'hindi nakatanggap', 'hindi dumating'],
  backupCode: [],
  backup: [],
  channelEmail: [],
  channelSms: [],
  units: { second: [], minute: [], hour: ['oras'] },
  stems: {
    code: ['code'],
    send: ['ipadala', 'magpadala', 'kunin', 'humiling'],
    again: ['muli', 'ulit', 'bagong'],
    sent: ['ipinadala', 'nagpadala'],
    invalid: ['mali ang', 'maling', 'hindi tama', 'hindi wasto', 'hindi valid'],
  },
};

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
