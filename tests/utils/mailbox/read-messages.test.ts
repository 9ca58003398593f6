import { beforeEach, describe, expect, test, vi } from 'vitest';
import { at } from '@/tests/support/builders';
import { extractFromText } from '@/utils/extraction/extract-from-text';
import type { LoggedMail } from '@/utils/mailbox/mail-log';
import { codeReader, type ExtractCodes } from '@/utils/mailbox/read-messages';

const aMail = (mail: Partial<LoggedMail> = {}): LoggedMail => ({
  id: 'gmail:me:1',
  from: { name: 'KuCoin', address: 'no-reply@kucoin.example' },
  to: 'me@gmail.com',
  subject: 'Your verification code',
  text: '482 913 is your verification code. It is valid for 5 minutes.',
  sentAt: at('14:02'),
  arrivedAt: null,
  places: () => [document.body],
  ...mail,
});
const newsletter = aMail({ id: 'gmail:me:2', subject: 'Our autumn sale', text: 'Everything is cheaper until Sunday.' });

const extract = vi.fn<ExtractCodes>();
const aReader = () => codeReader(extract);
beforeEach(() => {
  extract.mockReset();
  extract.mockImplementation(async (mails) => mails.map(({ subject, text }) => extractFromText(subject, text)));
});

describe('of the mails that a mailbox shows', () => {
  test('those with a code are messages, where they stand', async () => {
    expect(await aReader()([newsletter, aMail()])).toEqual([
      {
        message: {
          id: 'gmail:me:1#482913',
          code: '482913',
          from: { name: 'KuCoin', address: 'no-reply@kucoin.example' },
          to: 'me@gmail.com',
          sentAt: at('14:02'),
          arrivedAt: null,
          validForMs: 300_000,
          boundDomain: null,
        },
        places: [document.body],
      },
    ]);
  });

  test('a conversation whose newest mail has another code is another message', async () => {
    const read = aReader();
    const [first] = await read([aMail({ text: '482913 is your code.' })]);
    const [second] = await read([aMail({ text: '551204 is your code.' })]);
    expect(first?.message.id).not.toBe(second?.message.id);
  });

  test('the text is not handed on with the message', async () => {
    expect(JSON.stringify((await aReader()([aMail()]))[0]?.message)).not.toContain('verification');
  });
});

describe('a mail that is shown again', () => {
  const readBefore = async () => {
    const read = aReader();
    await read([aMail(), newsletter]);
    extract.mockClear();
    return read;
  };

  test('is not read again, with a code or without', async () => {
    expect(await (await readBefore())([aMail(), newsletter])).toHaveLength(1);
    expect(extract).not.toHaveBeenCalled();
  });

  test('is not asked for again while the answer is on its way', async () => {
    const read = aReader();
    const both = await Promise.all([read([aMail()]), read([aMail()])]);
    expect(both.map((codes) => codes.length)).toEqual([1, 1]);
    expect(extract).toHaveBeenCalledOnce();
  });

  test('stands where it stands now', async () => {
    const place = document.createElement('p');
    expect((await (await readBefore())([aMail({ places: () => [place] })]))[0]?.places).toEqual([place]);
  });

  test('is read again when it shows more: its row was cut short', async () => {
    const [found] = await (await readBefore())([aMail({ text: '551 204 is your verification code.' })]);
    expect(found?.message.code).toBe('551204');
  });

  test('is read again when nobody could read it', async () => {
    const read = aReader();
    extract.mockResolvedValueOnce(undefined);
    expect(await read([aMail()])).toEqual([]);
    expect(await read([aMail()])).toHaveLength(1);
  });
});

test('a mailbox that goes on for ever does not fill the memory', async () => {
  const read = aReader();
  const many = Array.from({ length: 1_001 }, (_, n) => aMail({ id: `m${n}`, subject: null, text: `Sale ${n}` }));
  await read(many);
  expect(await read([aMail()])).toHaveLength(1);
  extract.mockClear();
  await read(many.slice(0, 1));
  expect(extract).toHaveBeenCalledOnce();
});
