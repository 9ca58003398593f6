import { request } from 'node:https';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { HOSTS, type PageParams, type Sandbox, startSandbox } from './sandbox.ts';

const MINUTE = 60_000;
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox();
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

describe('a send', () => {
  test('travels by SMTP into the mailbox of the address that the page shows masked', async () => {
    const { status, body } = await pressSend({ user: 'jamie' });

    expect({ status, body }).toEqual({ status: 200, body: { sentTo: 'j•••@gmail.com' } });
    const [mail] = sandbox.mails;
    expect(mail).toMatchObject({
      from: { name: 'CoinHarbor', address: 'no-reply@coinharbor.example' },
      to: 'jamie@gmail.com',
      subject: 'CoinHarbor verification code',
      folder: 'inbox',
    });
    expect(mail?.text).toContain(`code is ${sandbox.sends[0]?.code}. `.trim());
    expect(mail?.html).toContain(`${sandbox.sends[0]?.code}</b>`);
  });

  test('by SMS is recorded and reaches no mailbox', async () => {
    await pressSend({ channel: 'sms' });

    expect(sandbox.sends).toMatchObject([{ channel: 'sms', to: '+15550101234', refused: false }]);
    expect(sandbox.mails).toEqual([]);
  });

  test('is refused with 429 after the fifth in ten minutes', async () => {
    const statuses = [];
    for (let press = 1; press <= 6; press++) statuses.push((await pressSend()).status);

    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    expect(sandbox.mails).toHaveLength(5);
  });

  test('is possible again when ten minutes have passed', async () => {
    for (let press = 1; press <= 6; press++) await pressSend();
    sandbox.passTime(10 * MINUTE);

    expect((await pressSend()).status).toBe(200);
  });

  test('from the page of a phisher comes from the real site', async () => {
    await ask(HOSTS.lookalike, '/api/send', {});

    expect(sandbox.mails[0]?.from.address).toBe('no-reply@coinharbor.example');
  });

  test('repeats the living code where the service does so', async () => {
    await pressSend({ variant: 'same-code' });
    await pressSend({ variant: 'same-code' });

    expect(sandbox.sends[1]?.code).toBe(sandbox.sends[0]?.code);
  });
});

describe('a code', () => {
  test('is right once', async () => {
    await pressSend();

    expect(await enter(lastCode())).toBe('right');
    expect(await enter(lastCode())).toBe('wrong');
  });

  test('is killed by the next one', async () => {
    await pressSend();
    const first = lastCode();
    await pressSend();

    expect(await enter(first)).toBe('wrong');
    expect(await enter(lastCode())).toBe('right');
  });

  test('expires after ten minutes', async () => {
    await pressSend();
    sandbox.passTime(10 * MINUTE);

    expect(await enter(lastCode())).toBe('expired');
  });

  test('is closed after five wrong tries', async () => {
    await pressSend();
    const verdicts = [];
    for (let attempt = 1; attempt <= 6; attempt++) verdicts.push(await enter('x'));

    expect(verdicts).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'wrong', 'too-many-tries']);
  });
});

describe('mail arrives', () => {
  test('late when it is delayed', async () => {
    sandbox.setArrival({ delayMs: 30 });
    await pressSend();
    expect(sandbox.mails).toHaveLength(0);

    await sandbox.waitForMails(1);
    expect(sandbox.mails).toHaveLength(1);
  });

  test('in any order after it was held', async () => {
    sandbox.holdMail();
    for (let press = 1; press <= 3; press++) await pressSend();
    expect(sandbox.heldMails()).toBe(3);
    sandbox.releaseMail([2, 0]);
    sandbox.releaseMail();

    const codes = sandbox.sends.map(({ code }) => code);
    expect(sandbox.mails.map(({ html }) => codes.findIndex((code) => html.includes(`${code}</b>`)))).toEqual([2, 0, 1]);
  });

  test('in spam, or never, one mail at a time', async () => {
    sandbox.arriveNext({ folder: 'spam' }, { drop: true });
    for (let press = 1; press <= 3; press++) await pressSend();

    expect(sandbox.mails.map(({ folder }) => folder)).toEqual(['spam', 'inbox']);
  });

  test('from anybody, with the date they wrote', async () => {
    const date = Date.parse('2026-11-20T10:00:00Z');
    await sandbox.sendMailFrom({ from: '"Shop" <news@shop.example>', subject: 'Sale', text: '20 % off', date });

    expect(sandbox.mails[0]).toMatchObject({ from: { address: 'news@shop.example' }, to: 'jamie@gmail.com', date });
  });

  test('as one conversation when sender and subject are the same', async () => {
    await pressSend();
    await sandbox.sendMailFrom({ from: 'news@shop.example', subject: 'Sale', text: '20 % off' });
    await pressSend();

    const [first, second, third] = sandbox.mails.map(({ threadId }) => threadId);
    expect(third).toBe(first);
    expect(second).not.toBe(first);
  });
});

test('unknown hosts answer 404 and are recorded', async () => {
  expect((await ask('tracker.example', '/pixel')).status).toBe(404);
  expect(sandbox.requestsTo('tracker.example')).toMatchObject([{ method: 'GET', path: '/pixel' }]);
  expect(sandbox.hosts).toContain('tracker.example');
});

function pressSend(params: Partial<PageParams> = {}) {
  return ask(HOSTS.site, `/api/send?${new URLSearchParams(params)}`, {});
}

async function enter(code: string): Promise<string> {
  const { body } = await ask(HOSTS.site, '/api/check', { code });
  return (body as { verdict: string }).verdict;
}

function lastCode(): string {
  return sandbox.sends.at(-1)?.code ?? '';
}

/** One request as a browser with mapped hosts makes it; a POST when there are fields. */
function ask(host: string, path: string, fields?: object): Promise<{ status: number; body: unknown }> {
  return new Promise((done, failed) => {
    const options = {
      host: '127.0.0.1',
      port: sandbox.port,
      path,
      method: fields ? 'POST' : 'GET',
      servername: host,
      rejectUnauthorized: false,
      headers: { host, 'content-type': 'application/json' },
    };
    request(options, async (response) => {
      const text = (await response.toArray()).join('');
      const json = response.headers['content-type']?.includes('json');
      done({ status: response.statusCode ?? 0, body: json ? JSON.parse(text) : text });
    })
      .on('error', failed)
      .end(fields && JSON.stringify(fields));
  });
}
