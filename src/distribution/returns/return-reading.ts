/** What came of reading one returned file. Plain data: it may come from a worker. */
import type { EntryProblem } from '../../entries/problem';
import type { ProblemCode } from '../../entries/problem-kinds';
import type { RawWorkbook } from '../../entries/raw-workbook';
import type { Unit } from '../../entries/entries';
import type { UnitLines } from '../unit-lines';
import type { FileError } from './file-errors';

export type ReturnReading =
  | {
      readonly kind: 'file-error';
      readonly file: string;
      /** Where it is known. */
      readonly unit: Unit | null;
      readonly fileError: FileError;
      /** The whole sentence. */
      readonly message: string;
    }
  | {
      readonly kind: 'read';
      readonly file: string;
      readonly unit: Unit;
      /** Of the form it came in. */
      readonly version: number;
      readonly problems: readonly EntryProblem[];
      /** What could be read; `null` when a whole sheet could not. */
      readonly lines: UnitLines | null;
      /**
       * Sheets and headers under their own names, formulas worked out: what a 退回意见 is drawn from. `null` when there is
       * nothing to be said in one: 300 workbooks would fill the memory.
       */
      readonly workbook: RawWorkbook | null;
    };

/** Counted by the department's own reading, but a unit has to mend them before its workbook is taken (U-05). */
const MENDED_BY_UNIT: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['unbalanced']);

/** Whether the unit has to do something before its workbook can be taken. */
export function mustMend({ code, severity }: EntryProblem): boolean {
  return severity === 'blocking' || severity === 'excluded' || MENDED_BY_UNIT.has(code);
}
