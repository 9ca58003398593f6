import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { PopupActions } from '@/components/actions';
import { PopupApp } from '@/components/PopupApp';
import type { PopupView } from '@/utils/extension/views';
import { aMessage, aRequest, at } from '../support/builders';
import { aPopupView } from '../support/views';

afterEach(cleanup);

function anActions(): PopupActions {
  return {
    fill: vi.fn(async () => true),
    copy: vi.fn(),
    openUrl: vi.fn(),
    download: vi.fn(),
    focusForm: vi.fn(),
    nameMailbox: vi.fn(),
    giveAccess: vi.fn(),
    setHints: vi.fn(),
    setHoldResend: vi.fn(),
    switchSite: vi.fn(),
    openSettings: vi.fn(),
  };
}

function show(view: PopupView | null, now: number, actions = anActions()) {
  const { rerender } = render(<PopupApp view={view} actions={actions} now={now} />);
  return { actions, again: (later: number) => rerender(<PopupApp view={view} actions={actions} now={later} />) };
}

const now = at('14:34:10');
const waiting = aRequest({ sentAt: [at('14:32')], destination: 'j•••@gmail.com' });
const mailbox = (named: boolean) => ({ host: 'mail.harbor.example', named });
const region = (name: string) => within(screen.getByRole('region', { name }));

describe('a browser that withholds the sites', () => {
  test('is told of, with one press that asks for them', () => {
    const actions = anActions();
    render(<PopupApp view={aPopupView(waiting, { now })} actions={actions} hasAccess={false} now={now} />);
    fireEvent.click(region('Access to sites').getByRole('button', { name: 'Allow on all sites' }));
    expect(actions.giveAccess).toHaveBeenCalledOnce();
  });

  test('is not spoken of when it does not', () => {
    show(aPopupView(waiting, { now }), now);
    expect(screen.queryByRole('region', { name: 'Access to sites' })).toBeNull();
  });
});

describe('while a code is on its way', () => {
  test('the advice is a status', () => {
    show(aPopupView(waiting, { now }), now);
    expect(screen.getByRole('status').textContent).toBe('On its way to j•••@gmail.com. Give it a moment.');
  });

  test('the timer counts down and says that it is an estimate, beside the age of the code', () => {
    show(aPopupView(waiting, { now }), now);
    expect(screen.getByRole('timer', { name: 'Code expires in' }).textContent).toBe('7:50');
    expect(screen.getByText('Usually 10 minutes (estimate)')).toBeTruthy();
    expect(screen.getByText('Sent 2:10 ago')).toBeTruthy();
    expect(screen.getByText('Sent at 14:32 to j•••@gmail.com')).toBeTruthy();
  });

  test('the timer ticks, the advice stands', () => {
    const view = aPopupView(waiting, { now });
    const { again } = show(view, now);
    const advice = screen.getByRole('status').firstChild;
    again(now + 1_000);
    expect(screen.getByRole('timer').textContent).toBe('7:49');
    expect(screen.getByRole('status').firstChild).toBe(advice);
  });

  test('an over life reads 0:00 and probably expired', () => {
    const late = at('14:44');
    show(aPopupView(waiting, { now: late }), late);
    expect(screen.getByRole('timer', { name: 'Code expires in' }).textContent).toBe('0:00');
    expect(screen.getByText('Probably expired')).toBeTruthy();
  });

  test('the resend meter says how often, when again, and how that is known', () => {
    const request = aRequest({ sentAt: [at('14:32')], siteCountdownEndsAt: at('14:35') });
    show(aPopupView(request, { now }), now);
    const meter = region('Resend');
    expect(meter.getByText('Asked once')).toBeTruthy();
    expect(meter.getByText('0:50')).toBeTruthy();
    expect(meter.getByText("This is the site's own timer.")).toBeTruthy();
  });
});

describe('the latest code', () => {
  const first = aMessage({ code: '482913', sentAt: at('14:30') });
  const second = aMessage({ code: '771204', sentAt: at('14:32') });
  const request = aRequest({ sentAt: [at('14:30'), at('14:32')] });

  test('can be copied and filled', () => {
    const { actions } = show(aPopupView(request, { messages: [first, second], now }), now);
    region('Latest code').getByRole('button', { name: 'Copy' }).click();
    region('Latest code').getByRole('button', { name: 'Fill' }).click();
    expect(actions.copy).toHaveBeenCalledWith('771204');
    expect(actions.fill).toHaveBeenCalledWith(second.id);
  });

  test('stands above the older one, which is struck and says why', () => {
    show(aPopupView(request, { messages: [first, second], now }), now);
    const [older] = region('Latest code').getAllByRole('listitem');
    expect(older?.querySelector('s')?.textContent).toBe('482913');
    expect(older?.textContent).toContain('Older code, may no longer work');
  });

  test('from another domain is named, and never filled', () => {
    const stranger = aMessage({ from: { name: 'KuCoin', address: 'help@kucoin-verify.example' }, sentAt: at('14:33') });
    show(aPopupView(waiting, { strangers: [stranger], now }), now);
    const card = region('Latest code');
    expect(card.getByText(/^Sent by help@kucoin-verify\.example, not by kucoin\.example\./)).toBeTruthy();
    expect(card.queryByRole('button', { name: 'Fill' })).toBeNull();
    expect(card.getByRole('button', { name: 'Copy' })).toBeTruthy();
  });

  test('says where it will show up while there is none', () => {
    show(aPopupView(waiting, { now }), now);
    expect(region('Latest code').getByText(/you will find it here/)).toBeTruthy();
  });
});

describe('the checklist', () => {
  test('ticks what was observed, with the evidence', () => {
    show(aPopupView(waiting, { now }), now);
    const list = within(screen.getByRole('list', { name: 'Checklist' }));
    const item = list.getByText("Press the site's Send button").closest('li');
    expect(item?.dataset.state).toBe('done');
    expect(item?.textContent).toContain('Asked for at 14:32.');
  });

  test('puts problems first and shows their remedy', () => {
    show(aPopupView(aRequest(), { now: at('14:00:30') }), at('14:00:30'));
    const [first] = within(screen.getByRole('list', { name: 'Checklist' })).getAllByRole('listitem');
    expect(first?.dataset.state).toBe('problem');
    expect(first?.textContent).toContain('No press on Send was seen yet.');
  });

  test('folds what is not likely, nothing that was observed', () => {
    show(aPopupView(waiting, { now }), now);
    const list = screen.getByRole('list', { name: 'Checklist' });
    const folded = [...list.querySelectorAll<HTMLElement>('.more-items li')];
    expect(folded.length).toBeGreaterThan(3);
    expect(folded.filter((item) => item.dataset.state !== 'todo' || item.querySelector('.evidence'))).toEqual([]);
    expect(within(list).getByText('Search everywhere, spam included').closest('.more-items')).toBeNull();
  });

  test('folds both channels while nothing was observed', () => {
    show(aPopupView(undefined, { now }), now);
    const channels = [...document.querySelectorAll<HTMLDetailsElement>('.channel')];
    expect(channels.map(({ open }) => open)).toEqual([false, false]);
  });

  test('is of both channels when the channel is not known', () => {
    show(aPopupView(aRequest({ channel: 'unknown' }), { now }), now);
    const list = within(screen.getByRole('list', { name: 'Checklist' }));
    expect(list.getByText('Search everywhere, spam included')).toBeTruthy();
    expect(list.getByText("See that the phone's bill is paid")).toBeTruthy();
  });
});

describe('allowing the sender', () => {
  const message = aMessage({ from: { name: 'KuCoin', address: 'no-reply@kucoin.example' }, sentAt: at('14:32') });

  test('carries the address, the warning to check it, and ends with sending again', () => {
    show(aPopupView(waiting, { messages: [message], now }), now);
    const guide = screen.getByRole('region', { name: 'Allow the sender' });
    expect(guide.querySelector('.address')?.textContent).toBe('no-reply@kucoin.example');
    expect(guide.textContent).toContain('letter by letter');
    expect([...guide.querySelectorAll('.step-title')].at(-1)?.textContent).toBe('Then press Send again');
  });

  test('opens the links and hands out the filter file', () => {
    const view = aPopupView(waiting, { messages: [message], now });
    const { actions } = show(view, now);
    screen.getByText('Allow the sender').click();
    for (const details of document.querySelectorAll('details')) details.open = true;
    region('Allow the sender').getByRole('link', { name: 'Search all of Gmail' }).click();
    region('Allow the sender').getByRole('link', { name: 'Open the filter form, filled in' }).click();
    region('Allow the sender').getByRole('button', { name: 'Download the filter file' }).click();
    expect(actions.openUrl).toHaveBeenNthCalledWith(1, view.allow.searchUrl);
    expect(actions.openUrl).toHaveBeenNthCalledWith(2, expect.stringContaining('#create-filter/from='));
    expect(actions.download).toHaveBeenCalledWith(expect.objectContaining({ name: expect.stringMatching(/\.xml$/) }));
  });

  test('without an address it keeps the steps by hand and offers no prefilled form', () => {
    show(aPopupView(waiting, { now }), now);
    const guide = screen.getByRole('region', { name: 'Allow the sender' });
    expect(guide.textContent).toContain("type the sender's address into From");
    expect(guide.textContent).not.toContain('Open the filter form, filled in');
  });
});

describe('looking in spam', () => {
  test('is a search where Gmail is the mailbox in use', () => {
    const view = aPopupView(waiting, { now });
    const { actions } = show(view, now);
    screen.getByRole('button', { name: 'Search mailbox and spam' }).click();
    expect(actions.openUrl).toHaveBeenCalledWith(view.allow.searchUrl);
  });

  test('leads to the guide where it is another', () => {
    const { actions } = show(aPopupView({ ...waiting, destination: 'j•••@outlook.com' }, { now }), now);
    screen.getByRole('button', { name: 'Look in spam first' }).click();
    const guide = screen.getByRole('region', { name: 'Allow the sender' });
    expect(guide.querySelector('details')?.open).toBe(true);
    expect(guide.textContent).toContain('Junk Email');
    expect(actions.openUrl).not.toHaveBeenCalled();
  });
});

describe('other pages', () => {
  test('with nothing waiting, the codes seen and both lists are there, and no countdown', () => {
    show(aPopupView(undefined, { messages: [aMessage({ sentAt: at('14:32') })], now }), now);
    expect(screen.getByRole('status').textContent).toBe('No site is waiting for a code in this tab.');
    expect(screen.queryByRole('timer')).toBeNull();
    expect(region('Latest code').getByRole('button', { name: 'Copy' })).toBeTruthy();
  });

  test('an authenticator form has no countdown and no resend meter', () => {
    show(aPopupView(aRequest({ kind: 'authenticator' }), { now }), now);
    expect(screen.getByRole('status').textContent).toContain('in your authenticator app');
    expect(screen.queryByRole('timer')).toBeNull();
    expect(screen.queryByRole('region', { name: 'Resend' })).toBeNull();
  });

  test('a page that could not be read says so in one sentence', () => {
    show(aPopupView(undefined, { now, unreadable: true }), now);
    expect(screen.getByRole('status').textContent).toMatch(/^This page can't be read/);
  });

  test('nothing but a busy frame shows before the background has answered', () => {
    show(null, now);
    expect(screen.getByRole('main').getAttribute('aria-busy')).toBe('true');
    expect(screen.getByRole('status').textContent).toBe('');
  });
});

test('the footer switches hints here and everywhere, and holds Resend', () => {
  const { actions } = show(aPopupView(waiting, { now }), now);
  screen.getByLabelText<HTMLInputElement>('Show hints on kucoin.example').click();
  screen.getByLabelText<HTMLInputElement>('Only warnings').click();
  screen.getByLabelText<HTMLInputElement>(/^Hold my Resend/).click();
  expect(actions.switchSite).toHaveBeenCalledWith(false);
  expect(actions.setHints).toHaveBeenCalledWith('warnings');
  expect(actions.setHoldResend).toHaveBeenCalledWith(true);
});

test('a form that did not take the code is said so, with what to do instead', async () => {
  const actions = { ...anActions(), fill: vi.fn(async () => false) };
  show(aPopupView(waiting, { messages: [aMessage({ sentAt: at('14:33') })], now }), now, actions);
  region('Latest code').getByRole('button', { name: 'Fill' }).click();
  expect(await region('Latest code').findByText(/did not take the code/)).toBeTruthy();
});

describe('webmail on a host of the user’s own', () => {
  test('can be called a mailbox', async () => {
    const { actions } = show(aPopupView(undefined, { now, mailbox: mailbox(false) }), now);
    expect(region('Mail on this page').getByText(/mail\.harbor\.example/)).toBeTruthy();
    region('Mail on this page').getByRole('button', { name: 'This is my mailbox' }).click();
    expect(actions.nameMailbox).toHaveBeenCalledWith(true);
  });

  test('can be taken back', () => {
    const { actions } = show(aPopupView(undefined, { now, mailbox: mailbox(true) }), now);
    region('Mail on this page').getByRole('button', { name: 'Not my mailbox' }).click();
    expect(actions.nameMailbox).toHaveBeenCalledWith(false);
  });

  test('is no matter while the page waits for a code', () => {
    show(aPopupView(waiting, { now, mailbox: mailbox(false) }), now);
    expect(screen.queryByRole('region', { name: 'Mail on this page' })).toBeNull();
  });
});

describe('why a field was taken for one of a code', () => {
  test('is said in sentences, the strongest first', () => {
    show(aPopupView(waiting, { now, why: ['oneTimeCode', 'sentTo'] }), now);
    const [summary, ...reasons] = [...document.querySelectorAll('.why summary, .why li')].map((one) => one.textContent);
    expect(summary).toBe('Why here?');
    expect(reasons).toEqual([
      'The site marks this field as one for a one-time code.',
      'The page says that a code was sent.',
    ]);
  });

  test('is no question where no code is waited for', () => {
    show(aPopupView(undefined, { now }), now);
    expect(document.querySelector('.why')).toBeNull();
  });
});

describe('where a code was seen', () => {
  const seen = (message: Partial<Parameters<typeof aMessage>[0]>) =>
    show(aPopupView(waiting, { messages: [aMessage({ sentAt: at('14:33'), ...message })], now }), now);

  test('is named with the account, and with the alias that it was sent to', () => {
    seen({ account: 'me@gmail.com', to: 'me+shop@gmail.com' });
    expect(region('Latest code').getByText('In Gmail, me@gmail.com')).toBeTruthy();
    expect(region('Latest code').getByText('Sent to me+shop@gmail.com')).toBeTruthy();
  });

  test('an address that is the account’s own is not said twice', () => {
    seen({ account: 'me@gmail.com', to: 'Me@Gmail.com' });
    expect(region('Latest code').queryByText(/^Sent to/)).toBeNull();
  });

  test('without an account only the mailbox is named', () => {
    seen({ provider: 'roundcube', account: null });
    expect(region('Latest code').getByText('In Roundcube')).toBeTruthy();
  });
});

describe('settings in the popup', () => {
  const site = { site: 'shop.example' };

  test('hints on this site are one press away, without opening anything', () => {
    const { actions } = show(aPopupView(undefined, { now, ...site }), now);
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Show hints on shop.example' });
    expect(box.closest('details')).toBeNull();
    expect(box.checked).toBe(true);
    box.click();
    expect(actions.switchSite).toHaveBeenCalledWith(false);
  });

  test('lead to all settings', () => {
    const { actions } = show(aPopupView(undefined, { now, ...site }), now);
    screen.getByText('All settings').click();
    expect(actions.openSettings).toHaveBeenCalled();
  });

  test('that were not saved say so', () => {
    render(<PopupApp view={aPopupView(undefined, { now, ...site })} actions={anActions()} problem="full" now={now} />);
    expect(screen.getByText(/This was not saved/)).toBeTruthy();
  });
});
