import { beforeEach, describe, expect, test } from 'vitest';
import { showInFrame } from '@/tests/support/show-in-frame';
import type { MarkButton } from '@/utils/mailbox/mark-element';
import { createMarks } from '@/utils/mailbox/mark-messages';
import type { CodeMail } from '@/utils/mailbox/read-messages';
import type { RankedMessage, Standing } from '@/utils/ranking/message';

const html = '<p id="a">Code 482913</p><p id="b">Code 551204</p>';
const place = (id: string) => document.getElementById(id) as HTMLElement;
const mail = (id: string, code: string): CodeMail => ({
  message: { id, code, from: null, to: null, sentAt: null, arrivedAt: null, validForMs: null, boundDomain: null },
  places: [place(id)],
});
const ranked = (id: string, code: string, standing: Standing) => ({ id, code, standing }) as RankedMessage;
const marks = (buttonsOf: (message: RankedMessage) => MarkButton[] = () => []) =>
  createMarks({
    labelOf: (message) => `${message.standing} label`,
    buttonsOf,
    css: { mark: '', highlight: '' },
    language: { lang: 'en', dir: 'ltr' },
  });
const shown = () =>
  [...document.querySelectorAll('wmc-mark')].map((mark) => [mark.parentElement?.id, mark.textContent]);

beforeEach(() => {
  document.body.innerHTML = html;
});

describe('marks in a frame', () => {
  test('stand in its document, with the rules that paint codes there, and leave it as it was', () => {
    showInFrame(document.body, 'body-frame', '<p id="c">Code 482913</p>');
    const inside = (document.getElementById('body-frame') as HTMLIFrameElement).contentDocument as Document;
    const before = inside.documentElement.outerHTML;
    const all = marks();
    const place = inside.getElementById('c') as HTMLElement;
    all.show([{ ...mail('a', '482913'), places: [place] }], [ranked('a', '482913', 'latest')], 0);
    expect(inside.querySelector('#c wmc-mark')?.textContent).toBe('latest label');
    expect(inside.querySelectorAll('style')).toHaveLength(1);
    all.clear();
    expect(inside.documentElement.outerHTML).toBe(before);
  });
});

describe('marks', () => {
  test('stand at their codes, with the standing in words', () => {
    marks().show(
      [mail('a', '482913'), mail('b', '551204')],
      [ranked('a', '482913', 'superseded'), ranked('b', '551204', 'latest')],
      0,
    );
    expect(shown()).toEqual([
      ['a', 'superseded label'],
      ['b', 'latest label'],
    ]);
    expect(document.querySelector('#b wmc-mark')?.getAttribute('data-standing')).toBe('latest');
  });

  test('stand where something is seen: text that the mailbox hides is read, and not marked', () => {
    place('b').checkVisibility = () => false;
    const hiddenText = { ...mail('a', '551204'), places: [place('b'), place('a')] };
    marks().show([hiddenText], [ranked('a', '551204', 'latest')], 0);
    expect(shown()).toEqual([['a', 'latest label']]);
  });

  test('are not doubled when shown again', () => {
    const all = marks();
    for (let times = 0; times < 3; times++) all.show([mail('a', '482913')], [ranked('a', '482913', 'latest')], 0);
    expect(shown()).toEqual([['a', 'latest label']]);
  });

  test('follow a row that was rendered anew', () => {
    const all = marks();
    all.show([mail('a', '482913')], [ranked('a', '482913', 'latest')], 0);
    document.body.innerHTML = html;
    all.show([mail('a', '482913')], [ranked('a', '482913', 'superseded')], 0);
    expect(shown()).toEqual([['a', 'superseded label']]);
  });

  test('are the same ones in a row that was rendered anew: a button keeps what it says', () => {
    const all = marks();
    all.show([mail('a', '482913')], [ranked('a', '482913', 'latest')], 0);
    const before = document.querySelector('wmc-mark');
    document.body.innerHTML = html;
    all.show([mail('a', '482913')], [ranked('a', '482913', 'latest')], 0);
    expect(document.querySelector('#a wmc-mark')).toBe(before);
  });

  test('of another message are others', () => {
    const all = marks();
    all.show([mail('a', '482913')], [ranked('a', '482913', 'latest')], 0);
    const before = document.querySelector('wmc-mark');
    document.body.innerHTML = html;
    all.show([mail('b', '551204')], [ranked('b', '551204', 'latest')], 0);
    expect(document.querySelectorAll('wmc-mark')).toHaveLength(1);
    expect(document.querySelector('#b wmc-mark')).not.toBe(before);
  });

  test('go when their code is no longer shown', () => {
    const all = marks();
    all.show([mail('a', '482913')], [ranked('a', '482913', 'latest')], 0);
    all.show([mail('b', '551204')], [ranked('b', '551204', 'latest')], 0);
    expect(shown()).toEqual([['b', 'latest label']]);
  });

  test('leave the page as it was', () => {
    const all = marks();
    all.show([mail('a', '482913')], [ranked('a', '482913', 'latest')], 0);
    all.clear();
    expect(document.body.innerHTML).toBe(html);
  });
});
