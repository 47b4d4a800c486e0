/**
 * Consolidates imported returns into the department's lines (汇总) and checks the result before anything is written.
 */
import type { Entries, Settings } from '../../entries/entries';
import type { EntryProblem } from '../../entries/problem';
import type { RawWorkbook } from '../../entries/raw-workbook';
import { readEntriesInSlices } from '../../entries/read-entries';
import { atOnce, type Sliced } from '../../slices/slices';
import { askedSheets } from '../../entries/needed-sheets';
import { knownSet, TABLE_SETS } from '../../sets';
import { importedRows, type AgreedOffers, type ReturnsOverview } from '../returns-overview';
import { countOfLines, hasLines, linesByUnit } from '../unit-lines';
import { isSame, totalsOf } from './difference';
import { editedWorkbook, lineEdits, type LineSheetEdit, type ImportedReturn } from './line-edits';
import { cellsBesideChanged, lostCells, type LostReturnCell } from './lost-cells';
import { sheetsToMake, withSheets } from './line-sheets';
import type { LogEntry } from './return-log';

/** What is said about a consolidation. */
export interface ConsolidationReport {
  readonly taken: readonly ImportedReturn[];
  /** Names of line sheets that the workbook lacks and the import creates. */
  readonly madeSheets: readonly string[];
  /** Content that disappears with replaced rows and is in no return; the clerk sees it before its removal. */
  readonly lost: readonly LostReturnCell[];
  /** The clerk's own cells beside changed lines: they stay and need a check. */
  readonly beside: readonly LostReturnCell[];
  /** One entry for each return, for the log of the workbook. */
  readonly log: readonly LogEntry[];
  readonly problems: readonly EntryProblem[];
}

export interface Consolidation extends ConsolidationReport {
  readonly edits: readonly LineSheetEdit[];
  /** The workbook as it reads after the edits. */
  readonly workbook: RawWorkbook;
  readonly after: Entries;
}

function logEntries(
  taken: readonly ImportedReturn[],
  before: Entries,
  after: Entries,
  at: string,
): readonly LogEntry[] {
  const linesBefore = linesByUnit(before);
  const [old, fresh] = [totalsOf(before), totalsOf(after)];
  return taken.map(({ unit, file, lines }) => {
    const own = linesBefore(unit.code);
    const [unitOld, unitFresh] = [totalsOf(own), totalsOf(lines)];
    return {
      at,
      unit: unit.code,
      unitName: unit.name,
      file,
      action: hasLines(own) ? '替换' : '首次接收',
      lines: countOfLines(lines),
      unitIncome: { before: unitOld.income, after: unitFresh.income },
      unitExpenditure: { before: unitOld.expenditure, after: unitFresh.expenditure },
      departmentIncome: { before: old.income, after: fresh.income },
      departmentExpenditure: { before: old.expenditure, after: fresh.expenditure },
    };
  });
}

/** Checks every unit's lines: an imported unit has its return's lines, every other unit its former ones. */
function* check(before: Entries, after: Entries, taken: readonly ImportedReturn[]): Sliced<undefined> {
  const [linesBefore, linesAfter] = [linesByUnit(before), linesByUnit(after)];
  const fresh = new Map(taken.map(({ unit, lines }) => [unit.code, lines]));
  for (const { code } of before.units) {
    yield;
    if (!isSame(fresh.get(code) ?? linesBefore(code), linesAfter(code)))
      throw new Error(`The lines of unit ${code} would come out wrong.`);
  }
  return undefined;
}

/**
 * Consolidates in slices. `null`: nothing is imported. `at`: local date and time. Errors: when the result would not
 * read as it should, before anything is written.
 */
export function* consolidateInSlices(
  workbook: RawWorkbook,
  entries: Entries,
  overview: ReturnsOverview,
  agreed: AgreedOffers,
  at: string,
): Sliced<Consolidation | null> {
  const taken = importedRows(overview, agreed).map(({ unit, offer }): ImportedReturn => ({
    unit,
    file: offer.file,
    lines: offer.lines,
  }));
  if (taken.length === 0) return null;
  const made = sheetsToMake(workbook, taken);
  const base = withSheets(workbook, made, entries.settings.amountUnit);
  const edits = yield* lineEdits(base, entries.settings, taken, linesByUnit(entries));
  const edited = yield* editedWorkbook(base, edits);
  const reading = yield* readEntriesInSlices(edited, TABLE_SETS);
  if (reading.kind === 'unusable')
    throw new Error(
      `The consolidated workbook cannot be read: ${reading.problems.map(({ message }) => message).join(' ')}`,
    );
  const after = reading.entries;
  yield* check(entries, after, taken);
  yield;
  const log = logEntries(taken, entries, after, at);
  yield;
  const lost = lostCells(workbook, edits);
  yield;
  return {
    taken,
    edits,
    madeSheets: made.map(({ name }) => name),
    lost,
    beside: cellsBesideChanged(workbook, edits),
    log,
    workbook: edited,
    after,
    problems: reading.problems,
  };
}

/** Consolidates without pauses, where no screen waits. */
export function consolidate(...given: Parameters<typeof consolidateInSlices>): Consolidation | null {
  return atOnce(consolidateInSlices(...given));
}

/** Writes a sentence for each created sheet. */
export function madeSheetWords(
  { madeSheets }: ConsolidationReport,
  { tableSet }: Settings,
): readonly string[] {
  const asked = new Set(askedSheets(knownSet(tableSet)).map(({ name }) => name));
  return madeSheets.map((name) => {
    const made = `单位填了“${name}”，部门工作簿中没有这张表，已新建并写入`;
    return asked.has(name) ? `${made}。` : `${made}；所选表样用不到其中的内容。`;
  });
}
