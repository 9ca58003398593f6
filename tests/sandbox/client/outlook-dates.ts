const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const DAY = 86_400_000;

/** `Wed 9/2/2026 12:28 AM`: the title of the list's date, and the date above a message. */
export function fullDate(at: number): string {
  return `${weekday(at)} ${day(at)} ${clock(at)}`;
}

/** What the list shows: a time today, a weekday and time in the last week, else the day. */
export function listDate(at: number): string {
  if (new Date(at).toDateString() === new Date().toDateString()) return clock(at);
  return Date.now() - at < 6 * DAY ? `${weekday(at)} ${clock(at)}` : `${weekday(at)} ${day(at)}`;
}

function weekday(at: number): string {
  return DAYS[new Date(at).getDay()] ?? '';
}

function day(at: number): string {
  const date = new Date(at);
  return `${date.getMonth() + 1}/${date.getDate()}/${date.getFullYear()}`;
}

function clock(at: number): string {
  const date = new Date(at);
  const minutes = String(date.getMinutes()).padStart(2, '0');
  return `${date.getHours() % 12 || 12}:${minutes} ${date.getHours() < 12 ? 'AM' : 'PM'}`;
}
