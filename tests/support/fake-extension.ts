import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FrameMessage, MessageOf, MessageType, Replies } from '@/utils/extension/messages';

/** A tab of the fake browser. */
export interface FakeTab {
  id: number;
  url: string;
  incognito?: boolean;
}

/** Whoever speaks to the background: a frame of a tab, or a page of the extension. */
export interface Speaker {
  tab?: FakeTab;
  frameId?: number;
  /** Address of the frame, when it is not that of its tab. */
  url?: string;
  origin?: string;
  id?: string;
}

export interface FakeExtension {
  /** The browser's tabs; tests may change them. */
  tabs: FakeTab[];
  /** What frames were told, oldest first. */
  told: { tabId: number; frameId: number; message: FrameMessage }[];
  /** Scripts that were injected. */
  injected: { target: object; files: string[] }[];
  /** Scripts that are registered for hosts that the user named. */
  registered: { id: string; matches: string[]; js: string[] }[];
  /** What was said of fields, as it was left in frames before the helper came. */
  rulesLeft: { target: object; rules: unknown }[];
  /** The field that has the focus, as the marker in its frame would tell. */
  pointedAt: { mark: unknown };
  /** Notifications that the computer shows, oldest first. */
  notified: { id: string; title: string; message: string }[];
  /** Presses a notification. */
  pressNotification: (id: string) => void;
  /** Presses a keyboard shortcut. */
  pressShortcut: (name: string, tab: FakeTab) => void;
  /** Chooses an entry of the menu of a field. */
  chooseInMenu: (info: object, tab: FakeTab) => void;
  /** Entries of the menu of fields. */
  menu: { id: string; title: string; contexts: string[] }[];
  /** What the user allows. */
  allowed: { notifications: boolean };
  /** Gives the extension these sites, that were withheld. */
  giveSites: (origins: string[]) => void;
  /** How often the popup was opened for want of something to fill. */
  popupsOpened: { count: number };
  /** Frames of every tab, for scripts that ask all of them. */
  frames: { frameId: number; url: string }[];
  /** Tabs and windows that came to the front, oldest first. */
  shown: { tabId?: number; windowId?: number }[];
  /** Addresses of tabs that were opened. */
  opened: string[];
  /** Tells the background; undefined when nobody answered. */
  say: <K extends MessageType>(
    speaker: Speaker,
    message: { type: K } & Omit<MessageOf<K>, 'type'>,
  ) => Promise<Replies[K] | undefined>;
  /** Anything at all, as a hostile page would. */
  sayAnything: (speaker: Speaker, message: unknown) => Promise<unknown>;
  /** The worker is stopped and comes back: only storage is kept. */
  evict: () => Promise<void>;
  badge: (tabId: number) => Promise<string>;
  /** Picture that the toolbar shows for this tab at 16 px; undefined when none was set. */
  icon: (tabId: number) => string | undefined;
}

export const popup: Speaker = { url: 'chrome-extension://test-extension-id/popup.html' };

/** Starts the real background over the fake browser, with what the fake lacks. */
export async function startExtension(tabs: FakeTab[] = []): Promise<FakeExtension> {
  const told: FakeExtension['told'] = [];
  const injected: FakeExtension['injected'] = [];
  const registered: FakeExtension['registered'] = [];
  const frames: FakeExtension['frames'] = [];
  const shown: FakeExtension['shown'] = [];
  const rulesLeft: FakeExtension['rulesLeft'] = [];
  const pointedAt: FakeExtension['pointedAt'] = { mark: null };
  const notified: FakeExtension['notified'] = [];
  const menu: FakeExtension['menu'] = [];
  const allowed: FakeExtension['allowed'] = { notifications: false };
  const popupsOpened = { count: 0 };
  const pressed = { notification: vi.fn(), shortcut: vi.fn(), menu: vi.fn(), permission: vi.fn() };
  const lacking = fakesOfWhatLacks({ notified, menu, allowed, pressed });
  const opened: string[] = [];
  const icons = new Map<number, string | undefined>();
  const replaced = { addListener: vi.fn() };
  Object.assign(fakeBrowser.tabs, { onReplaced: replaced });
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation((async (id: number) => {
    const tab = tabs.find((each) => each.id === id);
    if (!tab) throw new Error(`No tab with id: ${id}`);
    return { incognito: false, ...tab };
  }) as never);
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation((async ({ url }: { url?: string[] }) =>
    url ? tabs.filter((tab) => isOn(tab.url, url)) : tabs) as never);
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation((async (
    tabId: number,
    message: FrameMessage,
    { frameId }: { frameId: number },
  ) => {
    told.push({ tabId, frameId, message });
    // Forms take every code.
    return message.type === 'fillCode' ? true : undefined;
  }) as never);
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation((async (
    script: (typeof injected)[number] & { func?: unknown; args?: unknown[] },
  ) => {
    if (script.args) return rulesLeft.push({ target: script.target, rules: script.args[0] });
    if (String(script.func).includes('wmcMarkField')) return [{ frameId: 0, result: pointedAt.mark }];
    if (script.func) return frames.map(({ frameId, url }) => ({ frameId, result: url }));
    injected.push(script);
    return [];
  }) as never);
  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: async ({ ids }: { ids: string[] }) => registered.filter(({ id }) => ids.includes(id)),
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      const others = registered.filter(({ id }) => !ids.includes(id));
      registered.splice(0, registered.length, ...others);
    },
    registerContentScripts: async (scripts: typeof registered) => void registered.push(...scripts),
  });
  Object.assign(fakeBrowser, lacking);
  Object.assign(fakeBrowser.action, { openPopup: async () => void popupsOpened.count++ });
  Object.assign(fakeBrowser.scripting, {});
  vi.spyOn(fakeBrowser.tabs, 'update').mockImplementation((async (tabId: number) => {
    shown.push({ tabId });
    return { id: tabId, windowId: 1 };
  }) as never);
  vi.spyOn(fakeBrowser.windows, 'update').mockImplementation((async (windowId: number) => {
    shown.push({ windowId });
  }) as never);
  vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation((async ({ url }: { url: string }) => {
    opened.push(url);
    return { id: 100 + opened.length };
  }) as never);

  vi.spyOn(fakeBrowser.action, 'setIcon').mockImplementation((async ({ tabId, path }: ShownIcon) => {
    icons.set(tabId, path[16]);
  }) as never);

  const evict = async () => {
    fakeBrowser.runtime.onMessage.removeAllListeners();
    fakeBrowser.alarms.onAlarm.removeAllListeners();
    fakeBrowser.tabs.onRemoved.removeAllListeners();
    fakeBrowser.runtime.onInstalled.removeAllListeners();
    fakeBrowser.runtime.onStartup.removeAllListeners();
    fakeBrowser.storage.sync.onChanged.removeAllListeners();
    for (const press of Object.values(pressed)) press.mockReset();
    vi.resetModules();
    const { default: background } = await import('@/entrypoints/background');
    background.main();
  };
  const sayAnything = async (speaker: Speaker, message: unknown) => {
    let reply: unknown;
    const replied = new Promise<void>((done) => {
      const sendResponse = (given: unknown) => {
        reply = given;
        done();
      };
      void fakeBrowser.runtime.onMessage
        .trigger(message as never, senderOf(speaker) as never, sendResponse as never)
        .then((taken: unknown[]) => taken.includes(true) || done());
    });
    await replied;
    return reply;
  };
  // Not for the first time in this session: of that, tests of their own.
  await fakeBrowser.storage.session.set({ begun: true });
  await evict();
  return {
    tabs,
    told,
    injected,
    registered,
    frames,
    shown,
    opened,
    rulesLeft,
    pointedAt,
    notified,
    menu,
    allowed,
    popupsOpened,
    pressNotification: (id) => pressed.notification(id),
    pressShortcut: (name, tab) => pressed.shortcut(name, { incognito: false, ...tab }),
    chooseInMenu: (info, tab) => pressed.menu(info, { incognito: false, ...tab }),
    giveSites: (origins) => pressed.permission({ origins }),
    say: sayAnything as FakeExtension['say'],
    sayAnything,
    evict,
    badge: (tabId) => fakeBrowser.action.getBadgeText({ tabId }) as Promise<string>,
    icon: (tabId) => icons.get(tabId),
  };
}

interface ShownIcon {
  tabId: number;
  path: Record<string, string>;
}

type Pressed = Record<'notification' | 'shortcut' | 'menu' | 'permission', ReturnType<typeof vi.fn>>;

/** Parts of the browser that the fake one is without. A press calls whoever listens. */
function fakesOfWhatLacks({
  notified,
  menu,
  allowed,
  pressed,
}: Pick<FakeExtension, 'notified' | 'menu' | 'allowed'> & { pressed: Pressed }) {
  const listens = (press: ReturnType<typeof vi.fn>) => ({
    addListener: (listener: (...args: unknown[]) => void) => void press.mockImplementation(listener),
    hasListener: () => false,
  });
  return {
    notifications: {
      onClicked: listens(pressed.notification),
      create: async (id: string, { title, message }: { title: string; message: string }) => {
        notified.push({ id, title, message });
        return id;
      },
      clear: async () => true,
    },
    commands: {
      onCommand: listens(pressed.shortcut),
      getAll: async () => [
        { name: '_execute_action', shortcut: 'Alt+Shift+Y' },
        { name: 'fill-latest', shortcut: '' },
      ],
    },
    contextMenus: {
      onClicked: listens(pressed.menu),
      create: (entry: FakeExtension['menu'][number]) => void menu.push(entry),
      removeAll: async () => void menu.splice(0),
    },
    permissions: {
      onAdded: listens(pressed.permission),
      contains: async () => allowed.notifications,
    },
  };
}

function isOn(url: string, patterns: string[]): boolean {
  const { hostname } = new URL(url);
  const hosts = patterns.map((pattern) => pattern.replace(/^.*:\/\//, '').replace(/\/.*$/, ''));
  const isIt = (host: string) =>
    host === '*' || (host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host);
  return hosts.some(isIt);
}

function senderOf({ tab, frameId = 0, url = tab?.url, origin, id = fakeBrowser.runtime.id }: Speaker) {
  return { id, url, origin, frameId, ...(tab && { tab: { incognito: false, ...tab } }) };
}
