// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { registrableDomain } from '@/utils/identity';
import { ruleForSender, ruleForSite, siteRules } from '@/utils/sites/rules';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe.each(siteRules.map((rule) => ({ host: rule.hosts[0], rule })))('the rule of $host', ({ rule }) => {
  test('names registrable domains', () => {
    for (const host of [...rule.hosts, ...(rule.senders ?? [])]) expect(registrableDomain(host)).toBe(host);
  });

  test('names its source', () => {
    expect(new URL(rule.source).protocol).toBe('https:');
  });

  test('tells a figure, each in a sensible range', () => {
    const durations = [rule.cooldownMs, rule.validForMs, rule.lockoutMs].filter((ms) => ms !== undefined);
    for (const ms of durations) expect(ms >= 30_000 && ms <= DAY).toBe(true);
    expect(durations.length + (rule.sendsBeforeLockout ?? 0)).toBeGreaterThan(0);
  });
});

test('a code of KuCoin lives ten minutes, on each of its sites', () => {
  expect(ruleForSite('kucoin.com')?.validForMs).toBe(10 * MINUTE);
  expect(ruleForSite('kucoin.th')?.validForMs).toBe(10 * MINUTE);
});

test('an unknown site has no rule', () => {
  expect(ruleForSite('exchange.example')).toBeUndefined();
  expect(ruleForSite('constructor')).toBeUndefined();
  expect(ruleForSender('exchange.example')).toBeUndefined();
});
