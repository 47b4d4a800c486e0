/** Rows of a fixed list, found by their names: numbering is ignored, a name that is nearly right counts. */
import { indexIn } from '../money/at';
import type { RowRole } from '../tables/table';
import { FORMER_CLASS_NAMES } from '../classification/former-names';
import { comparable } from '../entries/text';

/** A row of the declaration, as far as it is needed to find it. */
export interface ListedRow {
  readonly key: string;
  readonly role: RowRole;
  readonly name: string;
}

/** （十九）, 一、, 1. before a name. */
const NUMBERING = /^(?:\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十\d]+[、.])/u;

export function nameWithoutNumber(name: string): string {
  return comparable(name)
    .replace(NUMBERING, '')
    .replace(/^其中:/u, '')
    .replace(/(?<![()])[()]+$/u, '');
}

function pairsOf(text: string): readonly string[] {
  return text.length < 2
    ? [text]
    : Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));
}

/** Share of neighbouring pairs of characters that two names have in common, 0 to 1. */
export function likeness(a: string, b: string): number {
  const own = pairsOf(a);
  const other = [...pairsOf(b)];
  let shared = 0;
  for (const pair of own) {
    const at = other.indexOf(pair);
    if (at < 0) continue;
    other.splice(at, 1);
    shared += 1;
  }
  return (2 * shared) / Math.max(1, own.length + pairsOf(b).length);
}

export const ALIKE = 0.6;
/** Longer texts are no names, and comparing them would take long. */
export const LONGEST_NAME = 60;

/** Finds the rows of one list, in the order in which they are printed: equal names go by order. */
export class ListedRows {
  private readonly free: ListedRow[];
  private last = -1;

  constructor(
    private readonly all: readonly ListedRow[],
    /** Every name that is printed: a former name stands for the present one only where that is not printed too. */
    private readonly printed: ReadonlySet<string>,
  ) {
    this.free = all.filter(({ name }) => name !== '');
  }

  /** `null`: no row of the list that was not found before has this name, or nearly. */
  take(name: string): ListedRow | null {
    const printed = nameWithoutNumber(name);
    const present = FORMER_CLASS_NAMES.get(printed);
    const wanted = present === undefined || this.printed.has(present) ? printed : present;
    if (wanted === '') return null;
    const equal = this.free.filter((row) => nameWithoutNumber(row.name) === wanted);
    const hit = this.nextOf(equal) ?? this.alike(wanted);
    if (hit === null) return null;
    this.free.splice(indexIn(this.free, hit), 1);
    this.last = indexIn(this.all, hit);
    return hit;
  }

  /** Of several with one name the first below the row found last. */
  private nextOf(rows: readonly ListedRow[]): ListedRow | null {
    return rows.find((row) => this.all.indexOf(row) > this.last) ?? rows[0] ?? null;
  }

  private alike(wanted: string): ListedRow | null {
    if (wanted.length > LONGEST_NAME) return null;
    let best: ListedRow | null = null;
    let most = ALIKE;
    for (const row of this.free) {
      const score = likeness(nameWithoutNumber(row.name), wanted);
      if (score > most) [best, most] = [row, score];
    }
    // A name that another row has is that row, doubled, and not this one misspelt.
    const isOther = this.all.some((row) => nameWithoutNumber(row.name) === wanted);
    return isOther ? null : best;
  }
}
