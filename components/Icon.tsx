/** Outlines on a 20 × 20 grid. */
const shapes = {
  check: 'M4.5 10.5 8.5 14.5 15.5 6',
  alert: 'M10 6.5v4.5M10 14h.01M10 2.5 18 16.5H2Z',
  todo: 'M10 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 1 0 0-13',
  stop: 'M6.8 2.5h6.4l4.3 4.3v6.4l-4.3 4.3H6.8l-4.3-4.3V6.8ZM10 6.2v4.6M10 13.8h.01',
  clock: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 1 0 0-15M10 6v4.3l2.8 1.7',
  message: 'M3 5h14v10H3ZM3 5.5l7 5.5 7-5.5',
  send: 'M17.5 2.5 9 11M17.5 2.5l-5.3 15-3.2-6.5L2.5 7.8Z',
  phone: 'M6 2.5h8v15H6ZM9 15h2',
  close: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  more: 'M5 10h.01M10 10h.01M15 10h.01',
  open: 'M8 5H4.5v10.5H15V12M11 4h5v5M16 4l-7 7',
  eye: 'M2 10s3-5.5 8-5.5 8 5.5 8 5.5-3 5.5-8 5.5S2 10 2 10M10 7.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 1 0 0-4.4',
  lock: 'M4.5 9h11v8h-11ZM7 9V6.2a3 3 0 0 1 6 0V9',
  hand: 'M6 11V5.2a1.2 1.2 0 0 1 2.4 0V9.5M8.4 9.5V3.7a1.2 1.2 0 0 1 2.4 0v5.8M10.8 9.5V4.7a1.2 1.2 0 0 1 2.4 0v5.3M13.2 10V7a1.2 1.2 0 0 1 2.4 0v5.2c0 3.1-2 5.3-4.9 5.3-2.5 0-3.7-1.2-5-3.5L3.5 11a1.2 1.2 0 0 1 2-1.2L6 11',
  download: 'M10 3v9.5M6 9l4 4 4-4M4 16.5h12',
} as const;

export type IconName = keyof typeof shapes;

/** A drawing beside words that say the same; hidden from assistive technology. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 20 20"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      stroke-width={name === 'more' ? 2.4 : 1.7}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={shapes[name]} />
    </svg>
  );
}
