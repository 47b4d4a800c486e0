/**
 * Writes the sheets that are the same in many workbooks, such as 科目表, once. Their texts get the first numbers of the
 * workbook, so that these do not depend on what else it holds.
 */
import type { SheetPlan } from '../../sheets/plan/plan';
import { at } from '../../money/at';
import { sheetDataPieces } from '../sheet-data';
import { styleNumber } from '../sheet-frame';
import { SharedStrings } from '../shared-strings';
import type { FrameWithValues } from './frame';
import { compressed, type DeflatedPiece } from './piece';

export interface CommonSheets {
  /** The rows, by the index of the sheet. */
  readonly rows: ReadonlyMap<number, DeflatedPiece>;
  readonly strings: SharedStrings;
}

interface WrittenSheets extends CommonSheets {
  readonly plans: readonly SheetPlan[];
  /** Numbers of the styles in the file, as text. */
  readonly styles: string;
}

/** By the first of the sheets. */
const written = new WeakMap<SheetPlan, WrittenSheets>();

function write({ frame, sheets }: FrameWithValues, indices: readonly number[]): CommonSheets {
  const strings = new SharedStrings();
  const rows = indices.map((index): [number, DeflatedPiece] => {
    const { plan, styles } = at(sheets, index);
    const numbers = styleNumber(styles, at(frame.sheets, index).numbers);
    const xml = [...sheetDataPieces(plan, numbers, strings)];
    if (!xml.every((piece) => typeof piece === 'string'))
      throw new Error(`The sheet ${plan.name} is common, but has prepared rows.`);
    return [index, compressed(xml.join(''))];
  });
  return { rows: new Map(rows), strings };
}

/** Returns the workbook's common sheets, and its texts so far. */
export function commonSheets(filled: FrameWithValues): CommonSheets {
  const { frame, sheets } = filled;
  const indices = [...sheets.keys()].filter((index) => at(sheets, index).plan.common === true);
  const plans = indices.map((index) => at(sheets, index).plan);
  const [first] = plans;
  if (first === undefined) return { rows: new Map(), strings: new SharedStrings() };
  const styles = JSON.stringify(indices.map((index) => [index, at(frame.sheets, index).numbers]));
  const known = written.get(first);
  const isSame =
    known?.styles === styles &&
    known.plans.length === plans.length &&
    known.plans.every((plan, index) => plan === plans[index]);
  const common = isSame ? known : { ...write(filled, indices), plans, styles };
  written.set(first, common);
  return { rows: common.rows, strings: common.strings.continued() };
}
