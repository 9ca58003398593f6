import { describe, expect, test } from 'vitest';
import browser from 'webextension-polyfill';
import {
  changeFieldRules,
  fieldName,
  fieldRuleOf,
  readFieldRules,
  siteMatches,
  withFieldRule,
} from '@/utils/extension/field-rules';

const mark = (name: string) => ({ tag: 'input', attributes: { name }, place: null });
const now = Date.UTC(2026, 10, 23, 14, 2);

describe('rules for fields', () => {
  test('are kept, the latest first', async () => {
    await changeFieldRules((rules) => withFieldRule(rules, fieldRuleOf('shop.example', mark('voucher'), false, now)));
    await changeFieldRules((rules) => withFieldRule(rules, fieldRuleOf('bank.example', mark('tan'), true, now)));
    expect((await readFieldRules()).map(({ site, isCode }) => [site, isCode])).toEqual([
      ['bank.example', true],
      ['shop.example', false],
    ]);
  });

  test('what is said last of a field counts', () => {
    const first = fieldRuleOf('shop.example', mark('voucher'), false, now);
    const second = fieldRuleOf('shop.example', mark('voucher'), true, now + 1);
    expect(withFieldRule([first], second)).toEqual([second]);
  });

  test('are capped: 20 a site, 200 in all, the oldest go', () => {
    let rules = withFieldRule([], fieldRuleOf('bank.example', mark('tan'), true, now));
    for (let n = 0; n < 30; n++) rules = withFieldRule(rules, fieldRuleOf('shop.example', mark(`f${n}`), false, now));
    expect(rules).toHaveLength(21);
    expect(rules[0]?.mark.attributes).toEqual({ name: 'f29' });
    for (let n = 0; n < 300; n++) rules = withFieldRule(rules, fieldRuleOf(`s${n}.example`, mark('f'), false, now));
    expect(rules).toHaveLength(200);
  });

  test.each([
    ['nothing', undefined],
    ['another version', { version: 2, rules: [] }],
    [
      'a rule with a selector',
      { version: 1, rules: [{ id: 'x', site: 'a.example', mark: 'input', isCode: true, madeAt: 1 }] },
    ],
    [
      'a rule about an attribute that names nothing',
      {
        version: 1,
        rules: [
          {
            id: 'x',
            site: 'a.example',
            isCode: true,
            madeAt: 1,
            mark: { tag: 'input', attributes: { value: '482913' }, place: null },
          },
        ],
      },
    ],
  ])('stored as %s are none', async (_what, fieldRules) => {
    await browser.storage.local.set({ fieldRules });
    expect(await readFieldRules()).toEqual([]);
  });

  test('a field is called by what its page calls it, else by its place', () => {
    expect(fieldName(mark('voucher'))).toBe('voucher');
    expect(fieldName({ tag: 'input', attributes: {}, place: { index: 1, of: 3 } })).toBe('input 2');
  });
});

test.each([
  { site: 'shop.example', matches: ['*://shop.example/*', '*://*.shop.example/*'] },
  { site: 'localhost', matches: ['*://localhost/*'] },
  { site: '127.0.0.1', matches: ['*://127.0.0.1/*'] },
  { site: '[::1]', matches: [] },
])('the pages of $site are $matches', ({ site, matches }) => {
  expect(siteMatches(site)).toEqual(matches);
});
