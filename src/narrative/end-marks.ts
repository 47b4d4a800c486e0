/** A person ends a text with a mark or not; the sentence around it has its own. */
const MARKS = '。；，;,';

export function withoutEndMarks(text: string): string {
  let end = text.length;
  while (end > 0 && MARKS.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
