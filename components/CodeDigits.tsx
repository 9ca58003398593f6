/** A code in groups that the eye can carry; the space between them is drawn, so that copied text stays whole. */
export function CodeDigits({ code, struck = false }: { code: string; struck?: boolean }) {
  const size = code.length > 4 && code.length % 3 === 0 ? 3 : 4;
  const groups = code.match(new RegExp(`.{1,${size}}`, 'gu')) ?? [];
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
