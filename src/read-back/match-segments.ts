/** Finds the pieces of an edited sentence that stand for its segments where nothing but figures and entries differs. */
import type { Segment } from '../narrative/segment';

const BLANK = /\s/u;
const NUMBER = /\s*[-−－]?\d+(?:[,，]\d{3})*(?:[.．]\d+)?[%％]?/uy;

function afterBlanks(text: string, from: number): number {
  let place = from;
  while (place < text.length && BLANK.test(text.charAt(place))) place += 1;
  return place;
}

/** Place behind these words, whatever the blanks; `null`: they do not stand here. */
function afterWords(text: string, from: number, words: string): number | null {
  let place = from;
  for (const sign of words) {
    if (BLANK.test(sign)) continue;
    place = afterBlanks(text, place);
    if (!text.startsWith(sign, place)) return null;
    place += sign.length;
  }
  return place;
}

function afterNumber(text: string, from: number): number | null {
  NUMBER.lastIndex = from;
  const found = NUMBER.exec(text);
  return found === null ? null : from + found[0].length;
}

/** One piece for each segment; `null`: other words have changed, too. */
export function matchSegments(segments: readonly Segment[], text: string): readonly string[] | null {
  const failed = new Set<string>();
  const from = (index: number, place: number): readonly string[] | null => {
    const segment = segments[index];
    if (segment === undefined) return afterBlanks(text, place) === text.length ? [] : null;
    const key = `${String(index)}/${String(place)}`;
    if (failed.has(key)) return null;
    for (const end of endsOf(segment, place)) {
      const rest = from(index + 1, end);
      if (rest !== null) return [text.slice(place, end), ...rest];
    }
    failed.add(key);
    return null;
  };
  const endsOf = (segment: Segment, place: number): readonly number[] => {
    if (segment.kind === 'words' || segment.kind === 'figure') {
      const end = segment.kind === 'words' ? afterWords(text, place, segment.text) : afterNumber(text, place);
      return end === null ? [] : [end];
    }
    return Array.from({ length: text.length - place + 1 }, (_, index) => place + index);
  };
  return from(0, 0);
}
