/** What cells are to be marked, sheet by sheet: each cell once, by its gravest finding, with the words of all of them. */
import type { Severity } from '../../checks/rule';
import type { MarkedCell } from '../../workflow/checks/marking-port';
import { foldName } from '../facts';
import { cellKey } from '../read/cell-key';
import { groupBy } from '../write/address-lists';
import type { ReportedFinding } from './marker';

export interface TargetCell {
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  /** The gravest. */
  readonly severity: Severity;
  /** From the gravest on. */
  readonly findings: readonly ReportedFinding[];
}

export interface TargetSheet {
  /** As the findings call it. */
  readonly name: string;
  readonly cells: readonly TargetCell[];
}

const GRAVITY: readonly Severity[] = ['E', 'X', 'I'];

function wantedCell(marks: readonly MarkedCell[]): readonly TargetCell[] {
  const findings = GRAVITY.flatMap((severity) => marks.filter((mark) => mark.severity === severity));
  const [gravest] = findings;
  if (gravest === undefined) return [];
  const { row, column, severity } = gravest;
  return [{ row, column, severity, findings }];
}

/** By the name of the sheet, folded as Excel compares names. */
export function wantedSheets(cells: readonly MarkedCell[]): ReadonlyMap<string, TargetSheet> {
  const bySheet = groupBy(cells, ({ sheetName }) => foldName(sheetName));
  return new Map(
    Array.from(bySheet, ([key, marks]) => {
      const byCell = groupBy(marks, ({ row, column }) => cellKey(row, column));
      return [
        key,
        { name: marks[0]?.sheetName ?? key, cells: [...byCell.values()].flatMap(wantedCell) },
      ] as const;
    }),
  );
}
