/** Marks the texts of cells that are divided at the end of a printed page. */

/** Ends a name that is printed again on a further page, where its cell goes on. */
export const CONTINUED = '（续）';
/** Ends the part of a text whose rest is on the next page. */
export const GOES_ON = '（接下页）';

const HAN = /\p{Script=Han}/u;

/** Adds the mark to a name; figures and names with the mark stay as they are. */
export function continuedText(text: string): string {
  return HAN.test(text) && !text.endsWith(CONTINUED) ? `${text}${CONTINUED}` : text;
}

/** Stands for the end of a name that is too long to be printed again. */
const LEFT_OUT = '…';

export function isContinuedText(text: string): boolean {
  return text.endsWith(CONTINUED);
}

/** Whether the text is the name itself, or the name as it is printed again. */
export function isNameAgain(text: string, name: string): boolean {
  const words = isContinuedText(text) ? text.slice(0, -CONTINUED.length) : text;
  if (words === name) return true;
  return words !== text && words.endsWith(LEFT_OUT) && name.startsWith(words.slice(0, -LEFT_OUT.length));
}

type HasRoom = (text: string) => boolean;

/** The number of characters of the longest start of a text that has room with an ending, one at least. */
function longestStart(characters: readonly string[], ending: string, hasRoom: HasRoom): number {
  let [least, most] = [1, characters.length - 1];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (hasRoom(characters.slice(0, middle).join('') + ending)) least = middle;
    else most = middle - 1;
  }
  return least;
}

/** Adds the mark to a name, without the end of the name where it has no room. */
export function fittedContinuedText(text: string, hasRoom: HasRoom): string {
  const whole = continuedText(text);
  if (hasRoom(whole)) return whole;
  const characters = Array.from(text);
  const ending = LEFT_OUT + CONTINUED;
  return characters.slice(0, longestStart(characters, ending, hasRoom)).join('') + ending;
}

/** Divides a text behind the last character with which its first part has room, one character at least. */
export function dividedText(
  text: string,
  hasRoom: HasRoom,
): { readonly here: string; readonly rest: string } {
  const characters = Array.from(text);
  const here = longestStart(characters, GOES_ON, hasRoom);
  return { here: characters.slice(0, here).join('') + GOES_ON, rest: characters.slice(here).join('') };
}
