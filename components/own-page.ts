import { say, textDirection } from '@/utils/text';

/** Gives a page of ours its title, language and direction; returns the element to render into. */
export function ownPage(document: Document, title: string): HTMLElement {
  document.title = title;
  document.documentElement.lang = say('locale');
  document.documentElement.dir = textDirection();
  const root = document.createElement('div');
  document.body.append(root);
  return root;
}
