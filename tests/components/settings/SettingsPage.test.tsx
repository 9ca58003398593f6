import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { SaveProblem } from '@/components/actions';
import type { SettingsActions } from '@/components/settings/actions';
import { SettingsPage } from '@/components/settings/SettingsPage';
import { defaultSettings } from '@/utils/extension/migrate-settings';
import type { Settings, SettingsView } from '@/utils/extension/views';

afterEach(cleanup);

function anActions(actions: Partial<SettingsActions> = {}): SettingsActions {
  return {
    setHints: vi.fn(),
    setHoldResend: vi.fn(),
    switchSite: vi.fn(),
    switchMailbox: vi.fn(),
    addOwnMailbox: vi.fn(() => ({ outcome: 'added' as const })),
    removeOwnMailbox: vi.fn(),
    setNotification: vi.fn(async () => true),
    setUsual: vi.fn(),
    forgetLearned: vi.fn(),
    forgetFieldRules: vi.fn(),
    openShortcuts: vi.fn(),
    reset: vi.fn(async () => true),
    ...actions,
  };
}

function aView({ settings, ...view }: Partial<Omit<SettingsView, 'settings'>> & { settings?: Partial<Settings> } = {}) {
  return {
    settings: { ...defaultSettings, ...settings },
    mailboxes: ['gmail', 'outlook'],
    learned: [],
    fieldRules: [],
    shortcuts: [{ name: 'openPopup' as const, keys: 'Alt+Shift+Y' }],
    notificationsAllowed: true,
    ...view,
  };
}

function show(view: SettingsView | null = aView(), actions = anActions(), problem: SaveProblem = null) {
  const page = (shown: SettingsView | null) => <SettingsPage view={shown} problem={problem} actions={actions} />;
  const { rerender } = render(page(view));
  return { actions, again: (next: SettingsView) => rerender(page(next)) };
}

const part = (name: string) => within(screen.getByRole('region', { name }));
const switchNamed = (name: string) => screen.getByRole<HTMLInputElement>('switch', { name });

describe('hints', () => {
  test('show which level is chosen, each with a line about it', () => {
    show(aView({ settings: { hints: 'warnings' } }));
    const chosen = screen.getByRole<HTMLInputElement>('radio', { name: 'Only warnings' });
    expect(chosen.checked).toBe(true);
    expect(document.getElementById(chosen.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(/^Speaks up/);
  });

  test('are set by a press', () => {
    const { actions } = show();
    fireEvent.click(screen.getByRole('radio', { name: 'Never' }));
    expect(actions.setHints).toHaveBeenCalledWith('never');
  });

  test('an early Resend is held when that is switched on', () => {
    const { actions } = show();
    fireEvent.click(switchNamed('Hold my Resend while it is too early'));
    expect(actions.setHoldResend).toHaveBeenCalledWith(true);
  });
});

describe('notifications', () => {
  test('are asked for one by one', async () => {
    const { actions } = show();
    fireEvent.click(switchNamed('A code has arrived'));
    await waitFor(() => expect(actions.setNotification).toHaveBeenCalledWith('codeArrived', true));
    expect(screen.queryByText(/did not allow/)).toBeNull();
  });

  test('that the browser refuses stay off, and it is said why and what to do', async () => {
    show(aView({ notificationsAllowed: false }), anActions({ setNotification: async () => false }));
    fireEvent.click(switchNamed('Asking again is safe'));
    await screen.findByText(/Your browser did not allow notifications, so this stays off/);
    expect(switchNamed('Asking again is safe').checked).toBe(false);
  });

  test('switched on elsewhere are off where the browser does not allow them', () => {
    const notifications = { codeArrived: true, safeToResend: false, aboutToExpire: false };
    show(aView({ settings: { notifications }, notificationsAllowed: false }));
    expect(switchNamed('A code has arrived').checked).toBe(false);
  });
});

describe('mailboxes', () => {
  test('are on but for those switched off', () => {
    const { actions } = show(aView({ settings: { mailboxesOff: ['gmail'] } }));
    expect(switchNamed('Gmail').checked).toBe(false);
    expect(switchNamed('Outlook').checked).toBe(true);
    fireEvent.click(switchNamed('Gmail'));
    expect(actions.switchMailbox).toHaveBeenCalledWith('gmail', true);
  });

  test('of one’s own are listed, and go by a button that names them', () => {
    const { actions } = show(aView({ settings: { ownMailboxes: ['mail.harbor.example'] } }));
    fireEvent.click(screen.getByRole('button', { name: 'Remove mail.harbor.example' }));
    expect(actions.removeOwnMailbox).toHaveBeenCalledWith('mail.harbor.example');
  });

  const add = (text: string) => {
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Host name of your webmail' });
    fireEvent.input(field, { target: { value: text } });
    fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    return field;
  };

  test('are added by their host', () => {
    const { actions } = show();
    const field = add('mail.harbor.example');
    expect(actions.addOwnMailbox).toHaveBeenCalledWith('mail.harbor.example');
    expect(field.value).toBe('');
  });

  test.each([
    { added: { outcome: 'bad' }, says: /This is not a host name/ },
    { added: { outcome: 'known', provider: 'gmail' }, says: /Gmail is in the list above/ },
  ] as const)('that cannot be added stay to be corrected: $added.outcome', ({ added, says }) => {
    show(aView(), anActions({ addOwnMailbox: () => added }));
    const field = add('no host');
    expect(field.value).toBe('no host');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(says);
  });
});

describe('sites', () => {
  test('without hints can have them again', () => {
    const { actions } = show(aView({ settings: { sitesOff: ['shop.example'] } }));
    fireEvent.click(screen.getByRole('button', { name: 'Switch hints on shop.example on again' }));
    expect(actions.switchSite).toHaveBeenCalledWith('shop.example', true);
  });

  test('where a field was named can forget that', () => {
    const rule = { id: 'x', site: 'shop.example', field: 'voucher', isCode: false };
    const { actions } = show(aView({ fieldRules: [rule] }));
    expect(part('Fields that you named').getByText('Not a code field: voucher')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /^Remove shop\.example, Not a code field/ }));
    expect(actions.forgetFieldRules).toHaveBeenCalledWith('x');
  });

  const learned = [
    { site: 'kucoin.example', cooldownMs: 60_000, validForMs: 600_000 },
    { site: 'shop.example', cooldownMs: null, validForMs: 300_000 },
  ];

  test('of which something was learned say what', () => {
    show(aView({ learned }));
    const known = part('What was learned of sites');
    expect(known.getByText('Makes you wait 1 minute between two codes · Its codes live for 10 minutes')).toBeTruthy();
    expect(known.getByText('Its codes live for 5 minutes')).toBeTruthy();
  });

  test('can be forgotten one by one, and all at once', () => {
    const { actions } = show(aView({ learned }));
    fireEvent.click(screen.getByRole('button', { name: 'Forget what was learned of shop.example' }));
    fireEvent.click(screen.getByRole('button', { name: 'Forget all of it' }));
    expect(vi.mocked(actions.forgetLearned).mock.calls).toEqual([['shop.example'], [null]]);
  });

  test('empty lists say that they are', () => {
    show();
    for (const text of ['Hints are on for every site.', 'No field was named yet.', 'Nothing was learned yet.'])
      expect(screen.getByText(text)).toBeTruthy();
  });
});

describe('usual lives', () => {
  const field = () => screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Minutes for a code by e-mail' });
  const type = (value: string) => {
    // As a browser says that a field was left.
    field().value = value;
    fireEvent.change(field());
  };

  test('are set in minutes', () => {
    const { actions } = show();
    type('25');
    expect(actions.setUsual).toHaveBeenCalledWith('email', 25);
  });

  test.each(['0', '1441', '2.5', ''])('of %j minutes are refused in words, and not set', (value) => {
    const { actions } = show();
    type(value);
    expect(actions.setUsual).not.toHaveBeenCalled();
    expect(screen.getByText('Type a whole number of minutes from 1 to 1440.')).toBeTruthy();
  });

  test('that were changed elsewhere are shown', () => {
    const { again } = show();
    again(aView({ settings: { usualMinutes: { email: 25, sms: 10 } } }));
    expect(field().value).toBe('25');
  });
});

describe('shortcuts', () => {
  test('are shown as they are set', () => {
    const { actions } = show(
      aView({
        shortcuts: [
          { name: 'openPopup', keys: 'Alt+Shift+Y' },
          { name: 'fillLatest', keys: '' },
        ],
      }),
    );
    const texts = part('Keyboard shortcuts')
      .getAllByRole('listitem')
      .map((item) => item.textContent);
    expect(texts).toEqual(['Open the popup for this pageAlt+Shift+Y', 'Fill the latest code into this pageNo keys']);
    fireEvent.click(screen.getByRole('button', { name: 'Change shortcuts' }));
    expect(actions.openShortcuts).toHaveBeenCalled();
  });

  test('have no place where the browser has none', () => {
    show(aView({ shortcuts: [] }));
    expect(screen.queryByRole('region', { name: 'Keyboard shortcuts' })).toBeNull();
  });
});

describe('start over', () => {
  test('asks first, and the harmless answer has the focus', () => {
    const { actions } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Set everything back' }));
    expect(actions.reset).not.toHaveBeenCalled();
    expect(document.activeElement?.textContent).toBe('Keep my settings');
    fireEvent.click(screen.getByRole('button', { name: 'Keep my settings' }));
    expect(actions.reset).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: 'Set everything back' })).toBeTruthy();
  });

  test('sets everything back, and says so', async () => {
    const { actions } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Set everything back' }));
    fireEvent.click(screen.getByRole('button', { name: 'Yes, set everything back' }));
    expect(actions.reset).toHaveBeenCalledOnce();
    expect(await screen.findByText('Everything is as it was at first.')).toBeTruthy();
  });
});

test.each([
  { problem: 'full', says: /room for settings is used up/ },
  { problem: 'failed', says: /Wait a minute, then try again/ },
] as const)('what was not saved ($problem) is said at once', ({ problem, says }) => {
  show(aView(), anActions(), problem);
  expect(
    screen
      .getAllByRole('alert')
      .map((alert) => alert.textContent)
      .join(),
  ).toMatch(says);
});

test('before the background has answered, the page is busy', () => {
  show(null);
  expect(screen.getByRole('main').getAttribute('aria-busy')).toBe('true');
});
