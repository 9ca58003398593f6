import { expect, test } from 'vitest';
import { chooseCodes } from '@/components/choose-codes';
import { aMessage, aRequest, at } from '../support/builders';
import { aPopupView } from '../support/views';

const now = at('14:34');
const request = aRequest({ sentAt: [at('14:30'), at('14:32')] });
const own = aMessage({ code: '771204', sentAt: at('14:32') });
const older = aMessage({ code: '482913', sentAt: at('14:30') });
const other = aMessage({ from: { name: 'GitHub', address: 'noreply@github.com' }, sentAt: at('14:33') });

test('a newer code of another sender does not come before the one the site waits for', () => {
  const { main, earlier, others } = chooseCodes(
    aPopupView(request, { messages: [own, older], strangers: [other], now }),
  );
  expect([main?.id, earlier.map(({ id }) => id), others.map(({ id }) => id)]).toEqual([own.id, [older.id], [other.id]]);
});

test('while the site waits and nothing of it came, codes of others stay folded', () => {
  const view = aPopupView(request, { strangers: [other], now });
  const { main, others } = chooseCodes({ ...view, advice: { ...view.advice, key: 'waiting' } });
  expect([main, others.length]).toEqual([null, 1]);
});

test('a code that the advice warns of is shown', () => {
  const view = aPopupView(request, { strangers: [other], now });
  expect(chooseCodes({ ...view, advice: { ...view.advice, key: 'arrivedElsewhere' } }).main?.id).toBe(other.id);
});

test('with nothing waiting the newest of all senders leads', () => {
  const { main, earlier } = chooseCodes(aPopupView(undefined, { messages: [own, older, other], now }));
  expect([main?.id, earlier.length]).toEqual([other.id, 2]);
});

test('one message that was seen twice, folded in its thread and in the list, stands there once', () => {
  const folded = { ...older, id: 'thread#0' };
  const again = { ...own, id: 'thread#1' };
  const { main, earlier } = chooseCodes(aPopupView(request, { messages: [own, again, older, folded], now }));
  expect([main?.code, earlier.map(({ code }) => code)]).toEqual(['771204', ['482913']]);
});

test('the same digits of two senders are two codes', () => {
  const { earlier } = chooseCodes(aPopupView(undefined, { messages: [own, { ...other, code: own.code }], now }));
  expect(earlier).toHaveLength(1);
});
