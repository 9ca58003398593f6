import type { PopupView } from './views';

/** What the popup shows at first. */
export interface Asked {
  /** The tab that it is about. */
  tabId: number | undefined;
  view: PopupView | null;
  /** False while the browser withholds the sites from the extension. */
  hasAccess: boolean;
}

/** The first script of the popup leaves here what it asked for. */
export interface PopupWorld {
  wmcAsked?: Promise<Asked>;
}
