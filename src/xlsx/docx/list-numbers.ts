/** Composes the numbers that Word draws before list paragraphs. Automatic headings have no 一、 in their text. */
import { chineseNumber } from '../../tables/chinese-number';

export interface ListLevel {
  /** `w:numFmt`. */
  readonly format: string;
  /** `w:lvlText`: %1、 */
  readonly text: string;
  readonly start: number;
}

/** Levels by their number. */
export type ListForm = ReadonlyMap<number, ListLevel>;

export interface NumberedList {
  /** Lists of one abstract numbering share their counters. */
  readonly abstract: string;
  readonly form: ListForm;
  readonly starts: ReadonlyMap<number, number>;
}

const CHINESE = new Set([
  'chineseCounting',
  'chineseCountingThousand',
  'japaneseCounting',
  'ideographDigital',
  'taiwaneseCountingThousand',
  'taiwaneseCounting',
  'koreanDigital',
]);
const CIRCLED = 'decimalEnclosedCircle';
const CIRCLED_ONE = 0x2460;
const LARGEST_CIRCLED = 20;
const LARGEST_CHINESE = 99;
const LETTERS = 26;

function formatted(number: number, format: string): string {
  if (CHINESE.has(format) && number >= 1 && number <= LARGEST_CHINESE) return chineseNumber(number);
  if (format.startsWith(CIRCLED) && number >= 1 && number <= LARGEST_CIRCLED)
    return String.fromCodePoint(CIRCLED_ONE + number - 1);
  if (format === 'lowerLetter' || format === 'upperLetter') {
    const letter = String.fromCodePoint(0x61 + ((number - 1) % LETTERS));
    return format === 'lowerLetter' ? letter : letter.toUpperCase();
  }
  return format === 'none' ? '' : String(number);
}

/** Counts the paragraphs of each list in the order of the document. */
export class ListCounter {
  private readonly counts = new Map<string, Map<number, number>>();

  /** Returns the number of the next paragraph of this list and level; empty for bullets. */
  next({ abstract, form, starts }: NumberedList, level: number): string {
    const counts = this.counts.get(abstract) ?? new Map<number, number>();
    this.counts.set(abstract, counts);
    for (const deeper of [...counts.keys()]) if (deeper > level) counts.delete(deeper);
    const startOf = (at: number): number => starts.get(at) ?? form.get(at)?.start ?? 1;
    const before = counts.get(level);
    counts.set(level, before === undefined ? startOf(level) : before + 1);
    const own = form.get(level);
    if (own === undefined || own.format === 'bullet') return '';
    return own.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      return formatted(counts.get(at) ?? startOf(at), form.get(at)?.format ?? 'decimal');
    });
  }
}
