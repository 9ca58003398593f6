import { mail as en } from './en';

/** Mail words of every language. */
export const mailWords = [en];
