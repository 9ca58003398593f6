import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { PopupActions } from '@/components/actions';
import { WhitelistGuide } from '@/components/WhitelistGuide';
import { guides } from '@/utils/whitelisting';
import { allowSender } from '@/utils/whitelisting/allow-sender';

afterEach(cleanup);

const sender = 'no-reply@kucoin.example';

function show(provider: string, known: { sender: string | null } = { sender }) {
  const actions = { copy: vi.fn(), openUrl: vi.fn(), download: vi.fn(), focusForm: vi.fn() } as unknown as PopupActions;
  const allow = (inUse: string) =>
    allowSender({ ...known, site: null, messages: [{ provider: inUse, account: null }], destination: null });
  const { rerender } = render(<WhitelistGuide allow={allow(provider)} actions={actions} />);
  for (const details of document.querySelectorAll('details')) details.open = true;
  return { actions, mailboxIs: (next: string) => rerender(<WhitelistGuide allow={allow(next)} actions={actions} />) };
}

const region = () => screen.getByRole('region', { name: 'Allow the sender' });
const select = () => screen.getByLabelText<HTMLSelectElement>('Your mailbox');
const pick = (name: string) => fireEvent.change(select(), { target: { value: optionNamed(name).value } });
const optionNamed = (name: string) => screen.getByRole<HTMLOptionElement>('option', { name });
const titles = () => [...region().querySelectorAll('.step-title')].map((title) => title.textContent);

describe('the guide shown', () => {
  test('is that of the mailbox in use', () => {
    show('outlook');
    expect(select().selectedOptions[0]?.textContent).toBe('Outlook, Hotmail, Live');
    expect(region().textContent).toContain('Safe senders and domains');
    expect(region().textContent).not.toContain('Gmail is not');
  });

  test('follows the mailbox in use', () => {
    const { mailboxIs } = show('outlook');
    mailboxIs('proton');
    expect(region().textContent).toContain('Spam, block, and allow lists');
  });

  test('is another when the user picks it, and stays that one', async () => {
    const { mailboxIs } = show('outlook');
    await pick('GMX');
    expect(region().textContent).toContain('Erwünschtliste');
    expect(region().textContent).not.toContain('Safe senders');
    mailboxIs('proton');
    expect(region().textContent).toContain('Erwünschtliste');
  });

  test('can be that of every mailbox', () => {
    show('gmail');
    expect(select().options).toHaveLength(guides.length);
  });

  test.each(guides.map(({ id, providers }) => ({ id, provider: providers[0] ?? '' })))(
    'of $id begins with spam, warns to check the address and ends with sending again',
    ({ provider }) => {
      show(provider);
      expect(titles()[0]).toMatch(/spam/);
      expect(region().querySelector('.address')?.textContent).toBe(sender);
      expect(region().textContent).toContain('letter by letter');
      expect(titles().at(-1)).toBe('Then press Send again');
    },
  );
});

describe('what a guide offers', () => {
  test('opens its links in tabs of their own', () => {
    const { actions } = show('outlook');
    const link = within(region()).getByRole<HTMLAnchorElement>('link', { name: 'Open this in Outlook.com' });
    link.click();
    expect(link.rel).toContain('noopener');
    expect(actions.openUrl).toHaveBeenCalledWith('https://outlook.live.com/mail/0/options/mail/junkEmail');
  });

  test('copies the address, to be pasted into the settings', async () => {
    const { actions } = show('outlook');
    await fireEvent.click(within(region()).getByRole('button', { name: 'Copy the address' }));
    expect(actions.copy).toHaveBeenCalledWith(sender);
    expect(within(region()).getByText('Copied')).toBeTruthy();
  });

  test('leads to the help of the mailbox where there is a page', async () => {
    const { actions } = show('fastmail');
    within(region()).getByRole('link', { name: 'Help page of this mailbox' }).click();
    expect(actions.openUrl).toHaveBeenCalledWith('https://www.fastmail.com/help/receive/stopspam.html');
    await pick('Another mailbox');
    expect(within(region()).queryByRole('link', { name: 'Help page of this mailbox' })).toBeNull();
  });

  test('ends at the form', () => {
    const { actions } = show('icloud');
    within(region()).getByRole('button', { name: 'Go to the form' }).click();
    expect(actions.focusForm).toHaveBeenCalledOnce();
  });

  test('names the sender in the steps of Gmail by hand', () => {
    show('gmail');
    expect(within(region()).getByText(/Show search options and type no-reply@kucoin\.example into From/)).toBeTruthy();
  });

  test.each([
    { mailbox: 'Yahoo Mail, AOL', says: true },
    { mailbox: 'Proton Mail', says: false },
    { mailbox: 'Roundcube', says: false },
  ])('says of $mailbox that it has no allow list: $says', async ({ mailbox, says }) => {
    show('gmail');
    await pick(mailbox);
    expect(region().textContent?.includes('no list of allowed senders')).toBe(says);
  });

  test('says where the address stands until one was seen', () => {
    show('qq', { sender: null });
    expect(region().textContent).toContain('the address is missing');
    expect(region().querySelector('.address')).toBeNull();
  });
});
