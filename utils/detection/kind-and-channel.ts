import type { CodeForm } from '@/utils/detection/code-form';
import { attribute, closestOf } from '@/utils/detection/dom';
import { AUTHENTICATOR_NAME, EMAIL_NAME, PHONE_NAME, splitWords } from '@/utils/detection/field-names';
import { APP_BRANDS, APP_HINT, TWO_FACTOR_WORDS, VOICE_WORDS } from '@/utils/detection/other-words';
import type { Reading } from '@/utils/detection/read-group';
import { channelNamed } from '@/utils/detection/send-controls';
import { findWords, has } from '@/utils/detection/word-index';

/** Whether an authenticator app makes the code: the nearer words win, and a control that sends speaks for `sent`. */
export function readKind(reading: Reading): CodeForm['kind'] {
  const names = `${reading.names} ${formNames(reading)}`;
  let app = AUTHENTICATOR_NAME.test(names) ? 1.5 : 0;
  if (/totp/.test(names)) app += 3;
  if (namesApp(reading.label)) app += 4;
  if (namesApp(reading.beside)) app += 3;
  else if (namesApp(reading.prose) || namesApp(reading.title) || APP_HINT.test(reading.beside)) app += 2;
  if (TWO_FACTOR_WORDS.test(`${reading.label}\n${reading.title}\n${reading.prose}`)) app += 1;
  if (app === 0) return 'sent';
  let sent = 0;
  if (reading.signals.has('sentTo')) sent += 2.5;
  if (reading.controls.some((control) => control.crossed === 0 && control.verb !== 'switch')) sent += 2;
  if (EMAIL_NAME.test(reading.names) || PHONE_NAME.test(reading.names)) sent += 2;
  if (channelNamed(reading.label) !== 'unknown') sent += 2;
  else if (channelNamed(reading.beside) !== 'unknown') sent += 1;
  if (reading.destination) sent += 1.5;
  return app >= sent ? 'authenticator' : 'sent';
}

function formNames({ group }: Reading): string {
  const form = closestOf(group.fields[0] as HTMLElement, 'form');
  return form ? splitWords(`${attribute(form, 'id')} ${attribute(form, 'name')} ${attribute(form, 'action')}`) : '';
}

function namesApp(text: string): boolean {
  return APP_BRANDS.test(text) || has(findWords(text), 'authenticator');
}

/** The way the code travels, as the nearest words tell; `unknown` when they name none or both. */
export function readChannel(reading: Reading): CodeForm['channel'] {
  if (reading.destination?.includes('@')) return 'email';
  if (VOICE_WORDS.test(reading.beside)) return 'voice';
  const labels = reading.controls
    .map(({ verb, label }) => (verb === 'send' || verb === 'resend' ? label : ''))
    .join('\n');
  for (const text of [reading.label, reading.sentence, reading.beside, reading.prose, labels, reading.title]) {
    const named = text ? channelNamed(text) : 'unknown';
    if (named !== 'unknown') return named;
  }
  if (reading.destination) return 'sms';
  const names = [reading.names, ...reading.siblingNames];
  const email = names.some((name) => EMAIL_NAME.test(name));
  const phone = names.some((name) => PHONE_NAME.test(name));
  if (email !== phone) return email ? 'email' : 'sms';
  return 'unknown';
}
