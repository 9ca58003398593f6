import type { ComponentChildren } from 'preact';

// Drawings without letters and figures, so that a right-to-left page can mirror them. What they say stands in words beside them.

function Picture({ children }: { children: ComponentChildren }) {
  return (
    <svg class="picture" viewBox="0 0 280 168" aria-hidden="true">
      <rect class="p-ground" width="280" height="168" rx="14" />
      {children}
    </svg>
  );
}

const dots = (places: readonly number[], y: number, radius: number, look: string) =>
  places.map((x) => <circle key={x} class={look} cx={x} cy={y} r={radius} />);

/** A row of boxes for a code, and the hint below it. */
export function FormPicture() {
  const boxes = [40, 75, 110, 145, 180, 215];
  return (
    <Picture>
      <rect class="p-paper" x="20" y="16" width="240" height="152" rx="10" />
      <path class="p-bar" d="M40 36h70" />
      {boxes.map((x, place) => (
        <rect key={x} class={place === 0 ? 'p-box p-focus' : 'p-box'} x={x} y="50" width="28" height="34" rx="6" />
      ))}
      <path class="p-caret" d="M54 59v16" />
      <g class="p-lift">
        <rect class="p-chip" x="40" y="96" width="186" height="58" rx="11" />
        <circle class="p-tint-info" cx="64" cy="125" r="14" />
        <path class="p-line-info" d="M57 120h14v10H57ZM57 120.5l7 5.5 7-5.5" />
        <path class="p-bar p-strong" d="M90 116h106" />
        <circle class="p-track" cx="95" cy="135" r="6" />
        <path class="p-left" d="M95 129a6 6 0 1 1-5.7 4" />
        <path class="p-bar" d="M109 135h58" />
      </g>
    </Picture>
  );
}

/** The pointer on its way to Resend, and the warning that comes before the click. */
export function ResendPicture() {
  return (
    <Picture>
      <rect class="p-paper" x="20" y="16" width="240" height="152" rx="10" />
      <rect class="p-box" x="40" y="102" width="108" height="36" rx="8" />
      <rect class="p-button" x="158" y="102" width="82" height="36" rx="8" />
      <path class="p-bar p-on-accent" d="M178 120h42" />
      {dots([58, 74, 90], 120, 4, 'p-dot')}
      <g class="p-lift">
        <rect class="p-chip p-chip-caution" x="40" y="30" width="200" height="58" rx="11" />
        <path class="p-tint-caution" d="M64 44 80 72H48Z" />
        <path class="p-line-caution" d="M64 53v9M64 67h.01" />
        <path class="p-bar p-strong" d="M96 52h120" />
        <path class="p-bar" d="M96 68h76" />
      </g>
      <path class="p-pointer" d="m222 124 5 24 6-7 9-1Z" />
    </Picture>
  );
}

/** Three mails: the newest marked, the older ones struck. */
export function MailboxPicture() {
  return (
    <Picture>
      <rect class="p-paper" x="20" y="16" width="240" height="152" rx="10" />
      <rect class="p-row-latest" x="28" y="26" width="224" height="44" rx="8" />
      <path class="p-bar p-strong" d="M40 40h66" />
      <rect class="p-highlight" x="38" y="48" width="74" height="15" rx="4" />
      {dots([47, 58, 69, 81, 92, 103], 55.5, 3.4, 'p-dot-code')}
      <rect class="p-mark" x="122" y="46" width="118" height="18" rx="9" />
      <path class="p-bar p-good" d="M134 55h72" />
      <circle class="p-good-dot" cx="226" cy="55" r="4" />
      {[84, 126].map((y) => (
        <g key={y}>
          <path class="p-bar" d={`M40 ${y}h58`} />
          {dots([47, 58, 69, 81, 92, 103], y + 17, 3.2, 'p-dot')}
          <path class="p-struck" d={`M38 ${y + 17}h74`} />
          <rect class="p-mark-old" x="122" y={y + 8} width="84" height="18" rx="9" />
          <path class="p-bar" d={`M134 ${y + 17}h56`} />
        </g>
      ))}
    </Picture>
  );
}
