/** The style of each cell of a plan, with adjacent rows of the same styles joined into bands. */
import type { CellLook, PlannedCell, SheetPlan } from '../../sheets/plan/plan';

export type StyleRow = readonly (CellLook | undefined)[];

export interface Band {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly styles: StyleRow;
}

/** Gives one object for equal styles, so that they can be compared by identity. */
function interner(): (look: CellLook) => CellLook {
  const byObject = new Map<CellLook, CellLook>();
  const byContent = new Map<string, CellLook>();
  return (look) => {
    const known = byObject.get(look);
    if (known !== undefined) return known;
    const content = JSON.stringify(look);
    const first = byContent.get(content) ?? look;
    byContent.set(content, first);
    byObject.set(look, first);
    return first;
  };
}

/** The cells under a merge get the style of its first one, so that its borders close. */
function coverMerges(
  { rows, merges }: Pick<SheetPlan, 'rows' | 'merges'>,
  looks: (CellLook | undefined)[][],
): void {
  for (const merge of merges) {
    const first = rows[merge.firstRow]?.[merge.firstColumn];
    if (first === undefined) continue;
    for (let row = merge.firstRow; row <= merge.lastRow; row += 1) {
      const inRow = (looks[row] ??= []);
      for (let column = merge.firstColumn; column <= merge.lastColumn; column += 1)
        inRow[column] ??= first.look;
    }
  }
}

function sameStyles(a: StyleRow, b: StyleRow): boolean {
  return a.length === b.length && a.every((look, column) => look === b[column]);
}

/** `firstRow`: place of the first row on the sheet, zero-based. */
export function bandsOf(rows: readonly StyleRow[], firstRow: number): readonly Band[] {
  const bands: Band[] = [];
  for (const [index, looks] of rows.entries()) {
    const row = firstRow + index;
    const above = bands.at(-1);
    if (above !== undefined && sameStyles(above.styles, looks))
      bands[bands.length - 1] = { ...above, lastRow: row };
    else bands.push({ firstRow: row, lastRow: row, styles: looks });
  }
  return bands;
}

export interface StyleGrid {
  readonly bands: readonly Band[];
  /** Styles of whole columns; the bands hold what differs. */
  readonly columns: StyleRow;
}

/** `firstRow`: place of the plan's first row on the sheet; merges count from that row. */
export function styleGrid(plan: Pick<SheetPlan, 'rows' | 'merges' | 'columnLooks'>, firstRow = 0): StyleGrid {
  const intern = interner();
  const looks = plan.rows.map((row) =>
    Array.from(row, (cell: PlannedCell | undefined) => (cell === undefined ? undefined : intern(cell.look))),
  );
  coverMerges(plan, looks);
  const columns = (plan.columnLooks ?? []).map((look) => (look === undefined ? undefined : intern(look)));
  const interned = looks.map((row) => row.map((look) => (look === undefined ? undefined : intern(look))));
  return { bands: bandsOf(interned, firstRow), columns };
}
