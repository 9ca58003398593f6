import { describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { at } from '@/tests/support/builders';
import { aLife, anAdvice } from '@/tests/support/views';
import { badgeCountsAt, badgeFor, noBadge, showBadge } from '@/utils/extension/badge';

const life = aLife({ sentAt: at('14:00') });

describe('the badge', () => {
  test.each([
    { idea: 'shows the minutes left, begun ones in full', advice: anAdvice({ life }), now: '14:02:30', text: '8' },
    { idea: 'shows the last minute as one', advice: anAdvice({ life }), now: '14:09:59', text: '1' },
    { idea: 'is empty when the life is over', advice: anAdvice({ life }), now: '14:10', text: '' },
    { idea: 'is empty when nothing was sent', advice: anAdvice({ life: null }), now: '14:02', text: '' },
    { idea: 'warns', advice: anAdvice({ life, level: 'caution' }), now: '14:02', text: '!' },
    { idea: 'warns of danger', advice: anAdvice({ life, level: 'danger' }), now: '14:02', text: '!' },
  ])('$idea', ({ advice, now, text }) => {
    expect(badgeFor(advice, at(now)).text).toBe(text);
  });

  test('counts on where its figure changes', () => {
    const countsAt = badgeCountsAt(anAdvice({ life }), at('14:02:30')) ?? 0;
    expect(countsAt).toBe(at('14:03'));
    expect(badgeFor(anAdvice({ life }), countsAt - 1).text).toBe('8');
    expect(badgeFor(anAdvice({ life }), countsAt).text).toBe('7');
  });

  test.each([
    { idea: 'a warning', advice: anAdvice({ life, level: 'danger' }) },
    { idea: 'nothing', advice: anAdvice({ life: null }) },
  ])('$idea does not count', ({ advice }) => {
    expect(badgeCountsAt(advice, at('14:02'))).toBeNull();
  });

  test('of a tab that has gone is no failure', async () => {
    vi.spyOn(fakeBrowser.action, 'setBadgeText').mockRejectedValue(new Error('No tab with id: 1'));
    await expect(showBadge(1, noBadge)).resolves.toBeUndefined();
  });
});
