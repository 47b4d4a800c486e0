/** Proposes all sheets of a foreign file: units of its roster count for its lines, questions are asked once. */
import type { EntriesReading } from '../entries/read-entries';
import type { Entries, Settings, Unit } from '../entries/entries';
import type { RawSheet } from '../entries/raw-workbook';
import { comparable } from '../entries/text';
import { mayHoldTable } from '../entries/working-sheets';
import { EXPENDITURE_SHEET } from '../entries/declarations/expenditure';
import { INCOME_SHEET } from '../entries/declarations/income';
import { ROSTER_SHEET } from '../entries/declarations/roster';
import type { AmountUnit } from '../money/amount-unit';
import { sumFen } from '../money/fen';
import { knownSet } from '../sets';
import type { Answers } from './found';
import type { ImportContext, ImportLine } from './import-line';
import type { MoneyEvidence } from './money';
import { atOnce, type Sliced } from '../slices/slices';
import { proposeSheetInSlices } from './propose';
import type { SheetProposal } from './proposal';

export interface ImportChoice {
  readonly answers: Answers;
  /** `null`: worked out. */
  readonly moneyUnit: AmountUnit | null;
  /** Name of the only sheet to import; `null`: all that can be. */
  readonly sheet: string | null;
}

export interface WorkbookProposal {
  readonly kind: 'proposal';
  readonly sheets: readonly SheetProposal[];
  /** Sheets that were left out, and why. */
  readonly left: readonly string[];
}

export type Proposing = WorkbookProposal | { readonly kind: 'refused'; readonly message: string };

/** What is entered already; an unusable workbook has at most settings and units. */
export interface EnteredBefore {
  readonly settings: Settings;
  readonly units: readonly Unit[];
  /** `null`: the lines cannot be read. */
  readonly entries: Entries | null;
}

/** `null`: the settings cannot be read. */
export function enteredIn(reading: EntriesReading): EnteredBefore | null {
  if (reading.kind === 'entries') {
    const { entries } = reading;
    return { settings: entries.settings, units: entries.units, entries };
  }
  const { settings, units } = reading;
  return settings === null ? null : { settings, units, entries: null };
}

const IMPORTED = [EXPENDITURE_SHEET, INCOME_SHEET, ROSTER_SHEET].map(({ name }) => comparable(name));

/** The sheets of an entry workbook that hold no lines: 设置, 科目表 and the like. */
function isWorkingSheet(name: string): boolean {
  return !mayHoldTable(name) && !IMPORTED.includes(comparable(name));
}

function chosen(
  sheets: readonly RawSheet[],
  wanted: string | null,
): { readonly read: readonly RawSheet[]; readonly left: readonly string[] } {
  if (wanted !== null)
    return { read: sheets.filter(({ name }) => comparable(name) === comparable(wanted)), left: [] };
  const isLeft = ({ name, hidden }: RawSheet): boolean => hidden || isWorkingSheet(name);
  return {
    read: sheets.filter((sheet) => !isLeft(sheet)),
    left: sheets
      .filter(({ rows }) => rows.length > 0)
      .filter(isLeft)
      .map(({ name, hidden }) =>
        hidden
          ? `“${name}”是隐藏的表，没有导入；要导入请用 --sheet 指定。`
          : `“${name}”是本程序的工作表，没有导入。`,
      ),
  };
}

function evidenceOf({ entries }: EnteredBefore, { moneyUnit }: ImportChoice): Omit<MoneyEvidence, 'kept'> {
  const sums =
    entries === null
      ? []
      : [
          { words: '已录入的收入合计', fen: sumFen(entries.income.map(({ amount }) => amount)) },
          { words: '已录入的支出合计', fen: sumFen(entries.expenditure.map(({ amount }) => amount)) },
        ];
  return { given: moneyUnit, sums };
}

/** Without such a word all money of a budget file is of the year. */
function mentionsCarryover(sheets: readonly RawSheet[]): boolean {
  const speaks = (text: string): boolean => /结转|结余|以前年度/u.test(text);
  return sheets.some(
    ({ name, rows }) =>
      speaks(name) || rows.some((cells) => cells.some((cell) => typeof cell === 'string' && speaks(cell))),
  );
}

export function linesIn(sheets: readonly SheetProposal[]): readonly ImportLine[] {
  return sheets.flatMap(({ outcomes }) =>
    outcomes.flatMap((outcome) => (outcome.kind === 'lines' ? outcome.lines : [])),
  );
}

function newUnits(sheets: readonly SheetProposal[], known: readonly Unit[]): readonly Unit[] {
  const units = new Map(known.map((unit) => [unit.code, unit]));
  for (const { values } of linesIn(sheets))
    if (values.kind === 'roster')
      units.set(values.code, { code: values.code, name: values.name, type: values.type });
  return [...units.values()];
}

/** Beside lines that cannot be read, nobody can tell whether a line is entered already. */
function heldBack(proposal: SheetProposal): SheetProposal {
  if (proposal.kind === 'roster' || proposal.kind === 'none') return proposal;
  const why = '录入工作簿还有“无法使用”的问题，明细没有导入。请先处理这些问题；名册为空的，先导入名册';
  return { ...proposal, kind: 'none', why, outcomes: [], open: [] };
}

/** Pauses between portions of rows. */
export function* proposeImportInSlices(
  sheets: readonly RawSheet[],
  entered: EnteredBefore,
  choice: ImportChoice,
): Sliced<Proposing> {
  const { read, left } = chosen(sheets, choice.sheet);
  if (choice.sheet !== null && read.length === 0)
    return {
      kind: 'refused',
      message: `文件中没有“${choice.sheet}”这张表。有：${sheets.map(({ name }) => name).join('、')}。`,
    };
  const evidence = evidenceOf(entered, choice);
  const context: ImportContext = {
    settings: entered.settings,
    units: entered.units,
    kinds: knownSet(entered.settings.tableSet).kinds,
    projects: entered.entries?.names.projects ?? new Map<string, string>(),
    answers: choice.answers,
    mentionsCarryover: mentionsCarryover(read),
    used: new Set(
      entered.entries?.expenditure.flatMap((line) => [line.function, line.departmental, line.governmental]),
    ),
  };
  yield;
  const first: SheetProposal[] = [];
  for (const sheet of read) first.push(yield* proposeSheetInSlices(sheet, context, evidence));
  const units = newUnits(first, entered.units);
  const proposals: SheetProposal[] = [];
  for (const [index, sheet] of read.entries()) {
    const known = first[index];
    proposals.push(
      known !== undefined && (known.kind === 'roster' || units.length === entered.units.length)
        ? known
        : yield* proposeSheetInSlices(sheet, { ...context, units }, evidence),
    );
  }
  const usable = entered.entries === null ? proposals.map(heldBack) : proposals;
  return { kind: 'proposal', sheets: usable, left };
}

/** The same in one go. */
export function proposeImport(
  sheets: readonly RawSheet[],
  entered: EnteredBefore,
  choice: ImportChoice,
): Proposing {
  return atOnce(proposeImportInSlices(sheets, entered, choice));
}
