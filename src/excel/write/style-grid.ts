/** The style of each cell of a plan, with adjacent rows of the same styles joined into bands. */
import type { CellStyle, PlannedCell, SheetPlan } from '../../sheets/plan/plan';

export type StyleRow = readonly (CellStyle | undefined)[];

export interface Band {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly styles: StyleRow;
}

/** Gives one object for equal styles, so that they can be compared by identity. */
function interner(): (style: CellStyle) => CellStyle {
  const byObject = new Map<CellStyle, CellStyle>();
  const byContent = new Map<string, CellStyle>();
  return (style) => {
    const known = byObject.get(style);
    if (known !== undefined) return known;
    const content = JSON.stringify(style);
    const first = byContent.get(content) ?? style;
    byContent.set(content, first);
    byObject.set(style, first);
    return first;
  };
}

/** The cells under a merge get the style of its first one, so that its borders close. */
function coverMerges(
  { rows, merges }: Pick<SheetPlan, 'rows' | 'merges'>,
  styles: (CellStyle | undefined)[][],
): void {
  for (const merge of merges) {
    const first = rows[merge.firstRow]?.[merge.firstColumn];
    if (first === undefined) continue;
    for (let row = merge.firstRow; row <= merge.lastRow; row += 1) {
      const inRow = (styles[row] ??= []);
      for (let column = merge.firstColumn; column <= merge.lastColumn; column += 1)
        inRow[column] ??= first.style;
    }
  }
}

function sameStyles(a: StyleRow, b: StyleRow): boolean {
  return a.length === b.length && a.every((style, column) => style === b[column]);
}

/** `firstRow`: place of the first row on the sheet, zero-based. */
export function bandsOf(rows: readonly StyleRow[], firstRow: number): readonly Band[] {
  const bands: Band[] = [];
  for (const [index, styles] of rows.entries()) {
    const row = firstRow + index;
    const above = bands.at(-1);
    if (above !== undefined && sameStyles(above.styles, styles))
      bands[bands.length - 1] = { ...above, lastRow: row };
    else bands.push({ firstRow: row, lastRow: row, styles: styles });
  }
  return bands;
}

export interface StyleGrid {
  readonly bands: readonly Band[];
  /** Styles of whole columns; the bands hold what differs. */
  readonly columns: StyleRow;
}

/** `firstRow`: place of the plan's first row on the sheet; merges count from that row. */
export function styleGrid(
  plan: Pick<SheetPlan, 'rows' | 'merges' | 'columnStyles'>,
  firstRow = 0,
): StyleGrid {
  const intern = interner();
  const styles = plan.rows.map((row) =>
    Array.from(row, (cell: PlannedCell | undefined) => (cell === undefined ? undefined : intern(cell.style))),
  );
  coverMerges(plan, styles);
  const columns = (plan.columnStyles ?? []).map((style) => (style === undefined ? undefined : intern(style)));
  const interned = styles.map((row) => row.map((style) => (style === undefined ? undefined : intern(style))));
  return { bands: bandsOf(interned, firstRow), columns };
}
