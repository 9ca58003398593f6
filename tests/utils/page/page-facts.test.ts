import { beforeEach, describe, expect, test } from 'vitest';
import { at } from '@/tests/support/builders';
import { aCodeForm, emailForm } from '@/tests/support/code-form';
import { newMemory, pageEvents } from '@/utils/page/page-facts';

const now = at('14:02');
const typed = { cameBySubmit: false };
const submitted = { cameBySubmit: true };
let memory = newMemory();

beforeEach(() => {
  memory = newMemory();
});

const read = (markup: string, context = typed, clock = now) => pageEvents(aCodeForm(markup), memory, context, clock);
const typesOf = (events: { type: string }[]) => events.map(({ type }) => type);
const said = (sentence: string) => emailForm({ extra: `<p>${sentence}</p>` });
const alerted = (sentence: string) => emailForm({ extra: `<p role="alert">${sentence}</p>` });

describe('a form', () => {
  test('is told once, with what it says of the code', () => {
    expect(read(said('The code is valid for 5 minutes.'))).toMatchObject([
      { type: 'codeFormSeen', at: now, kind: 'sent', codeLength: 6, statedValidForMs: 300_000 },
    ]);
    expect(read(said('The code is valid for 5 minutes.'))).toEqual([]);
  });

  test('is told with what speaks for it, and is no new fact when only that changes', () => {
    const form = { ...aCodeForm(emailForm()), why: ['oneTimeCode', 'tooShort', 'sentTo'] };
    expect(pageEvents(form, memory, typed, now)[0]).toMatchObject({ why: ['oneTimeCode', 'sentTo'] });
    expect(typesOf(pageEvents({ ...form, why: ['boxes'] }, memory, typed, now))).toEqual([]);
  });

  test('is told again when it says something else', () => {
    read(emailForm());
    expect(typesOf(read(said('The code is valid for 5 minutes.')))).toEqual(['codeFormSeen']);
  });

  test('is told again when it was forgotten, and what stands in it is not', () => {
    const markup = alerted('That code is wrong.');
    read(markup);
    memory.formFacts = null;
    expect(typesOf(read(markup))).toEqual(['codeFormSeen']);
  });
});

describe('a send that nobody was seen to press', () => {
  const claim = 'We sent a code to j•••@gmail.com.';
  const sends = (markup: string, context = typed) => read(markup, context).filter((event) => event.type === 'codeSent');

  test('is what the page says', () => {
    expect(sends(said(claim))).toMatchObject([{ how: 'implicit' }]);
  });

  test('is told once while it stands there', () => {
    sends(said(claim));
    expect(sends(said(claim))).toEqual([]);
  });

  test('is another one to another address', () => {
    sends(said(claim));
    expect(sends(said('We sent a code to a•••@work.example.'))).toHaveLength(1);
  });

  test('is the submit that led to a form with nothing left to press but "Resend"', () => {
    expect(sends(emailForm({ send: 'Resend code' }), submitted)).toMatchObject([{ how: 'submit' }]);
  });

  test('is none where Send still waits to be pressed', () => {
    expect(sends(emailForm({ send: 'Send code' }), submitted)).toEqual([]);
  });

  test('is none where nothing is said and nothing was submitted', () => {
    expect(sends(emailForm({ send: 'Resend code' }))).toEqual([]);
  });

  test('is none for a code that an app makes', () => {
    const markup = '<label>Code from your authenticator app <input autocomplete="one-time-code"></label>';
    expect(sends(markup, submitted)).toEqual([]);
  });
});

describe("the site's countdown", () => {
  const countdowns = (label: string, clock = now) =>
    read(emailForm({ send: label }), typed, clock).filter((event) => event.type === 'countdownSeen');

  test('is told by its end, once', () => {
    expect(countdowns('Resend in 59s')).toEqual([{ type: 'countdownSeen', at: now, endsAt: now + 59_000 }]);
    expect(countdowns('Resend in 58s', now + 1_000)).toEqual([]);
    expect(countdowns('Resend in 40s', now + 20_500)).toEqual([]);
  });

  test('that starts anew is told again', () => {
    countdowns('Resend in 5s');
    expect(countdowns('Resend in 60s', now + 6_000)).toHaveLength(1);
  });
});

describe('a notice', () => {
  const notices = (markup: string) =>
    read(markup).flatMap((event) => (event.type === 'noticeSeen' ? [event.notice] : []));

  test('is told when it appears, and not while it stays', () => {
    notices(emailForm());
    expect(notices(alerted('That code is wrong.'))).toEqual(['wrongCode']);
    expect(notices(alerted('That code is wrong.'))).toEqual([]);
  });

  test('is told again when it went and came back', () => {
    notices(alerted('That code is wrong.'));
    notices(emailForm());
    expect(notices(alerted('That code is wrong.'))).toEqual(['wrongCode']);
  });

  test('that stands there twice is one', () => {
    const twice = '<p role="alert">That code is wrong.</p><p role="alert">Invalid code, please check it.</p>';
    expect(notices(emailForm({ extra: twice }))).toEqual(['wrongCode']);
  });

  test('"too many" says until when', () => {
    const [, event] = read(alerted('Too many attempts. Try again in 10 minutes.'));
    expect(event).toMatchObject({ notice: 'tooMany', untilAt: now + 600_000 });
  });
});
