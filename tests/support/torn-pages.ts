import { loadFixture } from './load-fixture';

const PAGES = 60;

/** Pages as they stand while a mailbox builds or rebuilds them: the fixture, each time with other parts missing. */
export function* tornPages(name: string): Generator<Document> {
  let seed = 20261123;
  const random = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  for (let page = 0; page < PAGES; page += 1) {
    const document = loadFixture(name);
    for (const element of document.body.querySelectorAll('*')) {
      const lot = random();
      if (lot < 0.1) element.remove();
      else if (lot < 0.2) for (const { name } of [...element.attributes]) element.removeAttribute(name);
    }
    yield document;
  }
}
