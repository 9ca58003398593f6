import type { MailWords } from './mail-words';

export const mail: MailWords = {
  code: ['jednokratna lozinka', 'enkratno geslo', 'privremena lozinka'],
  codeNoun: ['koda', 'kods', 'kodas', 'kood', 'codi'],
  password: ['lozinka', 'geslo'],
  purpose: [
    'provjer*',
    'sigurnos*',
    'jednokrat*',
    'prijav*',
    'potrdit*',
    'varnost*',
    'enkrat*',
    'kinnitus*',
    'patvirtin*',
    'apstiprin*',
    'потврд*',
  ],
  otherCode: ['popust*', 'narudžb*', 'naročil*', 'poštanski'],
  otherNumber: ['račun', 'pošiljka', 'broj', 'nazovite', 'kartica', 'iznos'],
  enter: ['unesite', 'upišite', 'koristite', 'vnesite', 'uporabite'],
  warning: ['nemojte dijeliti', 'ne dijelite', 'ne delite', 'nikome', 'ako niste'],
  life: ['vrijedi', 'važi', 'ističe', 'istječe', 'unutar', 'velja', 'kehtib', 'galioja', 'derīgs'],
  units: { hour: ['sata', 'valand*'] },
  quoteHead: ['napisao'],
};
