/** The stand-in workbook: sheets, names, parts and properties as plain data, and the journal of what happened. */
import { ApiError } from '../protocol/api-error';
import type { Area } from './area';
import type { Comment, Note } from './comment';
import type { Change, RecordedChange } from './journal';
import type { NamedItem } from './named-item';
import type { Properties } from './properties';
import type { Actor, ExcelSession } from './session';
import { Sheet, type Anchor } from './sheet';

export interface CustomXmlPart {
  readonly id: string;
  xml: string;
}

export interface WorkbookRules {
  readonly cellsPerRead: number;
  readonly mergeKeepsLooks: boolean;
  readonly isReadOnly: boolean;
}

export class Workbook {
  sheets: Sheet[] = [];
  active: Sheet;
  names: readonly NamedItem[] = [];
  xmlParts: readonly CustomXmlPart[] = [];
  comments: readonly Comment[] = [];
  notes: readonly Note[] = [];
  readonly customProperties: Properties = new Map();
  title = '';
  /** A chart or a picture is selected, and no cells. */
  isObjectSelected = false;
  calculationMode = 'Automatic';
  /** `null`: the structure is not protected; otherwise the password, which may be empty. */
  structurePassword: string | null = null;
  readonly limits: WorkbookRules;
  /** Who is at work now: the transport says so before each request. */
  actor: Actor = 'user';
  /** Where it is at work. */
  session: ExcelSession = { subscriptions: new Map(), beforeCells: () => undefined };
  /** Whether formulas have to be calculated before a value is read. */
  needsCalculation = false;
  /** From `suspendApiCalculationUntilNextSync` to the end of the request. */
  isCalculationSuspended = false;
  /** Set by `createHost`: brings all formulas up to date. */
  calculator: (book: Workbook) => void = () => undefined;
  journal: RecordedChange[] = [];
  /** Where events happened, by the id that the event carries; the places move with their cells. */
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

  /** By name, in any case, or by id. */
  findSheet(key: string): Sheet | undefined {
    const wanted = key.toLowerCase();
    return this.sheets.find(
      (sheet) => sheet.name.toLowerCase() === wanted || sheet.id.toLowerCase() === wanted,
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

  /** To be called before contents of cells change, so that it can be undone. */
  beforeCells(sheet: Sheet, area: Area): void {
    this.session.beforeCells(sheet, area);
  }

  record(change: Change): void {
    this.journal.push({ ...change, session: this.session });
  }

  takeJournal(): readonly RecordedChange[] {
    const changes = this.journal;
    this.journal = [];
    return changes;
  }

  /** Brings formulas up to date, unless calculation waits for the end of the request. */
  calculate(): void {
    if (!this.needsCalculation || this.isCalculationSuspended || this.calculationMode === 'Manual') return;
    this.calculateNow();
  }

  calculateNow(): void {
    this.needsCalculation = false;
    this.calculator(this);
  }
}
