import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { registrableDomain } from '@/utils/identity';
import type { FieldMark } from '@/utils/page/field-mark';
import { oneByOne } from './one-by-one';

/** What the user said of a field of a site. */
export interface FieldRule {
  id: string;
  /** Registrable domain of the frame that the field is in. */
  site: string;
  mark: FieldMark;
  isCode: boolean;
  madeAt: number;
}

const MAX_RULES = 200;
const MAX_RULES_OF_SITE = 20;

const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2_000));
// What a page wrote into its attributes is hostile text.
export const fieldMark: v.GenericSchema<unknown, FieldMark> = v.object({
  tag: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,60}$/)),
  attributes: v.pipe(
    v.record(
      v.picklist([
        'name',
        'id',
        'data-testid',
        'data-test',
        'data-cy',
        'autocomplete',
        'aria-label',
        'placeholder',
        'title',
      ]),
      v.pipe(v.string(), v.minLength(1), v.maxLength(120)),
    ),
    v.transform((attributes) => attributes as Record<string, string>),
  ),
  place: v.nullable(v.object({ index: place, of: place })),
});
const fieldRule = v.object({
  id: v.pipe(v.string(), v.maxLength(1_500)),
  site: v.pipe(v.string(), v.minLength(1), v.maxLength(253)),
  mark: fieldMark,
  isCode: v.boolean(),
  madeAt: v.number(),
});
const stored = v.object({ version: v.literal(1), rules: v.array(v.unknown()) });

/** All rules of ordinary windows, the latest first; what does not fit is left out. */
export async function readFieldRules(): Promise<FieldRule[]> {
  const { fieldRules } = await browser.storage.local.get('fieldRules');
  const parsed = v.safeParse(stored, fieldRules);
  return parsed.success ? parsed.output.rules.filter((rule): rule is FieldRule => v.is(fieldRule, rule)) : [];
}

const inTurn = oneByOne();

/** Changes the rules; changes queue one behind another. */
export function changeFieldRules(change: (rules: FieldRule[]) => FieldRule[]): Promise<void> {
  return inTurn(async () => {
    await browser.storage.local.set({ fieldRules: { version: 1, rules: change(await readFieldRules()) } });
  });
}

/** A rule for a field: what was said of the same field before is over. */
export function fieldRuleOf(site: string, mark: FieldMark, isCode: boolean, now: number): FieldRule {
  return { id: `${site} ${JSON.stringify(mark)}`, site, mark, isCode, madeAt: now };
}

/** Rules with one more, the latest first; the oldest go when there are too many. */
export function withFieldRule(rules: readonly FieldRule[], rule: FieldRule): FieldRule[] {
  const others = rules.filter(({ id }) => id !== rule.id);
  const ofSite = others.filter(({ site }) => site === rule.site).slice(0, MAX_RULES_OF_SITE - 1);
  return [rule, ...others.filter((each) => each.site !== rule.site || ofSite.includes(each))].slice(0, MAX_RULES);
}

/** How to call a field in a sentence: by what its page calls it. */
export function fieldName({ attributes, place, tag }: FieldMark): string {
  const [name] = Object.values(attributes);
  return name ?? (place ? `${tag} ${place.index + 1}` : tag);
}

/** Match patterns of all pages of a site. */
export function siteMatches(site: string): string[] {
  if (!/^[a-z0-9.-]+$/.test(site)) return [];
  // Addresses and names without a dot have nothing below them.
  const isDomain = registrableDomain(site) === site && site.includes('.') && !/^[\d.]+$/.test(site);
  return isDomain ? [`*://${site}/*`, `*://*.${site}/*`] : [`*://${site}/*`];
}
