/** Formats times in the clerk's time zone. */

/** `at`: ISO date and time; returns e.g. 11月24日 16:05. */
export function timeWords(at: string): string {
  const time = new Date(at);
  const minutes = String(time.getMinutes()).padStart(2, '0');
  return `${String(time.getMonth() + 1)}月${String(time.getDate())}日 ${String(time.getHours())}:${minutes}`;
}
