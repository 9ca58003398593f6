import { page as ar } from './ar';
import { page as cs } from './cs';
import { page as de } from './de';
import { page as en } from './en';
import { page as es } from './es';
import { page as fr } from './fr';
import { page as hi } from './hi';
import { page as id } from './id';
import { page as it } from './it';
import { page as ja } from './ja';
import { page as ko } from './ko';
import { page as nl } from './nl';
import { page as pl } from './pl';
import { page as ptBR } from './pt-BR';
import { page as ru } from './ru';
import { page as sv } from './sv';
import { page as th } from './th';
import { page as tr } from './tr';
import { page as uk } from './uk';
import { page as vi } from './vi';
import { page as zhCN } from './zh-CN';
import { page as zhTW } from './zh-TW';

/** Page words of every language. One line a language: what we take for a code depends on this list. */
export const pageWords = [ar, cs, de, en, es, fr, hi, id, it, ja, ko, nl, pl, ptBR, ru, sv, th, tr, uk, vi, zhCN, zhTW];

export { mailWords } from './mail';
