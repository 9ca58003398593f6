import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type AnswerSign, answerOf, NO_SIGN_MS, watchAnswer } from '@/utils/page/watch-answer';

const request = { name: 'https://api.coinharbor.example/codes', initiatorType: 'fetch', startTime: 1_010 };
const pressedAtMs = 1_000;

describe('the status of a request that follows a press is its answer', () => {
  test.each([
    { idea: 'a success means accepted', entry: { ...request, responseStatus: 204 }, sign: 'accepted' },
    { idea: '429 means refused', entry: { ...request, responseStatus: 429 }, sign: 'refused' },
    { idea: 'another error means failed', entry: { ...request, responseStatus: 503 }, sign: 'failed' },
    {
      idea: 'XMLHttpRequest counts too',
      entry: { ...request, initiatorType: 'xmlhttprequest', responseStatus: 200 },
      sign: 'accepted',
    },
    { idea: 'a status that the browser hides says nothing', entry: { ...request, responseStatus: 0 }, sign: undefined },
    { idea: 'a redirect says nothing', entry: { ...request, responseStatus: 302 }, sign: undefined },
    {
      idea: 'a picture is no answer',
      entry: { ...request, initiatorType: 'img', responseStatus: 200 },
      sign: undefined,
    },
    {
      idea: 'a request from before the press is no answer',
      entry: { ...request, startTime: 900, responseStatus: 200 },
      sign: undefined,
    },
    {
      idea: 'a request long after the press is no answer',
      entry: { ...request, startTime: 9_000, responseStatus: 200 },
      sign: undefined,
    },
    {
      idea: 'what a page tells about its user is no answer',
      entry: { ...request, name: 'https://x.example/analytics/e', responseStatus: 200 },
      sign: undefined,
    },
  ])('$idea', ({ entry, sign }) => {
    expect(answerOf(entry, pressedAtMs)?.sign).toBe(sign);
  });
});

describe('a press is answered once', () => {
  const answers: AnswerSign[] = [];
  beforeEach(() => {
    vi.useFakeTimers();
    answers.length = 0;
  });
  afterEach(() => vi.useRealTimers());
  const watch = (signal = new AbortController().signal) =>
    watchAnswer(window as unknown as Window & typeof globalThis, (answer) => answers.push(answer), { signal });

  test('silence becomes "no sign"', () => {
    watch();
    vi.advanceTimersByTime(NO_SIGN_MS);
    expect(answers).toEqual([{ sign: 'none', from: 'silence', status: null }]);
  });

  test('a countdown waits for a status that may still refuse', () => {
    const { answered } = watch();
    answered({ sign: 'accepted', from: 'countdown', status: null });
    answered({ sign: 'refused', from: 'status', status: 429 });
    vi.advanceTimersByTime(60_000);
    expect(answers).toEqual([{ sign: 'refused', from: 'status', status: 429 }]);
  });

  test('a countdown alone is an answer', () => {
    const { answered } = watch();
    answered({ sign: 'accepted', from: 'countdown', status: null });
    vi.advanceTimersByTime(60_000);
    expect(answers).toEqual([{ sign: 'accepted', from: 'countdown', status: null }]);
  });

  test('after the abort nothing is said', () => {
    const stop = new AbortController();
    watch(stop.signal);
    stop.abort();
    vi.advanceTimersByTime(60_000);
    expect(answers).toEqual([]);
  });
});
