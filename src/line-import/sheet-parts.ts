/**
 * Follows a sheet from top to bottom: a line between the entries may name another unit, another unit of money or other
 * columns for the rows below it.
 */
import { isBlank, shown } from '../entries/cell-reading';
import { quote } from '../entries/quote';
import type { Unit } from '../entries/entries';
import type { RawCell, RawSheet } from '../entries/raw-workbook';
import { comparable } from '../entries/text';
import { columnLetters } from '../grid/address';
import type { Answers, Found } from './found';
import { headerMeaning } from './headers';
import type { ColumnUse, Layout } from './layout';
import { moneyOfHeader, moneyOfLine, type MoneyWord } from '../entries/money-words';
import type { WalkedRow } from './rows';
import { unitOfLine } from './sheet-unit';

/** What the lines above a row say about it. */
export interface SheetPart {
  readonly unit: Found<Unit> | null;
  readonly money: MoneyWord;
  /** Why the columns of the rows below are not those of the sheet; `null`: they are. */
  readonly otherColumns: string | null;
}

/** Why rows of a part cannot be read; `null`: they can. */
export function problemOf({ money, otherColumns }: SheetPart): string | null {
  return otherColumns ?? (money.unit === null ? unreadMoneyWords(money.word) : null);
}

export interface PartSources {
  readonly sheet: RawSheet;
  readonly layout: Layout;
  readonly units: readonly Unit[];
  readonly answers: Answers;
  /** Whether a person stated the unit of money, which then holds for all rows. */
  readonly isMoneyGiven: boolean;
}

/** A header in other words still means the same columns, as 金额（万元） in place of 金额（元） does. */
function otherColumn(cells: readonly RawCell[], { columns }: Layout): number | null {
  const meaningOf = (index: number): ColumnUse['meaning'] =>
    columns.find((column) => column.index === index)?.meaning ?? null;
  const at = cells.findIndex((cell, index) => {
    const words = comparable(shown(cell));
    const own = headerMeaning('', words, () => null);
    const known = columns.find((column) => column.index === index);
    if (own === null || known?.header === undefined || comparable(known.header).endsWith(words)) return false;
    const before = meaningOf(index);
    return (
      before === null || own.role !== before.role || own.fund !== before.fund || own.kind !== before.kind
    );
  });
  return at < 0 ? null : at;
}

function moneyIn(walked: WalkedRow, cells: readonly RawCell[], { columns }: Layout): MoneyWord | null {
  const texts = cells.map((cell, index) => {
    if (typeof cell !== 'string' || isBlank(cell)) return null;
    if (walked.kind === 'note') return moneyOfLine(cell);
    const role = columns.find((column) => column.index === index)?.meaning?.role;
    return role === 'amount' || role === 'total' ? moneyOfHeader(cell) : null;
  });
  return texts.find((word) => word !== null) ?? null;
}

function otherColumnsBelow(walked: WalkedRow, cells: readonly RawCell[], layout: Layout): string | null {
  const at = walked.kind === 'other-header' ? otherColumn(cells, layout) : null;
  if (at === null) return null;
  const where = `第${String(walked.row + 1)}行是另一种表头（${columnLetters(at)}列是“${quote(shown(cells[at]))}”）`;
  return `${where}，与前面的列不同。请把这一行以下的内容放在另一张表中再导入。`;
}

/** Returns the part of the rows below a line that is no entry. */
export function partBelow(before: SheetPart, walked: WalkedRow, sources: PartSources): SheetPart {
  const { sheet, layout, units, answers, isMoneyGiven } = sources;
  if (walked.row < layout.firstRow) return before;
  const cells = sheet.rows[walked.row] ?? [];
  switch (walked.kind) {
    case 'note':
    case 'header':
    case 'other-header': {
      const unit = walked.kind === 'note' ? unitOfLine(cells, units, answers) : null;
      const money = isMoneyGiven ? null : moneyIn(walked, cells, layout);
      const otherColumns =
        walked.kind === 'note' ? before.otherColumns : otherColumnsBelow(walked, cells, layout);
      return { unit: unit ?? before.unit, money: money ?? before.money, otherColumns };
    }
    case 'blank':
    case 'total':
    case 'entry':
      return before;
  }
}

export function unreadMoneyWords(word: string): string {
  return `金额单位是${word}，只能读取元和万元。请换算成元或万元后再导入。`;
}
