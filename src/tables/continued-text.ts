/** Marks a name that is printed again on a further page, where its cell goes on. */

export const CONTINUED = '（续）';

const HAN = /\p{Script=Han}/u;

/** Adds the mark to a name; figures and names with the mark stay as they are. */
export function continuedText(text: string): string {
  return HAN.test(text) && !text.endsWith(CONTINUED) ? `${text}${CONTINUED}` : text;
}
