import { act, cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { HintActions } from '@/components/actions';
import { HintChip, type HintMoment } from '@/components/HintChip';
import type { HintView } from '@/utils/extension/views';
import { at } from '../support/builders';
import { aHintView, anAdvice, aResend } from '../support/views';

afterEach(cleanup);

const now = at('14:34:10');
const actions: HintActions = {
  fill: vi.fn(() => Promise.resolve(true)),
  sendAnyway: vi.fn(),
  close: vi.fn(),
  dismiss: vi.fn(),
  switchOffSite: vi.fn(),
  lookAgain: vi.fn(),
};
beforeEach(() => vi.clearAllMocks());

function show(view: HintView, moment: HintMoment = 'idle') {
  const chip = (next: HintView, nextMoment: HintMoment, at: number) => (
    <HintChip view={next} moment={nextMoment} actions={actions} now={at} />
  );
  const { rerender, container } = render(chip(view, moment, now));
  return {
    text: () => container.textContent ?? '',
    sentence: () => container.querySelector('.sentence')?.textContent,
    announced: () => container.querySelector('[aria-live="polite"]')?.textContent,
    again: (next: HintView, { moment: nextMoment = moment, at = now } = {}) => rerender(chip(next, nextMoment, at)),
  };
}

const wait = aResend({
  key: 'wait',
  level: 'caution',
  params: { until: at('14:35') },
  nextSendAt: at('14:35'),
  source: 'site-countdown',
});
const code = { messageId: 'm1', digits: '482913', sender: 'no-reply@kucoin.example' };
const arrived = aHintView({ code, advice: anAdvice({ key: 'arrived', level: 'good', params: { sender: 'KuCoin' } }) });

describe('says', () => {
  test('press Send when nothing was sent', () => {
    const { sentence } = show(aHintView({ advice: anAdvice({ key: 'pressSend', life: null, params: {} }) }));
    expect(sentence()).toBe("No code has been sent yet. Press the site's Send button first.");
  });

  test('after a send: when, the time left with its source, and the next safe send', () => {
    const { text } = show(aHintView({ advice: anAdvice({ resend: wait }) }));
    for (const part of [
      '7:50 left',
      'Usually 10 minutes (estimate)',
      'Sent at 14:32, 2:10 ago',
      'Next safe send in 0:50',
    ])
      expect(text()).toContain(part);
  });

  test('the time left in the same room when it has a digit less: its line must not break elsewhere', () => {
    const { text, again } = show(aHintView());
    const room = () => text().match(/[\d:]+ left\u2007*/)?.[0].length;
    again(aHintView(), { at: at('14:32') });
    expect(text()).toContain('10:00 left');
    const before = room();
    again(aHintView(), { at: at('14:32:01') });
    expect(text()).toContain('9:59 left');
    expect(room()).toBe(before);
  });

  test('on approaching Resend too early: the warning, without the life of the code', () => {
    const { sentence, text } = show(aHintView({ advice: anAdvice({ resend: wait }) }), 'approach');
    expect(sentence()).toBe('Wait until 14:35. Asking again can cancel the code that is on its way.');
    expect(text()).not.toContain('7:50 left');
  });

  test('on approaching Resend when it is safe: what it said before', () => {
    const { sentence } = show(aHintView(), 'approach');
    expect(sentence()).toBe('Your code is on its way. Give it a moment.');
  });

  test('stop, until when, and nothing of the old code', () => {
    const stop = aResend({ key: 'stop', level: 'danger', params: { until: at('14:49') }, nextSendAt: at('14:49') });
    const { sentence, text } = show(
      aHintView({ advice: anAdvice({ key: 'stop', level: 'danger', params: { until: at('14:49') }, resend: stop }) }),
    );
    expect(sentence()).toContain("Don't press Send before 14:49.");
    expect(text()).not.toContain('7:50 left');
  });

  test('which domain sent a code from elsewhere, and no digits', () => {
    const params = { sender: 'kucoin-verify.example', site: 'kucoin.example' };
    const { sentence, text } = show(
      aHintView({ advice: anAdvice({ key: 'arrivedElsewhere', level: 'caution', params }) }),
    );
    expect(sentence()).toContain('kucoin-verify.example');
    expect(text()).not.toMatch(/\d{4}/);
    expect(screen.queryByRole('button', { name: 'Fill' })).toBeNull();
  });
});

describe('offers', () => {
  test('to fill a code that came', () => {
    show(arrived);
    screen.getByRole('button', { name: 'Fill' }).click();
    expect(actions.fill).toHaveBeenCalledWith('m1');
  });

  test('to type a code that the form did not take', async () => {
    vi.mocked(actions.fill).mockResolvedValueOnce(false);
    show(arrived);
    screen.getByRole('button', { name: 'Fill' }).click();
    expect((await screen.findByRole('alert')).textContent).toBe('The form did not take the code. Please type it in.');
  });

  test('to send anyway or to wait when a click was held', () => {
    show(aHintView({ advice: anAdvice({ resend: wait }) }), 'held');
    screen.getByRole('button', { name: 'Send anyway' }).click();
    screen.getByRole('button', { name: "I'll wait" }).click();
    expect(actions.sendAnyway).toHaveBeenCalledOnce();
    expect(actions.close).toHaveBeenCalledOnce();
  });

  test('to close it, and to switch it off for the form or the site', () => {
    const { text } = show(arrived);
    screen.getByRole('button', { name: 'Not now' }).click();
    screen.getByText('Not for this form').click();
    screen.getByText('Not on this site').click();
    expect(text()).toContain('482913');
    expect(actions.close).toHaveBeenCalledOnce();
    expect(actions.dismiss).toHaveBeenCalledOnce();
    expect(actions.switchOffSite).toHaveBeenCalledOnce();
  });

  test('to look again when the clock was moved under it', () => {
    const { again } = show(arrived);
    again(arrived, { at: now + 1_000 });
    expect(actions.lookAgain).not.toHaveBeenCalled();
    again(arrived, { at: now - 3_600_000 });
    expect(actions.lookAgain).toHaveBeenCalledOnce();
  });
});

describe('announces', () => {
  test('the state it opens with', async () => {
    const { announced } = show(aHintView());
    await act(async () => {});
    expect(announced()).toBe('Your code is on its way. Give it a moment.');
  });

  test('nothing while only seconds pass', async () => {
    const view = aHintView({ advice: anAdvice({ resend: wait }) });
    const { again } = show(view);
    await act(async () => {});
    const changes = await changesOf('[aria-live="polite"]', async () => {
      for (let second = 1; second <= 5; second += 1) again(view, { at: now + second * 1_000 });
    });
    expect(changes).toBe(0);
  });

  test('nothing when the end of a wait is only corrected', async () => {
    const { again, sentence } = show(aHintView({ advice: anAdvice({ resend: wait }) }), 'approach');
    await act(async () => {});
    const corrected = { ...wait, params: { until: at('14:36') }, nextSendAt: at('14:36') };
    const changes = await changesOf('[aria-live="polite"]', async () =>
      again(aHintView({ advice: anAdvice({ resend: corrected }) })),
    );
    expect(sentence()).toContain('Wait until 14:36');
    expect(changes).toBe(0);
  });

  test('a change of state once', async () => {
    const { again, announced } = show(aHintView());
    await act(async () => {});
    const changes = await changesOf('[aria-live="polite"]', async () => {
      again(arrived);
      again(arrived, { at: now + 1_000 });
    });
    expect(announced()).toBe('Your code from KuCoin is here.');
    expect(changes).toBe(1);
  });

  test('another end of a lockout', async () => {
    const stopUntil = (until: number) =>
      aHintView({ advice: anAdvice({ key: 'stop', level: 'danger', params: { until } }) });
    const { again, announced } = show(stopUntil(at('14:49')));
    await act(async () => {});
    await act(async () => again(stopUntil(at('14:44'))));
    expect(announced()).toContain('14:44');
  });

  async function changesOf(selector: string, run: () => Promise<void>): Promise<number> {
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver((records) => seen.push(...records));
    observer.observe(document.querySelector(selector) as Element, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    await act(run);
    seen.push(...observer.takeRecords());
    observer.disconnect();
    return seen.length;
  }
});
