/** Computes the inverse of a change: contents and merges exactly; rows and redrawn sheets get standard styles. */
import type { CellWrite, PrintedRows, RowEdit, SheetChange, WorkbookChange } from '../../sheets/plan/change';
import { STYLES } from '../../sheets/draw/styles';
import type { CellStyle, PageSetupPlan, PlannedCell, SheetPlan } from '../../sheets/plan/plan';
import type { FoundSheet, WorkbookSnapshot } from '../../sheets/plan/snapshot';
import { withPutIn } from '../../sheets/plan/put-in';
import { contentOf } from '../../sheets/written/written-sheet';
import { rowStyles } from './row-styles';
import { atOnce, type Sliced } from '../../slices/slices';

function sheetById(snapshot: WorkbookSnapshot, id: string): FoundSheet {
  const sheet = snapshot.sheets.find((candidate) => candidate.id === id);
  if (sheet === undefined) throw new Error(`A change names sheet ${id}, which the snapshot does not have.`);
  return sheet;
}

/** Restores a former row, with a style that fits its contents. */
function rowAsItWas(
  sheet: FoundSheet,
  row: number,
  styleAt: (column: number) => CellStyle,
): (PlannedCell | undefined)[] {
  return (sheet.rows[row] ?? []).map((_, column) => {
    const content = contentOf(sheet, row, column);
    return content === undefined ? { style: styleAt(column) } : { style: styleAt(column), content };
  });
}

/** Inverts row edits, the last one first. Each edit counts places in the sheet as it finds it. */
function* inverseRows(sheet: FoundSheet, edits: readonly RowEdit[]): Sliced<readonly RowEdit[]> {
  // Maps each present row to its row before the edits.
  let origin: (number | null)[] = [...sheet.rows.keys()];
  const stylesOf = rowStyles(sheet);
  const inverse: RowEdit[] = [];
  for (const edit of edits) {
    yield;
    while (origin.length < edit.at) origin.push(null);
    if (edit.kind === 'insert') {
      origin = withPutIn(
        origin,
        edit.at,
        0,
        edit.rows.map(() => null),
      );
      inverse.push({ kind: 'delete', at: edit.at, count: edit.rows.length });
      continue;
    }
    const gone = origin.splice(edit.at, edit.count).flatMap((row) => (row === null ? [] : [row]));
    inverse.push({
      kind: 'insert',
      at: edit.at,
      rows: gone.map((row) => rowAsItWas(sheet, row, stylesOf(row))),
      heights: gone.map(() => undefined),
      merges: [],
    });
  }
  return inverse.reverse();
}

/**
 * Restores overwritten contents, at their places after the row edits are undone. Pauses after each portion of rows.
 */
function* inverseCells(
  sheet: FoundSheet,
  change: Extract<SheetChange, { kind: 'edit' }>,
): Sliced<readonly CellWrite[]> {
  let origin: (number | null)[] = [...sheet.rows.keys()];
  for (const edit of change.rows) {
    yield;
    while (origin.length < edit.at) origin.push(origin.length);
    if (edit.kind === 'insert')
      origin = withPutIn(
        origin,
        edit.at,
        0,
        edit.rows.map(() => null),
      );
    else origin.splice(edit.at, edit.count);
  }
  return change.cells.flatMap(({ row, column }) => {
    const was = row < origin.length ? origin[row] : row - origin.length + sheet.rows.length;
    return was === null || was === undefined
      ? []
      : [{ row: was, column, content: contentOf(sheet, was, column) }];
  });
}

function pageAsItWas(
  sheet: FoundSheet,
  page: PageSetupPlan,
  printed: PrintedRows | undefined,
): PageSetupPlan {
  const { orientation, margins, repeatedRows, footer, onePage } = page;
  const kept = {
    orientation,
    margins,
    ...(repeatedRows === undefined ? {} : { repeatedRows }),
    ...(footer === undefined ? {} : { footer }),
  };
  const printArea = { ...page.printArea, lastRow: Math.max(0, sheet.rows.length - 1) };
  if (printed === undefined) return { ...kept, printArea, ...(onePage === true ? { onePage } : {}) };
  return {
    ...kept,
    printArea: printed.printArea,
    ...(printed.onePage === true ? { onePage: true as const } : {}),
    ...(printed.breaks === undefined || printed.breaks.length === 0 ? {} : { breaks: printed.breaks }),
  };
}

/** Plans the former sheet, with the styles of the plan that replaced it, cell by cell. */
function planAsItWas(
  sheet: FoundSheet,
  plan: SheetPlan,
  was: { readonly charts: SheetPlan['charts']; readonly printed: PrintedRows | undefined },
): SheetPlan {
  const lastBodyRow = [...plan.rows].reverse().find((row) => row.some((cell) => cell !== undefined)) ?? [];
  const styleAt = (row: number, column: number): CellStyle =>
    plan.rows[row]?.[column]?.style ?? lastBodyRow[column]?.style ?? STYLES.name;
  return {
    ...plan,
    name: sheet.name,
    rows: [...sheet.rows.keys()].map((row) => rowAsItWas(sheet, row, (column) => styleAt(row, column))),
    merges: sheet.merges,
    page: pageAsItWas(sheet, plan.page, was.printed),
    ...(plan.charts === undefined ? {} : { charts: was.charts === undefined ? [] : was.charts }),
  };
}

function* inverseSheet(before: WorkbookSnapshot, change: SheetChange): Sliced<SheetChange> {
  switch (change.kind) {
    case 'add':
      return { kind: 'remove', name: change.plan.name };
    case 'redraw': {
      const sheet = sheetById(before, change.sheetId);
      const { kind, sheetId, name, plan, chartsBefore, printedBefore } = change;
      return {
        kind,
        sheetId,
        name,
        plan: planAsItWas(sheet, plan, { charts: chartsBefore, printed: printedBefore }),
        ...(plan.charts === undefined ? {} : { chartsBefore: plan.charts }),
      };
    }
    case 'edit': {
      const sheet = sheetById(before, change.sheetId);
      const rows = yield* inverseRows(sheet, change.rows);
      const cells = yield* inverseCells(sheet, change);
      return { kind: 'edit', sheetId: sheet.id, name: sheet.name, rows, cells, ...change.printedBefore };
    }
    case 'rename':
      return { kind: 'rename', sheetId: change.sheetId, name: change.to, to: change.name };
    case 'remove':
      throw new Error(`Removing ${change.name} has no inverse: only undoing removes sheets.`);
  }
}

/** Points redirected names at their former references; a broken one has none. */
function inverseNames(before: WorkbookSnapshot, change: WorkbookChange): WorkbookChange['names'] {
  return change.names.flatMap(({ name }) => {
    const formula = before.names.get(name);
    return formula === undefined || formula.includes('#REF!')
      ? []
      : [{ name, refersTo: formula.replace(/^=/u, '') }];
  });
}

/** Computes the inverse. `before`: the workbook from which the change was computed. */
export function* inverseChangeInSlices(
  before: WorkbookSnapshot,
  change: WorkbookChange,
): Sliced<WorkbookChange> {
  const sheets: SheetChange[] = [];
  for (const sheet of change.sheets) {
    yield;
    sheets.push(yield* inverseSheet(before, sheet));
  }
  return {
    title: `撤销${change.title}`,
    // The last change comes first: a sheet can take back its name only once the new sheet is gone.
    sheets: sheets.reverse(),
    names: inverseNames(before, change),
    removedNames: change.names.map(({ name }) => name).filter((name) => !before.names.has(name)),
    ...(change.memory === undefined ? {} : { memory: before.memory === null ? '' : before.memory }),
  };
}

export function inverseChange(before: WorkbookSnapshot, change: WorkbookChange): WorkbookChange {
  return atOnce(inverseChangeInSlices(before, change));
}
