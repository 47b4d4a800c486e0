/** Declares the result of reading one returned file. Plain data: it may come from a worker. */
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
      /** `null`: unknown. */
      readonly unit: Unit | null;
      readonly fileError: FileError;
      /** The whole sentence. */
      readonly message: string;
    }
  | {
      readonly kind: 'read';
      readonly file: string;
      readonly unit: Unit;
      /** Version of the form of this file. */
      readonly version: number;
      readonly problems: readonly EntryProblem[];
      /** Lines that were read; `null` if a whole sheet was unreadable. */
      readonly lines: UnitLines | null;
      /**
       * Sheets and headers under their original names, with formulas computed, for the 退回意见.
       * `null` without problems: 300 workbooks would fill the memory.
       */
      readonly workbook: RawWorkbook | null;
    };

/** The department's own reading counts these lines, but a unit has to correct them first (U-05). */
const MENDED_BY_UNIT: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['unbalanced']);

/** Whether the unit has to correct this problem before its workbook can be imported. */
export function mustMend({ code, severity }: EntryProblem): boolean {
  return severity === 'blocking' || severity === 'excluded' || MENDED_BY_UNIT.has(code);
}
