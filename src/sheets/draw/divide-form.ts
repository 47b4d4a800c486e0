/**
 * Divides the merged cells of a form at the ends of its printed pages, and writes their names again: Excel prints a name
 * in the middle of a cell of three pages on the second page only.
 */
import type { Area } from '../../grid/area';
import { at } from '../../money/at';
import { continuedText } from '../../tables/continued-text';
import type { PlannedCell, SheetPlan } from '../plan/plan';
import type { DrawnTable } from './drawn-table';
import { dividedPage, USUAL_HEIGHT } from './page-breaks';
import { STYLES } from './styles';

const NOTHING_REPEATED = { first: 0, last: -1 };

/** Parts of the area between the rows that begin a page. */
function partsOf(area: Area, breaks: readonly number[]): readonly Area[] {
  const inside = breaks.filter((row) => row > area.firstRow && row <= area.lastRow);
  const starts = [area.firstRow, ...inside];
  return starts.map((firstRow, index) => {
    const next = starts[index + 1];
    return { ...area, firstRow, lastRow: next === undefined ? area.lastRow : next - 1 };
  });
}

function continued(cell: PlannedCell | undefined): PlannedCell | undefined {
  if (cell?.content?.kind !== 'text') return cell;
  const { text } = cell.content;
  return { ...cell, content: { kind: 'text', text: continuedText(text) } };
}

function isMerged({ firstRow, lastRow, firstColumn, lastColumn }: Area): boolean {
  return lastRow > firstRow || lastColumn > firstColumn;
}

/** Whether the row names the columns below it. */
function isHeaderRow(row: readonly (PlannedCell | undefined)[]): boolean {
  const cells = row.filter((cell) => cell?.content !== undefined);
  return cells.length > 1 && cells.every((cell) => cell?.style === STYLES.label);
}

/** The header of the indicators, which begin the further pages: the last one. `null`: none. */
function repeatedHeader(rows: SheetPlan['rows']): number | null {
  for (let row = rows.length - 1; row >= 0; row -= 1) if (isHeaderRow(at(rows, row))) return row;
  return null;
}

/** For files that are published: a live sheet keeps its cells whole. */
export function dividedForm({ plan, body }: Pick<DrawnTable, 'plan' | 'body'>): SheetPlan {
  const { columnWidths: widths, rowHeights, merges } = plan;
  const header = repeatedHeader(plan.rows);
  const heights = plan.rows.map((_, row) => rowHeights[row] ?? USUAL_HEIGHT);
  const page = dividedPage(
    {
      widths,
      heights,
      repeated: header === null ? NOTHING_REPEATED : { first: header, last: header },
      firstRow: body.firstRow,
      merges,
      goesOn: (row) => isHeaderRow(at(plan.rows, row)),
    },
    plan.page,
  );
  const { breaks } = page;
  if (breaks === undefined) return { ...plan, page };
  const rows = plan.rows.map((row) => [...row]);
  const divided = merges.flatMap((area) => {
    const parts = partsOf(area, breaks);
    const cell = at(rows, area.firstRow)[area.firstColumn];
    for (const { firstRow } of parts.slice(1)) at(rows, firstRow)[area.firstColumn] = continued(cell);
    return parts.filter(isMerged);
  });
  return {
    ...plan,
    rows,
    merges: divided,
    page: header === null ? page : { ...page, repeatedRows: { first: header, last: header } },
  };
}
