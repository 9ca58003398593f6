/** A code in groups that the eye can carry; the space between them is drawn, so that copied text stays whole. */
export function CodeDigits({ code, struck = false }: { code: string; struck?: boolean }) {
  const groups = code.match(code.length > 4 && code.length % 3 === 0 ? /.{1,3}/gu : /.{1,4}/gu) ?? [];
  const digits = (
    <span class="digits" dir="ltr">
      {groups.map((group, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups have no identity but their place
        <span key={place} class="digit-group">
          {[...group].map((digit, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <span key={at}>{digit}</span>
          ))}
        </span>
      ))}
    </span>
  );
  return struck ? <s>{digits}</s> : digits;
}
