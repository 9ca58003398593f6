import { expect, test } from 'vitest';
import { foreignText } from '@/utils/text/foreign';

test.each([
  { what: 'an ordinary address stays as it is', text: 'j•••@gmail.com', shown: 'j•••@gmail.com' },
  {
    what: 'a reordering control cannot turn a domain around',
    text: 'moc.niocuk\u202eexample',
    shown: 'moc.niocukexample',
  },
  { what: 'invisible letters are dropped', text: 'ku\u200bcoin\u0007.com', shown: 'kucoin.com' },
  { what: 'lines become one', text: ' a\n\t b ', shown: 'a b' },
  { what: 'a right-to-left name is kept to itself', text: 'بنك', shown: '\u2068بنك\u2069' },
])('$what', ({ text, shown }) => expect(foreignText(text)).toBe(shown));

test('a long text is cut', () => expect(foreignText('x'.repeat(1_000_000))).toHaveLength(80));
