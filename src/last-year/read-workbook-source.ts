/** Reads a workbook of last year: anybody's published tables, or our own entries. */
import { checkContext } from '../checks/context';
import type { EnteredTables } from '../checks/figures';
import type { CheckContext } from '../checks/context';
import { readEntriesInSlices } from '../entries/read-entries';
import type { RawWorkbook } from '../entries/raw-workbook';
import type { AmountUnit } from '../money/amount-unit';
import { textFacts } from '../narrative/text-facts';
import { publishedFromFilled } from '../published/from-filled';
import { rollUpInSlices } from '../rollup/rollup';
import { knownSet, TABLE_SETS } from '../sets';
import { checkProfileOf } from '../sets/check-profiles';
import { readTablesInSlices, type NotChecked } from '../sets/check-workbook';
import { narrativeOf } from '../sets/narratives';
import { notCheckedWords } from '../sets/not-checked';
import type { Sliced } from '../slices/slices';
import { cellsOfTables } from './cells-of-tables';
import { bareDepartmentName } from './department-name';
import { figuresOfTables } from './figures-of-tables';
import { isWithoutUnit, withStatedUnit } from './stated-unit';
import { NO_TEXTS, type FormerUnit, type LastYearTexts, type SourceReading } from './source-reading';
import { isOutturn, outturnWords, wrongYear, yearInFileName } from './source-year';

/** What the figures are read for. */
export interface LastYearTarget {
  readonly budgetYear: number;
  readonly tableSet: string;
  readonly departmentName: string;
  /** Measures of 上年数 that the chosen set asks for. */
  readonly measures: ReadonlySet<string>;
  /** The unit of money of tables that print none, as a person stated it. */
  readonly moneyUnit?: AmountUnit;
}

interface SourceTables {
  readonly kind: 'tables';
  readonly context: CheckContext;
  readonly entered: EnteredTables | null;
  readonly isPrinted: boolean;
}

/** Sums the entered lines of a workbook that has no tables yet. */
function* fromEntries(workbook: RawWorkbook, none: NotChecked): Sliced<SourceTables | NotChecked> {
  const reading = yield* readEntriesInSlices(workbook, TABLE_SETS);
  if (reading.kind !== 'entries') return none;
  const { entries } = reading;
  const set = knownSet(entries.settings.tableSet);
  const profile = checkProfileOf(set.id);
  if (profile === undefined) throw new Error(`${set.label} has no rules.`);
  const entered: EnteredTables = { entries, filled: yield* rollUpInSlices(entries, set) };
  const context = checkContext(profile, publishedFromFilled(entered.filled), entered);
  return { kind: 'tables', context, entered, isPrinted: false };
}

function* tablesIn(workbook: RawWorkbook, year: number): Sliced<SourceTables | NotChecked> {
  const read = yield* readTablesInSlices(workbook, year);
  if (read.kind === 'no-tables') return yield* fromEntries(workbook, read);
  if (read.kind !== 'tables') return read;
  return { kind: 'tables', context: read.context, entered: read.context.entered, isPrinted: true };
}

/** `stated`: the tables, by their ids, whose unit of money a person stated. */
type MeasuredTables = SourceTables & { readonly stated: ReadonlySet<string> };

function* measuredTables(
  workbook: RawWorkbook,
  { budgetYear, moneyUnit }: LastYearTarget,
): Sliced<MeasuredTables | NotChecked> {
  const found = yield* tablesIn(workbook, budgetYear - 1);
  if (found.kind !== 'tables') return found;
  const asPrinted = { ...found, stated: new Set<string>() };
  if (moneyUnit === undefined || !found.isPrinted) return asPrinted;
  const { tables } = found.context.workbook;
  const labelled = withStatedUnit(workbook, tables, moneyUnit);
  if (labelled === null) return asPrinted;
  const measured = yield* tablesIn(labelled, budgetYear - 1);
  if (measured.kind !== 'tables') return measured;
  const ids = tables.filter(isWithoutUnit).map(({ id }) => id);
  return { ...measured, stated: new Set(ids) };
}

function textsOf(entered: EnteredTables | null, measures: ReadonlySet<string>): LastYearTexts {
  if (entered === null) return NO_TEXTS;
  const { duties, organs, terms, reasons } = entered.entries.text;
  return {
    duties: duties.map(({ duty }) => duty),
    organs,
    terms,
    reasons: reasons.filter(({ measure }) => measures.has(measure)),
  };
}

/** Finds the rows of units by how tables identify them. */
function unitsIn({ workbook: { tables }, entered }: CheckContext): readonly FormerUnit[] {
  if (entered !== null) return entered.entries.units;
  const units = new Map<string, FormerUnit>();
  for (const { identity, rows } of tables.flatMap(({ blocks }) => blocks)) {
    if (identity.kind !== 'units') continue;
    for (const { role, texts } of rows) {
      const code = texts.get(identity.code)?.text;
      const name = texts.get(identity.name)?.text;
      if (role === 'detail' && code !== undefined && name !== undefined) units.set(code, { code, name });
    }
  }
  return [...units.values()];
}

function departmentIn({ workbook: { tables }, entered }: CheckContext): string | null {
  if (entered !== null) return entered.entries.settings.departmentName;
  const found = tables.find(({ departmentName }) => departmentName !== null)?.departmentName;
  return found == null ? null : bareDepartmentName(found.text);
}

export function* readWorkbookSource(
  file: string,
  workbook: RawWorkbook,
  target: LastYearTarget,
): Sliced<SourceReading> {
  const { budgetYear, measures, tableSet, moneyUnit } = target;
  const refused = (message: string): SourceReading => ({ kind: 'refused', file, message });
  const found = yield* measuredTables(workbook, target);
  if (found.kind !== 'tables')
    return refused(`“${file}”没有读入：${notCheckedWords(found).replace('没有核对', '无法读取')}`);
  const { context, entered, isPrinted, stated } = found;
  const printedYear = context.year === 0 ? null : context.year;
  const year = printedYear ?? yearInFileName(file);
  const wrong = wrongYear(file, year, [budgetYear - 1]);
  if (wrong !== null || year === null) return refused(wrong?.message ?? '');
  const titles = context.workbook.tables.flatMap(({ title }) => (title === null ? [] : [title.text]));
  if (isOutturn(titles)) return refused(outturnWords(file, budgetYear - 1));
  if (context.workbook.level === 'unit')
    return refused(`“${file}”是一个单位自己公开的表，不是部门汇总的，没有读入。请换成部门的公开表。`);
  const narrative = narrativeOf(context.profile.set.id);
  if (narrative === undefined)
    return refused(`“${file}”是${context.profile.set.label}，没有与上年比较的指标，没有读入。`);
  const source = {
    check: context,
    entered: entered === null ? null : textFacts(entered.entries, entered.filled),
    style: narrative.style,
    file,
    isPrinted,
    measuredBy: (table: string) =>
      moneyUnit !== undefined && stated.has(table) ? `（金额单位${moneyUnit}由您写明）` : '',
  };
  const { set } = context.profile;
  const read = figuresOfTables(narrative, measures, source);
  const cells = isPrinted && set.id === tableSet ? cellsOfTables(context, set, file) : [];
  return {
    kind: 'read',
    file,
    year,
    what: isPrinted ? '公开表' : '录入表',
    department: departmentIn(context),
    figures: [...read.figures, ...cells],
    unknown: read.unknown,
    others: [],
    texts: textsOf(entered, measures),
    units: unitsIn(context),
    projects: entered === null ? new Map<string, string>() : entered.entries.names.projects,
  };
}
