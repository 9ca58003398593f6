import { describe, expect, test } from 'vitest';
import { at } from '@/tests/support/builders';
import { aState, aStoredMessage, aStoredRequest } from '@/tests/support/stored';
import { nextForgetAt, prune } from '@/utils/extension/prune';

const DAY = 24 * 3_600_000;
const messagesAt = (state: ReturnType<typeof aState>, now: number) => Object.keys(prune(state, now).messages);

describe('codes', () => {
  const message = aStoredMessage({ id: 'a', sentAt: at('14:00') });
  const state = aState({ messages: [message] });

  test('are kept until ten minutes after their life', () => {
    expect(messagesAt(state, at('14:19:59'))).toEqual(['a']);
    expect(messagesAt(state, at('14:20'))).toEqual([]);
  });

  test('that state a shorter life go sooner', () => {
    expect(messagesAt(aState({ messages: [{ ...message, validForMs: 60_000 }] }), at('14:11'))).toEqual([]);
  });

  test('name the next time to forget one', () => {
    const later = aStoredMessage({ id: 'b', code: '551204', sentAt: at('14:05') });
    expect(nextForgetAt(aState({ messages: [message, later] }), at('14:06'))).toBe(at('14:20'));
    expect(nextForgetAt(aState(), at('14:06'))).toBeNull();
  });

  test('of a private window have lives of their own', () => {
    const twin = { ...message, incognito: true, sentAt: at('14:15'), seenAt: at('14:15') };
    const both = aState({ messages: [message, twin] });
    expect(messagesAt(both, at('14:21'))).toEqual(['private a']);
  });

  test('are at most 300, the newest', () => {
    const messages = Array.from({ length: 310 }, (_, n) =>
      aStoredMessage({ id: `m${n}`, code: `${100_000 + n}`, sentAt: at('14:00') + n * 1_000 }),
    );
    const kept = messagesAt(aState({ messages }), at('14:06'));
    expect(kept).toHaveLength(300);
    expect(kept).toContain('m309');
    expect(kept).not.toContain('m9');
  });
});

describe('requests', () => {
  test('are kept for a day', () => {
    const state = aState({ requests: [aStoredRequest({ sentAt: [at('14:00')] })] });
    expect(Object.keys(prune(state, at('14:00') + DAY - 1).requests)).toHaveLength(1);
    expect(Object.keys(prune(state, at('14:00') + DAY).requests)).toHaveLength(0);
  });

  test('are at most 100, those touched last', () => {
    const requests = Array.from({ length: 120 }, (_, n) => aStoredRequest({ tabId: n, touchedAt: at('14:00') + n }));
    const kept = Object.values(prune(aState({ requests }), at('14:01')).requests);
    expect(kept).toHaveLength(100);
    expect(kept.every(({ tabId }) => tabId >= 20)).toBe(true);
  });

  test('of one tab cannot push out those of others', () => {
    const waiting = aStoredRequest({ tabId: 1, touchedAt: at('14:00') });
    const flood = Array.from({ length: 200 }, (_, n) =>
      aStoredRequest({ tabId: 2, site: `site${n}.example`, touchedAt: at('14:01') + n }),
    );
    expect(prune(aState({ requests: [waiting, ...flood] }), at('14:02')).requests).toHaveProperty('1:kucoin.example');
  });
});

describe('sends of a site', () => {
  test('are forgotten after a day', () => {
    const state = aState({ ledger: { 'kucoin.example': { sentAt: [at('14:00'), at('15:00')] } } });
    expect(prune(state, at('14:00') + DAY).ledger).toEqual({ 'kucoin.example': { sentAt: [at('15:00')] } });
    expect(prune(state, at('15:00') + DAY).ledger).toEqual({});
  });
});

test('when storage is full, what is newest is kept', () => {
  const requests = Array.from({ length: 50 }, (_, n) => aStoredRequest({ tabId: n, touchedAt: at('14:00') + n }));
  const kept = prune(aState({ requests }), at('14:01'), { tight: true }).requests;
  expect(Object.keys(kept)).toHaveLength(10);
  expect(kept).toHaveProperty('49:kucoin.example');
});

test('pruning twice is pruning once', () => {
  const state = aState({
    requests: [1, 2, 3].map((tabId) => aStoredRequest({ tabId, touchedAt: at('14:00') + (tabId % 2) })),
    messages: [1, 2, 3].map((n) => aStoredMessage({ code: `48291${n}` })),
    ledger: { a: { sentAt: [at('14:00')] }, b: { sentAt: [at('14:01')] } },
  });
  const once = prune(state, at('14:02'));
  expect(JSON.stringify(prune(once, at('14:02')))).toBe(JSON.stringify(once));
});
