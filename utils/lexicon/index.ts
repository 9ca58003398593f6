import * as ar from './ar';
import * as cs from './cs';
import * as de from './de';
import * as en from './en';
import * as es from './es';
import * as fr from './fr';
import * as hi from './hi';
import * as id from './id';
import * as it from './it';
import * as ja from './ja';
import * as ko from './ko';
import * as nl from './nl';
import * as pl from './pl';
import * as ptBR from './pt-BR';
import * as ru from './ru';
import * as sv from './sv';
import * as th from './th';
import * as tr from './tr';
import * as uk from './uk';
import * as vi from './vi';
import * as zhCN from './zh-CN';
import * as zhTW from './zh-TW';

// One line a language: what we take for a code depends on this list.
const languages = {
  ar,
  cs,
  de,
  en,
  es,
  fr,
  hi,
  id,
  it,
  ja,
  ko,
  nl,
  pl,
  'pt-BR': ptBR,
  ru,
  sv,
  th,
  tr,
  uk,
  vi,
  'zh-CN': zhCN,
  'zh-TW': zhTW,
};

/** Page words of every language. */
export const pageWords = Object.values(languages).map((language) => language.page);
