import type { Context } from './context.ts';
import { callsFor, cpuMsOf, loadFunctions } from './functions.ts';
import { benchMails, hostileMails } from './mails.ts';
import type { Samples } from './measures.ts';
import { growthPower } from './statistics.ts';

const MAILS = 1_400;
/** Below what is read of a text at most, so that a cut hides no growth. */
const LENGTHS = [1_250, 5_000, 20_000];

/** What only computes, in Node: CPU time of the thread. */
export async function benchPure(context: Context): Promise<Samples[]> {
  const { extractCode, rankCodes, assess, aStoredMessage, aStoredRequest } = await loadFunctions();
  const mails = benchMails(MAILS);
  const missed = mails.filter((mail) => extractCode(mail) === null).length;
  if (missed > 0)
    throw new Error(`extractCode finds nothing in ${missed} of ${MAILS} mails: its rate would say nothing`);

  const now = Date.now();
  const messages = Array.from({ length: 100 }, (_, place) =>
    aStoredMessage({ code: String(100_000 + place), sentAt: now - place * 5_000, from: senderOf(place) }),
  );
  const request = aStoredRequest({ sentAt: [1, 2, 3, 4, 5].map((ago) => now - ago * 60_000) });
  const often = (work: () => unknown) => {
    const calls = callsFor(work);
    return Array.from({ length: context.runs * 3 }, () => cpuMsOf(work, calls));
  };
  const hostile = worstOf(hostileMails(100_000), (mail) => callTime(() => extractCode(mail), context.runs));
  const steep = worstOf(hostileMails(20_000), (_, place) => {
    const points = LENGTHS.map((size) => {
      const { mail } = hostileMails(size)[place] as { mail: Parameters<typeof extractCode>[0] };
      return { size, cost: Math.min(...callTime(() => extractCode(mail), 5)) };
    });
    // A constant part of a millisecond is no growth.
    return [growthPower(points, 0.05)];
  });
  context.tell(`  costliest of 100 kB: ${hostile.name}; grows steepest: ${steep.name}`);
  return [
    { id: 'extract.rate', values: often(() => mails.map(extractCode)).map((ms) => (MAILS / ms) * 1_000) },
    { id: 'extract.hostile', values: hostile.values },
    { id: 'extract.steep', values: steep.values },
    { id: 'rank.hundred', values: often(() => rankCodes(messages, now)) },
    { id: 'assess.hundred', values: often(() => assess(request, messages, now)) },
  ];
}

const senderOf = (place: number) => ({ name: 'Service', address: `no-reply@service${place % 12}.example` });

function callTime(work: () => unknown, runs: number): number[] {
  const calls = callsFor(work, 20);
  return Array.from({ length: runs }, () => cpuMsOf(work, calls));
}

function worstOf<T>(inputs: { name: string; mail: T }[], measure: (mail: T, place: number) => number[]) {
  const all = inputs.map(({ name, mail }, place) => ({ name, values: measure(mail, place) }));
  const middle = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
  return all.reduce((worst, one) => (middle(one.values) > middle(worst.values) ? one : worst));
}
