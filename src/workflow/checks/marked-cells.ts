/** Which cells are marked for which findings: the one to look at first; those that were explained are not marked. */
import type { Severity } from '../../checks/rule';
import type { ReportedFinding } from './check-work';
import type { MarkedCell } from './marking-port';

const GRAVEST: readonly Severity[] = ['E', 'X', 'I'];

/** The gravest finding decides the colour of a cell; all of them are told on it. */
export function markedCells(findings: readonly ReportedFinding[]): readonly MarkedCell[] {
  const cells = new Map<string, MarkedCell>();
  for (const { finding, status } of findings) {
    const [first] = finding.cells;
    if (first === undefined || status === 'explained') continue;
    const { sheet: sheetName, row, column } = first.place;
    const key = `${sheetName}\n${String(row)},${String(column)}`;
    const known = cells.get(key);
    const { severity, message } = finding;
    cells.set(key, {
      sheetName,
      row,
      column,
      severity:
        known !== undefined && GRAVEST.indexOf(known.severity) < GRAVEST.indexOf(severity)
          ? known.severity
          : severity,
      message: known === undefined ? message : `${known.message}\n${message}`,
    });
  }
  return [...cells.values()];
}
