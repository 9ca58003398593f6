import { beforeEach, describe, expect, test, vi } from 'vitest';
import { at } from '@/tests/support/builders';
import * as extraction from '@/utils/extraction/extract-from-text';
import type { SeenMail } from '@/utils/mailbox/provider';
import { codeReader } from '@/utils/mailbox/read-messages';

const aMail = (mail: Partial<SeenMail> = {}): SeenMail => ({
  id: 'gmail:me:1',
  from: { name: 'KuCoin', address: 'no-reply@kucoin.example' },
  to: 'me@gmail.com',
  subject: 'Your verification code',
  text: '482 913 is your verification code. It is valid for 5 minutes.',
  sentAt: at('14:02'),
  places: [document.body],
  ...mail,
});
const newsletter = aMail({ id: 'gmail:me:2', subject: 'Our autumn sale', text: 'Everything is cheaper until Sunday.' });

beforeEach(() => void vi.restoreAllMocks());

describe('of the mails that a mailbox shows', () => {
  test('those with a code are messages, where they stand', () => {
    expect(codeReader()([newsletter, aMail()])).toEqual([
      {
        message: {
          id: 'gmail:me:1#482913',
          code: '482913',
          from: { name: 'KuCoin', address: 'no-reply@kucoin.example' },
          to: 'me@gmail.com',
          sentAt: at('14:02'),
          validForMs: 300_000,
          boundDomain: null,
        },
        places: [document.body],
      },
    ]);
  });

  test('a conversation whose newest mail has another code is another message', () => {
    const read = codeReader();
    const ids = ['482913', '551204'].map((code) => read([aMail({ text: `${code} is your code.` })])[0]?.message.id);
    expect(new Set(ids).size).toBe(2);
  });

  test('the text is not handed on', () => {
    expect(JSON.stringify(codeReader()([aMail()])[0]?.message)).not.toContain('verification');
  });
});

describe('a mail that is shown again', () => {
  const read = codeReader();
  read([aMail(), newsletter]);
  const extract = () => vi.spyOn(extraction, 'extractFromText');

  test('is not read again, with a code or without', () => {
    const extracted = extract();
    expect(read([aMail(), newsletter])).toHaveLength(1);
    expect(extracted).not.toHaveBeenCalled();
  });

  test('stands where it stands now', () => {
    const place = document.createElement('p');
    expect(read([aMail({ places: [place] })])[0]?.places).toEqual([place]);
  });

  test('is read again when it shows more: its row was cut short', () => {
    expect(read([aMail({ text: '551 204 is your verification code.' })])[0]?.message.code).toBe('551204');
  });
});

test('a mailbox that goes on for ever does not fill the memory', () => {
  const read = codeReader();
  const many = Array.from({ length: 1_001 }, (_, n) => aMail({ id: `m${n}`, subject: null, text: `Sale ${n}` }));
  read(many);
  expect(read([aMail()])).toHaveLength(1);
});
