const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** `Today 22:58`, `Sat 20:16` in the six days before, else `2026-10-13 22:16`; no seconds and no machine-readable time. */
export function prettyDate(at: number): string {
  const date = new Date(at);
  const days = (startOfDay(new Date()) - startOfDay(date)) / 86_400_000;
  // Half a day of leeway: days of 23 and 25 hours.
  if (days > -0.5 && days < 0.5) return `Today ${clock(date)}`;
  return days > 0 && days < 6.5 ? `${DAYS[date.getDay()]} ${clock(date)}` : plainDate(at);
}

/** `2026-10-13 22:16` */
export function plainDate(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${clock(date)}`;
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

function clock(date: Date): string {
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

function two(count: number): string {
  return String(count).padStart(2, '0');
}
