/** Builds the overview of returns: the status of each unit, and what each return would change. */
import type { Entries, Unit } from '../entries/entries';
import type { EntryProblem } from '../entries/problem';
import { differenceOf, isSame, type UnitDifference } from './consolidation/difference';
import { atOnce, type Sliced } from '../slices/slices';
import { withRemarksKept } from './consolidation/same-lines';
import type { EarlierReturn } from './consolidation/return-log';
import { fileErrorMessage } from './returns/file-errors';
import { mustMend, type ReturnReading } from './returns/return-reading';
import { hasLines, linesByUnit, type UnitLines } from './unit-lines';

export type UnitStatus =
  | 'not-returned'
  /** The unit has to correct its workbook first. */
  | 'with-problems'
  /** Imported, now or earlier. */
  | 'accepted'
  /**
   * Sound, but the department has other lines of the unit: the user has to see the difference before replacing them.
   */
  | 'returned-again';

export const STATUS_LABELS: Readonly<Record<UnitStatus, string>> = {
  'not-returned': '未交回',
  'with-problems': '有问题',
  accepted: '已接收',
  'returned-again': '再次交回，待确认',
};

export type ReadReturn = Extract<ReturnReading, { kind: 'read' }>;
export type UnreadableReturn = Extract<ReturnReading, { kind: 'file-error' }>;

/** The lines that a sound return would replace, and the new ones. */
export interface Offer {
  readonly file: string;
  readonly lines: UnitLines;
  readonly before: UnitLines;
  readonly difference: UnitDifference;
}

export interface ReturnStatusRow {
  readonly unit: Unit;
  readonly status: UnitStatus;
  /** Names of the unit's files. */
  readonly files: readonly string[];
  readonly problems: readonly EntryProblem[];
  /** Messages about whole files. */
  readonly fileErrors: readonly string[];
  /** Lines to import; `null`: none, or no new ones. */
  readonly offer: Offer | null;
  /** The earlier import, from the workbook's log. */
  readonly earlier: EarlierReturn | null;
  /** The return that the 退回意见 is drawn from. */
  readonly returned: ReadReturn | null;
}

export interface ReturnsOverview {
  /** In the order of the roster. */
  readonly rows: readonly ReturnStatusRow[];
  /** Files without a known unit, or of a unit outside this department. */
  readonly unknown: readonly UnreadableReturn[];
}

type Judgement = Pick<ReturnStatusRow, 'status' | 'problems' | 'fileErrors' | 'offer' | 'returned'>;

function judgedOne(returned: ReadReturn, before: UnitLines): Judgement {
  const { problems, lines, file } = returned;
  const common = { problems, fileErrors: [], returned };
  if (lines === null || problems.some(mustMend)) return { ...common, status: 'with-problems', offer: null };
  const offered = withRemarksKept(before, lines);
  if (isSame(before, offered)) return { ...common, status: 'accepted', offer: null };
  const offer = { file, lines: offered, before, difference: differenceOf(before, offered) };
  return { ...common, status: hasLines(before) ? 'returned-again' : 'accepted', offer };
}

/** Identifies the problems of a return independent of their places, because rows may have moved. */
function problemsOf({ problems }: ReadReturn): string {
  return JSON.stringify(problems.map(({ code, sheet, found }) => [code, sheet, found].join('\n')).sort());
}

/** Equal files are one file that came twice: equal lines and equal problems. */
function distinct(reads: readonly ReadReturn[]): readonly ReadReturn[] {
  const kept: ReadReturn[] = [];
  for (const read of reads) {
    const isKnown = kept.some(
      (one) =>
        one.lines !== null &&
        read.lines !== null &&
        problemsOf(one) === problemsOf(read) &&
        isSame(one.lines, read.lines),
    );
    if (!isKnown) kept.push(read);
  }
  return kept;
}

function judged(
  reads: readonly ReadReturn[],
  fileErrors: readonly UnreadableReturn[],
  before: UnitLines,
  earlier: EarlierReturn | null,
): Judgement {
  const different = distinct(reads);
  const [only] = different;
  const fileErrorWords = fileErrors.map(({ message }) => message);
  if (different.length > 1) {
    const words = different.map(({ file }) => fileErrorMessage(file, 'several-files'));
    return {
      status: 'with-problems',
      problems: different.flatMap(({ problems }) => problems),
      fileErrors: [...words, ...fileErrorWords],
      offer: null,
      returned: null,
    };
  }
  if (only !== undefined) return { ...judgedOne(only, before), fileErrors: fileErrorWords };
  const status = fileErrors.length > 0 ? 'with-problems' : earlier === null ? 'not-returned' : 'accepted';
  return { status, problems: [], fileErrors: fileErrorWords, offer: null, returned: null };
}

function byUnit(readings: readonly ReturnReading[]): ReadonlyMap<string, readonly ReturnReading[]> {
  const groups = new Map<string, ReturnReading[]>();
  for (const reading of readings) {
    if (reading.unit === null) continue;
    const known = groups.get(reading.unit.code);
    if (known === undefined) groups.set(reading.unit.code, [reading]);
    else known.push(reading);
  }
  return groups;
}

/** Pauses after every unit. */
export function* overviewInSlices(
  entries: Entries,
  earlier: ReadonlyMap<string, EarlierReturn>,
  readings: readonly ReturnReading[],
): Sliced<ReturnsOverview> {
  const linesOf = linesByUnit(entries);
  const returned = byUnit(readings);
  const rows: ReturnStatusRow[] = [];
  for (const unit of entries.units) {
    yield;
    const own = returned.get(unit.code) ?? [];
    const reads = own.filter((reading) => reading.kind === 'read');
    const fileErrors = own.filter((reading) => reading.kind === 'file-error');
    const before = earlier.get(unit.code) ?? null;
    rows.push({
      unit,
      earlier: before,
      files: own.map(({ file }) => file),
      ...judged(reads, fileErrors, linesOf(unit.code), before),
    });
  }
  const fileErrors = readings.filter((reading) => reading.kind === 'file-error');
  return { rows, unknown: fileErrors.filter(({ unit }) => unit === null) };
}

export function overviewOf(
  entries: Entries,
  earlier: ReadonlyMap<string, EarlierReturn>,
  readings: readonly ReturnReading[],
): ReturnsOverview {
  return atOnce(overviewInSlices(entries, earlier, readings));
}

/** Whether a 退回意见 with problems can be drawn. */
export function canSendBack(
  row: ReturnStatusRow,
): row is ReturnStatusRow & { readonly returned: ReadReturn } {
  return row.returned !== null && row.returned.workbook !== null;
}

/** Offers that the user agrees to replace lines with. */
export type AgreedOffers = 'all' | ReadonlySet<string>;

/** Rows to import: those that replace nothing, and those that the user agreed to. */
export function importedRows(
  overview: ReturnsOverview,
  agreed: AgreedOffers,
): readonly (ReturnStatusRow & { readonly offer: Offer })[] {
  return overview.rows.flatMap((row) => {
    const { offer, status, unit } = row;
    if (offer === null) return [];
    const isAgreed = status === 'accepted' || agreed === 'all' || agreed.has(unit.code);
    return isAgreed ? [{ ...row, offer }] : [];
  });
}
