import { resolve } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import fc from 'fast-check';
import { beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// One clock for every machine: the builders say times in UTC, and British English writes 14:32.
process.env.TZ = 'UTC';
const language = 'en-GB';

// The very messages that the build makes of en.yml, so that tests read the sentences a user reads.
const messages = generateChromeMessages(await parseMessagesFile(resolve(import.meta.dirname, '../locales/en.yml')));
const predefined: Record<string, string> = { '@@ui_locale': 'en', '@@extension_id': 'test' };

function getMessage(name: string, substitutions: string | string[] = []): string {
  const values = [substitutions].flat();
  const message = predefined[name] ?? messages[name]?.message ?? '';
  return message.replace(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? '');
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(getMessage as never);
  Object.defineProperty(navigator, 'language', { value: language, configurable: true });
});

// The fake throws where the browsers close an area.
for (const area of [fakeBrowser.storage.local, fakeBrowser.storage.sync])
  Object.assign(area, { setAccessLevel: async () => {} });

// The page that tests have is without.
Object.assign(globalThis, { MessageChannel });

// The same examples at every run; FC_SEED looks for new ones.
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20261123) });
