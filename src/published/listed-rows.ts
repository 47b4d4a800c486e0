/** Finds rows of a fixed list by their names, without numbering; accepts similar names. */
import { indexIn } from '../money/at';
import type { RowRole } from '../tables/table';
import { FORMER_CLASS_NAMES } from '../classification/former-names';
import { comparable, rememberedWhenLong } from '../entries/text';

/** A declared row, limited to what the search needs. */
export interface ListedRow {
  readonly key: string;
  readonly role: RowRole;
  readonly name: string;
}

/** Matches （十九）, 一、, 1. before a name. */
const NUMBERING = /^(?:\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十\d]+[、.])/u;

export const nameWithoutNumber = rememberedWhenLong((name) =>
  comparable(name)
    .replace(NUMBERING, '')
    .replace(/^其中:/u, '')
    .replace(/(?<![()])[()]+$/u, ''),
);

function pairsOf(text: string): readonly string[] {
  return text.length < 2
    ? [text]
    : Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));
}

/** Returns the share of equal pairs of neighbouring characters in two names, 0 to 1. */
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
/** A longer text is no name, and its comparison would be slow. */
export const LONGEST_NAME = 60;

/** Finds the rows of one list in printed order; rows with equal names go by order. */
export class ListedRows {
  private readonly free: ListedRow[];
  private last = -1;

  constructor(
    private readonly all: readonly ListedRow[],
    /** All printed names. A former name counts as the present one only if the list does not print both. */
    private readonly printed: ReadonlySet<string>,
  ) {
    this.free = all.filter(({ name }) => name !== '');
  }

  /** Takes the free row with this name or a similar one; `null` if there is none. */
  take(name: string): ListedRow | null {
    const printed = nameWithoutNumber(name);
    const present = FORMER_CLASS_NAMES.get(printed);
    const sought = present === undefined || this.printed.has(present) ? printed : present;
    if (sought === '') return null;
    const equal = this.free.filter((row) => nameWithoutNumber(row.name) === sought);
    const hit = this.nextOf(equal) ?? this.alike(sought);
    if (hit === null) return null;
    this.free.splice(indexIn(this.free, hit), 1);
    this.last = indexIn(this.all, hit);
    return hit;
  }

  /** Returns the first row below the last hit, among rows with one name. */
  private nextOf(rows: readonly ListedRow[]): ListedRow | null {
    return rows.find((row) => this.all.indexOf(row) > this.last) ?? rows[0] ?? null;
  }

  private alike(sought: string): ListedRow | null {
    if (sought.length > LONGEST_NAME) return null;
    let best: ListedRow | null = null;
    let most = ALIKE;
    for (const row of this.free) {
      const score = likeness(nameWithoutNumber(row.name), sought);
      if (score > most) [best, most] = [row, score];
    }
    // A name equal to another row's name is a duplicate of that row, not a misspelling.
    const isOther = this.all.some((row) => nameWithoutNumber(row.name) === sought);
    return isOther ? null : best;
  }
}
