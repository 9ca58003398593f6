import type { PopupView } from '@/utils/extension/views';

export type PopupCode = PopupView['codes'][number];

/** The code to show large, those of the same wait below it, and codes that other senders sent. */
export interface ChosenCodes {
  main: PopupCode | null;
  earlier: PopupCode[];
  others: PopupCode[];
}

/** With a site waiting, only codes that belong to it compete; another one shows when the advice is about it. */
export function chooseCodes({ request, advice, codes: seen }: PopupView): ChosenCodes {
  const codes = eachOnce(seen, advice.arrivedMessageId);
  if (!request) return { main: codes[0] ?? null, earlier: codes.slice(1), others: [] };
  const belonging = codes.filter((code) => code.belongs);
  const others = codes.filter((code) => !code.belongs);
  const spokenOf = advice.key === 'arrived' || advice.key === 'arrivedElsewhere' ? newest(others) : undefined;
  const main = codes.find((code) => code.id === advice.arrivedMessageId) ?? newest(belonging) ?? spokenOf ?? null;
  return { main, earlier: belonging.filter((code) => code !== main), others: others.filter((code) => code !== main) };
}

/** A message seen folded in a thread and again in a list has two ids: what a sender sent in the same digits stands once. */
function eachOnce(codes: PopupCode[], spokenOf: string | null): PopupCode[] {
  const same = (one: PopupCode, other: PopupCode) =>
    one.code === other.code && one.from?.address === other.from?.address;
  return codes.filter((code) => {
    const likewise = codes.filter((other) => same(code, other));
    return code === (likewise.find(({ id }) => id === spokenOf) ?? likewise[0]);
  });
}

function newest(codes: PopupCode[]): PopupCode | undefined {
  return codes.find((code) => code.standing === 'latest') ?? codes[0];
}

/** Worth typing now: nothing newer replaced it and its time is not over. */
export function isLive(code: Pick<PopupCode, 'standing' | 'expiresAt'>, now: number): boolean {
  return code.standing === 'latest' && code.expiresAt > now;
}
