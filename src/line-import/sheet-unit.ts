/** Finds the unit of a whole sheet: in its name, or in a line above the entries such as 单位：市就业中心. */
import { isBlank, shown } from '../entries/cell-reading';
import type { Unit } from '../entries/entries';
import type { RawSheet } from '../entries/raw-workbook';
import { found, type Answers, type Found } from './found';
import { moneyUnitIn } from './headers';
import { readUnitText } from './read-unit';

const UNIT_LINE =
  /^(?:编制|填报|预算|编报)?(?:单位|部门)(?:名称|全称)?[（(]?(?:公章|盖章|章)?[)）]?\s*[:：]\s*/u;

/** Returns the texts behind 单位：, in the same cell or in the next one. */
function statedUnits(sheet: RawSheet, firstRow: number): readonly string[] {
  return sheet.rows.slice(0, firstRow).flatMap((cells) =>
    cells.flatMap((cell, column) => {
      if (typeof cell !== 'string') return [];
      const label = UNIT_LINE.exec(cell.trim())?.[0];
      if (label === undefined) return [];
      const behind = cell.trim().slice(label.length).trim();
      const next = cells.slice(column + 1).find((one) => !isBlank(one));
      const text = behind === '' ? shown(next).trim() : behind.split(/[\s\u3000]{2,}/u)[0];
      return text === undefined || text === '' || moneyUnitIn(text) !== null ? [] : [text];
    }),
  );
}

export interface SheetUnit {
  readonly reading: Found<Unit>;
  /** Where it stands, in the clerk's words. */
  readonly where: string;
}

/** `null`: neither names a unit. */
export function sheetUnitOf(
  sheet: RawSheet,
  firstRow: number,
  units: readonly Unit[],
  answers: Answers,
): SheetUnit | null {
  const [stated] = statedUnits(sheet, firstRow);
  if (stated !== undefined) {
    const reading = readUnitText(stated, units, answers);
    const where = `表中写明单位是“${stated}”`;
    return {
      where,
      reading: reading.kind === 'value' ? found(reading.value, stated, where) : reading,
    };
  }
  const reading = readUnitText(sheet.name.trim(), units, answers);
  if (reading.kind !== 'value') return null;
  const where = `表名是“${sheet.name}”`;
  return { where, reading: found(reading.value, sheet.name, where) };
}
