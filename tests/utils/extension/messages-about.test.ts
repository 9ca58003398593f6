import { describe, expect, test } from 'vitest';
import { at } from '@/tests/support/builders';
import { aState, aStoredMessage, aStoredRequest } from '@/tests/support/stored';
import { messagesAbout } from '@/utils/extension/messages-about';

const request = (site: string, clock: string, tabId: number) =>
  aStoredRequest({ site, topSite: site, tabId, sentAt: [at(clock)] });
const first = request('kucoin.example', '14:00', 1);
const later = request('gitlab.com', '14:02', 2);
const ofKucoin = aStoredMessage({ id: 'kucoin' });
const ofGitlab = aStoredMessage({ id: 'gitlab', from: { name: null, address: 'noreply@mg.gitlab.com' } });
const ofNobody = aStoredMessage({ id: 'stranger', from: { name: null, address: 'a@stranger.example' } });
const state = aState({ requests: [first, later], messages: [ofKucoin, ofGitlab, ofNobody] });
const idsFor = (...[about, within = state]: [Parameters<typeof messagesAbout>[1], typeof state?]) =>
  messagesAbout(within, about).map(({ id }) => id);

describe('the messages that may concern a request', () => {
  test('are not those that another site asked for later', () => {
    expect(idsFor(first)).toEqual(['kucoin', 'stranger']);
  });

  test('are those too that another site asked for earlier', () => {
    expect(idsFor(later)).toEqual(['kucoin', 'gitlab', 'stranger']);
  });

  test('are its own, however often its site asked since in another tab', () => {
    const again = request('kucoin.example', '14:05', 3);
    const crowded = aState({ requests: [first, later, again], messages: [ofKucoin, ofGitlab] });
    expect(idsFor(first, crowded)).toEqual(['kucoin']);
  });

  test('are those of its kind of window', () => {
    const both = aState({ requests: [first], messages: [ofKucoin, { ...ofNobody, incognito: true }] });
    expect(idsFor(first, both)).toEqual(['kucoin']);
    expect(idsFor({ ...first, incognito: true }, both)).toEqual(['stranger']);
  });

  test('are one and the same list for all that miss none of them, so that it is ranked once', () => {
    const quiet = aState({ requests: [first, later], messages: [ofNobody] });
    expect(messagesAbout(quiet, first)).toBe(messagesAbout(quiet, later));
  });

  test('follow the state', () => {
    expect(idsFor(later, { ...state, messages: {} })).toEqual([]);
  });
});
