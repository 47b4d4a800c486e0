/** Escapes text between tags. Control characters, which XML forbids, become Office's `_x0007_` (ECMA-376, 22.9.2.19). */

// Control characters but tab and line feed; a carriage return would be read as a line feed.
const SPECIAL = /[&<>]|[^\P{Cc}\t\n\x7F-\x9F]/u;
const EVERY_SPECIAL = new RegExp(SPECIAL, 'gu');

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

export function xmlText(text: string): string {
  // Most texts have none: a test is faster than a replacement.
  if (!SPECIAL.test(text)) return text;
  return text.replace(
    EVERY_SPECIAL,
    (sign) => NAMED[sign] ?? `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}
