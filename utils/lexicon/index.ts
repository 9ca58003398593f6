import { page as ar } from './ar';
import { page as bg } from './bg';
import { page as bn } from './bn';
import { page as cs } from './cs';
import { page as de } from './de';
import { page as el } from './el';
import { page as en } from './en';
import { page as es } from './es';
import { page as fa } from './fa';
import { page as fi } from './fi';
import { page as fil } from './fil';
import { page as fr } from './fr';
import { page as he } from './he';
import { page as hi } from './hi';
import { page as hr } from './hr';
import { page as hu } from './hu';
import { page as id } from './id';
import { page as it } from './it';
import { page as ja } from './ja';
import { page as ko } from './ko';
import { page as nl } from './nl';
import { page as pl } from './pl';
import { page as ptBR } from './pt-BR';
import { page as ro } from './ro';
import { page as ru } from './ru';
import { page as sv } from './sv';
import { page as th } from './th';
import { page as tr } from './tr';
import { page as uk } from './uk';
import { page as vi } from './vi';
import { page as zhCN } from './zh-CN';
import { page as zhTW } from './zh-TW';

/** Page words of every language: what we take for a code depends on this list. Kin side by side, as in the list of mail words. */
export const pageWords = [
  ar,
  fa,
  he,
  hi,
  bn,
  th,
  zhCN,
  zhTW,
  ja,
  ko,
  ru,
  uk,
  bg,
  el,
  en,
  de,
  nl,
  sv,
  fi,
  hu,
  fr,
  es,
  ptBR,
  it,
  ro,
  id,
  fil,
  vi,
  tr,
  cs,
  pl,
  hr,
];

export { mailWords } from './mail';
