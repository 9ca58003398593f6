/** A pattern that cannot be proved linear, and why that does no harm. */
export interface BoundedPattern {
  path: string;
  /** How its source begins, as far as it takes to be the only one of its file. */
  starts: string;
  /** The longest text that it is asked of. */
  cap: number;
  why: string;
  /** Where a whole search for a text that makes it dear would take a minute. */
  search?: 'brief';
}

/**
 * Patterns whose linear cost the analysis cannot prove: it knows no look-around, gives up on the largest and reads a
 * counted repetition as an endless one. Whoever adds one names who cuts its text, and where.
 */
export const boundedPatterns: BoundedPattern[] = [
  {
    path: 'utils/detection/other-words.ts',
    starts: '(?<!\\p{L})(?:enter|type',
    cap: 320,
    why: 'a label, as cut by readGroup',
    search: 'brief',
  },
  {
    path: 'utils/detection/destination.ts',
    starts: '[\\p{L}\\d._+*',
    cap: 1_200,
    why: 'findDestination cuts its text; each place costs at most 40 steps',
  },
  {
    path: 'utils/detection/destination.ts',
    starts: '(?<![\\p{L}\\d])[+\\d(',
    cap: 1_200,
    why: 'findDestination cuts its text; each place costs at most 31 steps',
  },
  {
    path: 'utils/detection/destination.ts',
    starts: '^[.\\-_…]+(?=\\w)',
    cap: 181,
    why: 'what EMAIL or PHONE_RUN matched: two parts of 40, four of 25',
  },
  {
    path: 'utils/detection/destination.ts',
    starts: '(?<!\\.)\\.+$',
    cap: 181,
    why: 'what EMAIL or PHONE_RUN matched: two parts of 40, four of 25',
  },
  {
    path: 'utils/detection/field-names.ts',
    starts: '(?:^|[ -])(?:',
    cap: 920,
    why: 'seven attributes, cut at 80 and 60, to which hyphens are added between letters and digits',
  },
  {
    path: 'utils/detection/other-words.ts',
    starts: 'post ?code',
    cap: 1_200,
    why: 'normaliseText cuts at 1,200, the most that is asked for',
  },
  {
    path: 'utils/detection/other-words.ts',
    starts: 'printed|engraved',
    cap: 1_200,
    why: 'normaliseText cuts at 1,200, the most that is asked for',
  },
  {
    path: 'utils/detection/other-words.ts',
    starts: 'captcha|',
    cap: 1_200,
    why: 'normaliseText cuts at 1,200, the most that is asked for',
  },
  {
    path: 'utils/detection/other-words.ts',
    starts: '(?:in|from|by|on)',
    cap: 1_200,
    why: 'normaliseText cuts at 1,200, the most that is asked for',
  },
  {
    path: 'utils/detection/other-words.ts',
    starts: '(?:create|choose',
    cap: 1_200,
    why: 'normaliseText cuts at 1,200, the most that is asked for',
  },
  {
    path: 'utils/detection/other-words.ts',
    starts: '(?<!\\p{L})(?:okta',
    cap: 1_200,
    why: 'normaliseText cuts at 1,200, the most that is asked for',
  },
  {
    path: 'utils/detection/other-words.ts',
    starts: 'will (?:be )?sen',
    cap: 1_200,
    why: 'normaliseText cuts at 1,200, the most that is asked for',
  },
  {
    path: 'utils/detection/send-controls.ts',
    starts: '(?:send|get|request|fetch)',
    cap: 902,
    why: 'three attributes, cut at 200 each, to which hyphens are added between letters and digits',
  },
  { path: 'utils/detection/read-signals.ts', starts: '^\\s*(?:[+(]', cap: 600, why: 'normaliseText cuts at 600' },
  {
    path: 'utils/detection/text-inputs.ts',
    starts: '(?:^|\\s)(?:cc-',
    cap: 200,
    why: 'one attribute, cut at 200',
  },
  {
    path: 'utils/extraction/around.ts',
    starts: '^(?:[\\s\\p{P}\\p{S}]*|',
    cap: 24,
    why: 'touches measures first',
  },
  {
    path: 'utils/extraction/bound-domain.ts',
    starts: '^@((?:[a-z0-9]',
    cap: 399,
    why: 'a line, measured first by readBinding',
  },
  {
    path: 'utils/extraction/html-text.ts',
    starts: 'class\\s?=',
    cap: 1_500,
    why: 'attributes of one tag, cut by readTag',
  },
  { path: 'utils/extraction/letter-codes.ts', starts: '^[\\s:=', cap: 30, why: 'the 30 characters behind a name' },
  {
    path: 'utils/extraction/letter-codes.ts',
    starts: '[ :=([',
    cap: 20_401,
    why: 'subject and body as cut by extractFromText; each place costs at most 12 steps',
  },
  {
    path: 'utils/extraction/quoted.ts',
    starts: '(?:^|\\n)(?:>|--)',
    cap: 20_000,
    why: 'a body as cut by extractFromText; one try a line end, over two lines',
  },
  {
    path: 'utils/extraction/scene.ts',
    starts: '(?:^|\\n)(?:diff --git',
    cap: 20_401,
    why: 'subject and body as cut by extractFromText; one try a line, of at most 42 steps',
  },
  {
    path: 'utils/extraction/signals.ts',
    starts: '^(?!.*[^AEIOUY',
    cap: 10,
    why: 'a candidate has at most 10 characters',
  },
  { path: 'utils/extraction/told.ts', starts: '^[\\s\\p{P}\\p{S}]*(?:', cap: 11, why: 'isEntered measures first' },
  { path: 'utils/extraction/validity.ts', starts: '(?<![\\d.,]|', cap: 24, why: 'the 24 characters before a unit' },
  {
    path: 'utils/mailbox/providers/outlook.ts',
    starts: '\\p{Nd}{4}',
    cap: 120,
    why: 'a title, measured first by isDate',
  },
  {
    path: 'utils/page/field-mark.ts',
    starts: '^:|:$',
    cap: 120,
    why: 'a name, measured first against MAX_VALUE',
  },
  {
    path: 'utils/whitelisting/plain-address.ts',
    starts: '^[a-z0-9][',
    cap: 320,
    why: 'an address, as long as the schemas let through; anchored, and its look-ahead reads 254 characters',
  },
  {
    path: 'utils/whitelisting/plain-address.ts',
    starts: '^(?=',
    cap: 253,
    why: 'its look-ahead lets nothing longer pass',
  },
];
