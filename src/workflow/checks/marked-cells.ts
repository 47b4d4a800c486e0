/** Which cells are marked for which findings: the one to look at first; those that were explained are not marked. */
import { message } from '../../checks/finding';
import type { ReportedFinding } from '../../checks/explanations';
import type { MarkedCell } from './marking-port';
import { byCell, type CellFindings } from './same-cell';

/** A longer note would not be read. */
const MOST_MESSAGES = 3;

function messageOf({ first, others }: CellFindings): string {
  const reported = [first, ...others].slice(0, MOST_MESSAGES).map(({ finding }) => message(finding));
  const rest = 1 + others.length - reported.length;
  return [...reported, ...(rest > 0 ? [`另有${String(rest)}条，请到“检查”窗格查看。`] : [])].join('\n');
}

/** The most telling finding decides the colour of a cell and is reported first on it. */
export function markedCells(findings: readonly ReportedFinding[]): readonly MarkedCell[] {
  return byCell(findings.filter(({ status }) => status !== 'explained')).flatMap((atCell) => {
    const { severity, cells } = atCell.first.finding;
    const [cell] = cells;
    if (cell === undefined) return [];
    const { sheet: sheetName, row, column } = cell.place;
    return [{ sheetName, row, column, severity, message: messageOf(atCell) }];
  });
}
