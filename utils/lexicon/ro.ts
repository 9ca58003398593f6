import type { MailWords } from './mail-words';

export const mail: MailWords = {
  code: ['parolă unică', 'parolă temporară'],
  codeNoun: ['cod', 'codul', 'codului'],
  purpose: ['securitate', 'autentificare', 'conectare', 'resetare', 'înregistr*', 'unică folosință'],
  otherCode: ['reducere', 'eroare', 'fiscal', 'produs', 'comand*', 'factur*', 'rezervare'],
  otherNumber: ['awb', 'colet*', 'zbor', 'număr*', 'sunați', 'apelați', 'suma'],
  is: ['este', 'este:'],
  enter: ['introdu*', 'folosește', 'folosiți'],
  prompt: ['în formular'],
  warning: ['nu distribui*', 'nu comunica*', 'nimănui', 'cu nimeni', 'dacă nu', 'ignor*'],
  otherTopic: ['ofert*', 'premiu', 'câștig*', 'livrare', 'curier', 'scaden*'],
  life: ['valabil*', 'următoarele', 'timp de'],
  units: { second: ['secunde', 'secund*'], day: ['zile'] },
  numbers: { cinci: 5, zece: 10, cincisprezece: 15, treizeci: 30, trei: 3, două: 2 },
  spans: { 'jumătate de oră': 30, 'o oră': 60, 'o jumătate de oră': 30, 'un minut': 1 },
  amount: ['lei'],
  quoteHead: ['a scris'],
  pickup: ['ridicare', 'easybox', 'locker'],
};
