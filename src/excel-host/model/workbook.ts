/** Holds the stand-in workbook: sheets, names, parts and properties as plain data, and the journal of changes. */
import { ApiError } from '../protocol/api-error';
import type { Area } from './area';
import type { Comment, Note } from './comment';
import type { Change, RecordedChange } from './journal';
import type { NamedItem } from './named-item';
import type { Properties } from './properties';
import type { Actor, ExcelSession } from './session';
import type { Anchor } from './anchor';
import { Sheet } from './sheet';

export interface CustomXmlPart {
  readonly id: string;
  xml: string;
}

export interface WorkbookRules {
  readonly cellsPerRead: number;
  readonly mergeKeepsStyles: boolean;
  readonly isReadOnly: boolean;
}

/** Changes of what is seen, not of the workbook. */
const LOOKING: ReadonlySet<Change['kind']> = new Set(['selection', 'activated', 'deactivated']);

export class Workbook {
  sheets: Sheet[] = [];
  active: Sheet;
  names: readonly NamedItem[] = [];
  xmlParts: readonly CustomXmlPart[] = [];
  comments: readonly Comment[] = [];
  notes: readonly Note[] = [];
  readonly customProperties: Properties = new Map();
  title = '';
  /** A chart or a picture is selected instead of cells. */
  isObjectSelected = false;
  calculationMode = 'Automatic';
  /** The password, which may be empty; `null`: the structure is not protected. */
  structurePassword: string | null = null;
  readonly limits: WorkbookRules;
  /** The present author of changes; the transport sets it before each request. */
  actor: Actor = 'user';
  /** The Excel of the present author. */
  session: ExcelSession = { subscriptions: new Map(), beforeCells: () => undefined };
  /** Whether formulas must be calculated before a value is read. */
  needsCalculation = false;
  /** True from `suspendApiCalculationUntilNextSync` to the end of the request. */
  isCalculationSuspended = false;
  /** Calculates all formulas; `createHost` sets it. */
  calculator: (book: Workbook) => void = () => undefined;
  journal: RecordedChange[] = [];
  /** Grows with every change that a file would hold; requests with the write bit count as changes. */
  revision = 0;
  /** Places of events, by the id in the event; they move with their cells. */
  readonly eventRanges = new Map<string, { readonly sheet: Sheet; readonly place: Anchor }>();
  private sequence = 1;

  constructor(limits: WorkbookRules, firstSheet: string) {
    this.limits = limits;
    this.active = this.makeSheet(firstSheet);
  }

  nextNumber(): number {
    const number = this.sequence;
    this.sequence += 1;
    return number;
  }

  makeSheet(name: string): Sheet {
    const number = String(this.nextNumber()).padStart(4, '0');
    const sheet = new Sheet(`{00000000-0001-0000-${number}-000000000000}`, name);
    this.sheets.push(sheet);
    return sheet;
  }

  /** Finds a sheet by name, in any case, or by id. */
  findSheet(key: string): Sheet | undefined {
    const lowerKey = key.toLowerCase();
    return this.sheets.find(
      (sheet) => sheet.name.toLowerCase() === lowerKey || sheet.id.toLowerCase() === lowerKey,
    );
  }

  sheet(key: string): Sheet {
    const sheet = this.findSheet(key);
    if (sheet === undefined) throw new ApiError('ItemNotFound');
    return sheet;
  }

  visibleSheets(): readonly Sheet[] {
    return this.sheets.filter((sheet) => sheet.visibility === 'Visible');
  }

  /** Call this before contents of cells change, so that Ctrl+Z can restore them. */
  beforeCells(sheet: Sheet, area: Area): void {
    this.session.beforeCells(sheet, area);
  }

  record(change: Change): void {
    if (!LOOKING.has(change.kind)) this.revision += 1;
    this.journal.push({ ...change, session: this.session });
  }

  takeJournal(): readonly RecordedChange[] {
    const changes = this.journal;
    this.journal = [];
    return changes;
  }

  /** Calculates formulas, unless calculation is suspended until the end of the request. */
  calculate(): void {
    if (!this.needsCalculation || this.isCalculationSuspended || this.calculationMode === 'Manual') return;
    this.calculateNow();
  }

  calculateNow(): void {
    this.needsCalculation = false;
    this.calculator(this);
  }
}
