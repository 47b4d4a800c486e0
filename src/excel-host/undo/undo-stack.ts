/**
 * Holds the steps that Ctrl+Z can undo, for one person. Contents of cells only: styles, merges, validations and the
 * rest stay, as XML parts do in Excel (OfficeDev/office-js#6415).
 */
import type { Area } from '../model/area';
import { COLUMNS } from '../model/area';
import { isEmptyCell, type Cell } from '../model/cell';
import type { RecordedChange } from '../model/journal';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { ApiError } from '../protocol/api-error';

type Contents = Pick<Cell, 'value' | 'formula' | 'keepsResult'>;

function contentsOf({ value, formula, keepsResult }: Cell): Contents {
  return {
    value,
    ...(formula === undefined ? {} : { formula }),
    ...(keepsResult === undefined ? {} : { keepsResult }),
  };
}

/** Contents of an area before a step. */
interface CellsBefore {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly cells: ReadonlyMap<number, Contents>;
}

/** `null`: a step that the stand-in does not undo, e.g. inserted rows. */
type Step = readonly CellsBefore[] | null;

export interface Clearing {
  /** Number of the request; 0: an action of the person. */
  readonly request: number;
  /** Members or a rule, for messages. */
  readonly by: string;
  /** Number of lost steps. */
  readonly lost: number;
}

/** Desktop Excel undoes none of these (documentation "Undo support", columns Windows and Mac). */
const SHEET_CHANGES: ReadonlySet<string> = new Set([
  'deleted',
  'renamed',
  'moved',
  'visibility',
  'protection',
]);

export class UndoStack {
  private steps: Step[] = [];
  private pending: CellsBefore[] = [];
  private readonly clearings: Clearing[] = [];

  get depth(): number {
    return this.steps.length;
  }

  /** The place that undo would change next; `refused`: a step that the stand-in does not undo. */
  get next(): { readonly sheet: Sheet; readonly area: Area } | 'none' | 'refused' {
    const last = this.steps.at(-1);
    if (last === null) return 'refused';
    return last?.[0] ?? 'none';
  }

  /** Lists each loss of steps. */
  get cleared(): readonly Clearing[] {
    return this.clearings;
  }

  /** Call this before contents of an area change. */
  remember(sheet: Sheet, area: Area): void {
    const filled = [...sheet.grid.cellsIn(area)].filter(({ cell }) => !isEmptyCell(cell));
    const cells = new Map(filled.map(({ row, column, cell }) => [row * COLUMNS + column, contentsOf(cell)]));
    this.pending.push({ sheet, area, cells });
  }

  /** Makes a step of the remembered contents. */
  commit(): void {
    if (this.pending.length > 0) this.steps.push(this.pending);
    this.pending = [];
  }

  discard(): void {
    this.pending = [];
  }

  clear(request: number, by: string): void {
    this.pending = [];
    if (this.depth > 0) this.clearings.push({ request, by, lost: this.depth });
    this.steps = [];
  }

  /** Follows rows and sheets that are added or deleted. */
  follow({ kind, ...change }: RecordedChange): void {
    if (SHEET_CHANGES.has(kind) && change.actor === 'user') this.clear(0, kind);
    const isOfRows = 'change' in change && change.change !== 'RangeEdited';
    if (isOfRows || kind === 'added') this.steps.push(null);
  }

  /** Undoes the last step; does nothing without one. Errors: the stand-in cannot undo the step. */
  undo(book: Workbook): void {
    const last = this.steps.at(-1);
    if (last === undefined) return;
    if (last === null)
      throw new ApiError('NotImplemented', 'The stand-in takes back contents of cells only.');
    this.steps.pop();
    for (const before of [...last].reverse()) restore(book, before);
  }
}

function restore(book: Workbook, { sheet, area, cells }: CellsBefore): void {
  const corner = (): Cell['value'] => sheet.grid.cell(area.firstRow, area.firstColumn)?.value ?? null;
  const isOneCell = area.firstRow === area.lastRow && area.firstColumn === area.lastColumn;
  const before = corner();
  sheet.grid.clearContents(area);
  for (const [place, contents] of cells) {
    const cell = sheet.grid.makeCell(Math.floor(place / COLUMNS), place % COLUMNS);
    delete cell.formula;
    delete cell.keepsResult;
    Object.assign(cell, contents);
  }
  book.needsCalculation = true;
  const details = isOneCell ? { details: { before, after: corner() } } : {};
  book.record({ kind: 'data', change: 'RangeEdited', actor: 'user', sheet, area, ...details });
}
