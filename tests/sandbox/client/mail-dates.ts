const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Sat, Feb 25, 2023, 7:26 AM`, with the narrow space that Gmail puts before AM. */
export function longDate(at: number): string {
  return `${DAYS[new Date(at).getDay()]}, ${threadDate(at)}`;
}

/** The same without the weekday, as above an opened message. */
export function threadDate(at: number): string {
  const date = new Date(at);
  return `${shortDay(date)}, ${date.getFullYear()}, ${clock(date)}`;
}

/** What the list shows: a time for today, a day for older mail. */
export function shortDate(at: number): string {
  const date = new Date(at);
  return date.toDateString() === new Date().toDateString() ? clock(date) : shortDay(date);
}

export function agoInWords(at: number): string {
  const minutes = Math.floor((Date.now() - at) / 60_000);
  if (minutes < 60) return `(${minutes} minutes ago)`;
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? `(${hours} hours ago)` : `(${Math.floor(hours / 24)} days ago)`;
}

function shortDay(date: Date): string {
  return `${MONTHS[date.getMonth()]} ${date.getDate()}`;
}

function clock(date: Date): string {
  const minutes = String(date.getMinutes()).padStart(2, '0');
  return `${date.getHours() % 12 || 12}:${minutes}\u202f${date.getHours() < 12 ? 'AM' : 'PM'}`;
}
