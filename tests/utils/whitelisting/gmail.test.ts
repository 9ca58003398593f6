import { describe, expect, test } from 'vitest';
import { gmail } from '@/utils/whitelisting/gmail';

const sender = 'no-reply@kucoin.com';

describe('the guide of Gmail', () => {
  test('searches everywhere, then spam, then makes a filter, then sends again', () => {
    const steps = gmail.steps({ sender, site: 'kucoin.com', account: '1' });
    expect(steps.map(({ title }) => title)).toEqual([
      'allow.searchTitle',
      'allow.spamTitle',
      'allow.filterTitle',
      'allow.againTitle',
    ]);
    for (const { link } of steps.slice(0, 3)) {
      expect(link?.url).toMatch(/^https:\/\/mail\.google\.com\/mail\/u\/1\/#.*no-reply%40kucoin\.com/);
    }
  });

  test('offers the filter filled in, by hand and as a file', () => {
    const filter = gmail.steps({ sender, site: null, account: null })[2];
    expect(filter?.link?.url).toContain('#create-filter/from=');
    expect(filter?.ways).toMatchObject([{ title: 'allow.manualTitle', open: false }, { title: 'allow.fileTitle' }]);
    expect(filter?.ways?.[1]?.file?.text).toContain(sender);
    expect(filter?.ways?.[1]?.link?.url).toMatch(/#settings\/filters$/);
  });

  test('searches for the site until an address was seen, and keeps the filter by hand', () => {
    const [search, , filter] = gmail.steps({ sender: null, site: 'kucoin.com', account: null });
    expect(search?.link?.url).toContain('from%3Akucoin.com');
    expect(filter?.link).toBeUndefined();
    expect(filter?.ways).toMatchObject([{ open: true, how: expect.arrayContaining(['allow.manualFromAny']) }]);
  });
});
