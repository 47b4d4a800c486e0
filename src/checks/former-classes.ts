/** Rows that bear the former name of a functional class where the list has another row: one cause, reported as C-02 only. */
import { FORMER_CLASS_NAMES } from '../classification/former-names';
import { comparable } from '../entries/text';
import type { Unplaced } from '../published/published-table';
import type { TableId } from '../tables/table';
import type { CheckContext } from './context';

const NUMBER = /^(?:\(([一二三四五六七八九十]+)\)|([一二三四五六七八九十]+)、)/u;

/** （九）医疗卫生与计划生育支出 → 九; `null`: the row is not numbered. */
export function numeralOf(name: string): string | null {
  const [, inBrackets, before] = NUMBER.exec(comparable(name)) ?? [];
  return inBrackets ?? before ?? null;
}

/** The name without its number, and without a bracket left open, which M-07 tells. */
export function withoutNumber(name: string): string {
  return comparable(name)
    .replace(NUMBER, '')
    .replace(/(?<![()])[()]+$/u, '');
}

export interface FormerClass {
  readonly row: Unplaced;
  /** The name in force. */
  readonly now: string;
}

export function formerClassOf(row: Unplaced): FormerClass | null {
  const now = row.identity === 'listed' ? FORMER_CLASS_NAMES.get(withoutNumber(row.found)) : undefined;
  return row.kind !== 'row' || now === undefined ? null : { row, now };
}

/** Of one table, as they stand. */
export function formerClasses({ workbook }: CheckContext, table: TableId): readonly FormerClass[] {
  return workbook.unplaced.filter((row) => row.table === table).flatMap((row) => formerClassOf(row) ?? []);
}
