/** Finds rows with the former name of a functional class. They have one cause, so only C-02 reports them. */
import { FORMER_CLASS_NAMES } from '../classification/former-names';
import { comparable, rememberedWhenLong } from '../entries/text';
import type { UnplacedPart } from '../published/published-table';
import type { TableId } from '../tables/table';
import type { CheckContext } from './context';

const NUMBER = /^(?:\(([一二三四五六七八九十]+)\)|([一二三四五六七八九十]+)、)/u;

/** Other ways to number rows: 九.…, 9、…, (9)…. */
const ANY_NUMBER = /^(?:\((?:[一二三四五六七八九十]+|\d{1,2})\)|(?:[一二三四五六七八九十]+|\d{1,2})[、.])/u;

/** Returns the number of a row: （九）医疗卫生与计划生育支出 → 九; `null` without number. */
export function numeralOf(name: string): string | null {
  const [, inBrackets, before] = NUMBER.exec(comparable(name)) ?? [];
  return inBrackets ?? before ?? null;
}

/** Removes the number and an unclosed bracket; M-07 reports the bracket. */
export const withoutNumber = rememberedWhenLong((name) =>
  comparable(name)
    .replace(ANY_NUMBER, '')
    .replace(/(?<![()])[()]+$/u, ''),
);

export interface FormerClass {
  readonly row: UnplacedPart;
  /** The name in force. */
  readonly now: string;
}

export function formerClassOf(row: UnplacedPart): FormerClass | null {
  const now = row.identity === 'listed' ? FORMER_CLASS_NAMES.get(withoutNumber(row.found)) : undefined;
  return row.kind !== 'row' || now === undefined ? null : { row, now };
}

/** Finds the rows with former class names in one table. */
export function formerClasses({ workbook }: CheckContext, table: TableId): readonly FormerClass[] {
  return workbook.unplaced.filter((row) => row.table === table).flatMap((row) => formerClassOf(row) ?? []);
}
