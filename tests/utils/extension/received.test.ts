import { describe, expect, test } from 'vitest';
import { at } from '@/tests/support/builders';
import { reportedMail } from '@/tests/support/reports';
import { aState, aStoredMessage } from '@/tests/support/stored';
import type { SeenMessage } from '@/utils/extension/messages';
import { type MailboxPlace, mergeMessages, messageOf, withMessages } from '@/utils/extension/received';
import { emptyState, type State, type StoredMessage } from '@/utils/extension/state';

const inbox: MailboxPlace = {
  provider: 'gmail',
  account: 'me@gmail.com',
  folder: 'inbox',
  host: 'mail.google.com',
  incognito: false,
};
const seen = (id: string, message: Partial<SeenMessage> = {}) => reportedMail({ id, ...message });

/** The state after views of a mailbox, each oldest first. */
function after(views: string[][], state: State = emptyState): State {
  return views.reduce((known, ids) => {
    const shown = mergeMessages(
      known,
      inbox,
      ids.map((id) => seen(id)),
      at('14:00'),
    );
    return withMessages(known, shown);
  }, state);
}
const idsByOrder = (state: State) =>
  Object.values(state.messages)
    .sort((a, b) => a.order - b.order)
    .map(({ id }) => id);

describe('the order of messages is that of the mailbox', () => {
  test.each([
    { idea: 'one view', views: [['a', 'b', 'c']], order: ['a', 'b', 'c'] },
    {
      idea: 'the same view again',
      views: [
        ['a', 'b'],
        ['a', 'b'],
      ],
      order: ['a', 'b'],
    },
    {
      idea: 'a newer message',
      views: [
        ['a', 'b'],
        ['a', 'b', 'c'],
      ],
      order: ['a', 'b', 'c'],
    },
    {
      idea: 'an older message that is opened later',
      views: [
        ['b', 'c'],
        ['a', 'b', 'c'],
      ],
      order: ['a', 'b', 'c'],
    },
    {
      idea: 'a message between two known ones',
      views: [
        ['a', 'c'],
        ['a', 'b', 'c'],
      ],
      order: ['a', 'b', 'c'],
    },
    {
      idea: 'one that is opened above an older one of its conversation, and shown in its row too',
      views: [['a'], ['b', 'a', 'b']],
      order: ['a', 'b'],
    },
    { idea: 'newer and older ones at once', views: [['b'], ['a', 'b', 'c']], order: ['a', 'b', 'c'] },
  ])('$idea', ({ views, order }) => {
    expect(idsByOrder(after(views))).toEqual(order);
  });
});

describe('a message seen again', () => {
  const known = aStoredMessage({
    id: 'a',
    sentAt: at('14:00'),
    seenAt: at('14:01'),
    validForMs: 300_000,
    boundDomain: 'kucoin.example',
    to: 'me+coins@gmail.com',
    folder: 'spam',
  });
  const again = (message: Partial<SeenMessage>, place: Partial<MailboxPlace> = {}) =>
    mergeMessages(aState({ messages: [known] }), { ...inbox, ...place }, [seen('a', message)], at('14:05'))[0];

  test('keeps its first times, which row and opened mail round in two ways', () => {
    expect(again({ sentAt: at('14:02') })).toMatchObject({ sentAt: at('14:00'), seenAt: at('14:01') });
  });

  test('with the same code sent again in one conversation is as new as the last', () => {
    expect(again({ sentAt: at('14:04') })).toMatchObject({ sentAt: at('14:04') });
  });

  test('does not grow older when a conversation shows its first mail', () => {
    expect(again({ sentAt: at('13:50') })).toMatchObject({ sentAt: at('14:00') });
  });

  test('learns the time that its row did not show', () => {
    const untimed = aState({ messages: [{ ...known, sentAt: null }] });
    expect(mergeMessages(untimed, inbox, [seen('a', { sentAt: at('14:00') })], at('14:05'))[0]?.sentAt).toBe(
      at('14:00'),
    );
  });

  test('keeps what the opened mail told when its row tells less', () => {
    expect(again({})).toMatchObject({ validForMs: 300_000, boundDomain: 'kucoin.example', to: 'me+coins@gmail.com' });
  });

  test('keeps its account while the page does not name it', () => {
    expect(again({}, { account: null })?.account).toBe(known.account);
  });

  test('stays in spam when a search shows it, and leaves it when the inbox does', () => {
    expect(again({}, { folder: 'other' })?.folder).toBe('spam');
    expect(again({}, { folder: 'inbox' })?.folder).toBe('inbox');
  });

  test('in a private window is another message', () => {
    expect(again({}, { incognito: true })).toMatchObject({ seenAt: at('14:05'), incognito: true, validForMs: null });
  });
});

describe('the age of a message without a time', () => {
  const merged = (message: Partial<SeenMessage>, messages: StoredMessage[] = []) =>
    mergeMessages(aState({ messages }), inbox, [seen('a', message)], at('14:05'))[0];

  test('is not known when it stood there before', () => {
    expect(merged({})).toMatchObject({ seenAt: at('14:05'), wasThere: true });
  });

  test('is known when it was seen to arrive', () => {
    expect(merged({ arrivedAt: at('14:03') })).toMatchObject({ seenAt: at('14:03'), wasThere: false });
  });

  test('is known when one of two tabs saw it arrive, whichever reports first', () => {
    const there = aStoredMessage({ id: 'a', sentAt: null, seenAt: at('14:04'), wasThere: true });
    const arrived = aStoredMessage({ id: 'a', sentAt: null, seenAt: at('14:03'), wasThere: false });
    expect(merged({ arrivedAt: at('14:03') }, [there])).toMatchObject({ seenAt: at('14:03'), wasThere: false });
    expect(merged({}, [arrived])).toMatchObject({ seenAt: at('14:03'), wasThere: false });
  });

  test('is never in the future', () => {
    expect(merged({ arrivedAt: at('15:00') })?.seenAt).toBe(at('14:05'));
  });
});

describe('messages that stood there, in a view that shows none of those known,', () => {
  const known = aStoredMessage({ id: 'known', order: 7 });
  const ordersOf = (messages: SeenMessage[]) =>
    mergeMessages(aState({ messages: [known] }), inbox, messages, at('14:05')).map(({ order }) => order);

  test('do not pass for newer', () => {
    expect(Math.max(...ordersOf([seen('a'), seen('b')]))).toBeLessThan(known.order);
  });

  test('are newer where the view shows a known one below them', () => {
    const [, newest] = mergeMessages(
      aState({ messages: [known] }),
      inbox,
      [seen('known'), seen('b')],
      at('14:05'),
    ).toSorted((a, b) => a.order - b.order);
    expect(newest?.id).toBe('b');
  });

  test('are newer where one of them was seen to arrive', () => {
    expect(Math.max(...ordersOf([seen('a'), seen('b', { arrivedAt: at('14:04') })]))).toBeGreaterThan(known.order);
  });
});

describe('a message is found by its id', () => {
  const state = withMessages(emptyState, [aStoredMessage({ id: 'a' }), aStoredMessage({ id: 'a', incognito: true })]);

  test('among those of its kind of window', () => {
    expect(messageOf(state, 'a', true)?.incognito).toBe(true);
    expect(messageOf(state, 'a', false)?.incognito).toBe(false);
  });

  test.each([null, 'b', 'constructor', '__proto__'])('%s is none', (id) => {
    expect(messageOf(state, id, false)).toBeUndefined();
  });
});
