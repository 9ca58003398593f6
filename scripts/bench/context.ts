import { type Chromium, launchChromium } from '../../tests/e2e/support/chromium.ts';
import { writeEmptyExtension } from './extensions.ts';
import { type Site, startSite } from './site.ts';

/** What a section of the bench works with. Site and browsers start when they are first asked for. */
export interface Context {
  /** How often each thing is measured. */
  runs: number;
  site(): Promise<Site>;
  /** Chromium with our build. */
  ours(): Promise<Chromium>;
  /** Chromium with the empty extension. */
  empty(): Promise<Chromium>;
  tell(line: string): void;
  close(): Promise<void>;
}

export function createContext(runs: number, tell: (line: string) => void): Context {
  const site = once(startSite);
  const ours = once(async () => launch(await site()));
  const empty = once(async () => launch(await site(), writeEmptyExtension()));
  return {
    runs,
    tell,
    site,
    ours,
    empty,
    async close() {
      for (const part of [ours, empty, site]) if (part.started) await (await part()).close();
    },
  };
}

const launch = (site: Site, folder?: string) =>
  launchChromium({ port: site.port, hosts: site.hosts }, folder, { executablePath: process.env.CHROME_PATH });

function once<T>(start: () => Promise<T>): (() => Promise<T>) & { started: boolean } {
  let started: Promise<T> | undefined;
  const get = () => {
    get.started = true;
    started ??= start();
    return started;
  };
  get.started = false;
  return get;
}
