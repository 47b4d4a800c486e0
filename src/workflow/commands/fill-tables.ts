/** Fills the tables with rolled-up figures (填充汇总), as values or as live formulas. */
import { columnLetters, quotedSheetName } from '../../grid/address';
import { ENTRY_SHEETS } from '../../entries/all-sheets';
import { locateColumns, locateSheet } from '../../entries/locate';
import { columnName } from '../../sheets/draw/entry-names';
import { excludedRowWords } from '../../entries/problem-counts';
import { EXPENDITURE_SHEET } from '../../entries/declarations/expenditure';
import { INCOME_SHEET } from '../../entries/declarations/income';
import type { EntryProblem } from '../../entries/problem';
import { printedAmount } from '../../money/amount-style';
import type { WorkbookChange } from '../../sheets/plan/change';
import type { DefinedNamePlan } from '../../sheets/plan/plan';
import type { Sliced } from '../../slices/slices';
import { changeOfTables, detailsOfTables, refreshTables } from './table-changes';
import type { FillMode, HandTyped } from '../status/workbook-status';
import type { RefreshOptions, TableRefresh } from '../tables/refresh-table';
import type { WorkbookState } from '../reading/workbook-state';
import { refused, type PreparedCommand } from '../perform/prepared';
import { FILL_TITLE } from '../command-titles';
import { isOfSeries } from '../../tables/series';
import { unusableEntries } from './unusable-entries';

export interface FillRequest {
  readonly mode: FillMode;
  /** `keep` or `replace`: the answer to the question about hand-typed figures. */
  readonly answer: string | undefined;
  /** ISO date and time. */
  readonly at: string;
  /** Ids of the tables to fill; absent: all in the workbook. */
  readonly only?: ReadonlySet<string>;
  /** Ids of the tables to make where they are missing; absent: none is made. */
  readonly make?: ReadonlySet<string>;
}

const MOST_ITEMS = 20;
const NO_TABLES = '工作簿中还没有公开表。请先在“表样”中生成表样，再填充汇总。';

/**
 * Finds problems that prevent formulas. Formulas read raw cells and would add up differently where reading cleaned or
 * left out a cell.
 */
function unfitForFormulas(problems: readonly EntryProblem[]): readonly EntryProblem[] {
  const sheets: readonly string[] = [INCOME_SHEET.name, EXPENDITURE_SHEET.name];
  return problems.filter(
    ({ sheet, severity, code, row }) =>
      sheets.includes(sheet) &&
      row !== undefined &&
      (severity === 'excluded' || severity === 'normalized' || code === 'total-row' || code === 'stray-row'),
  );
}

function typedQuestion(typed: readonly HandTyped[]): PreparedCommand {
  const items = typed
    .slice(0, MOST_ITEMS)
    .map(
      ({ label, found, computed, style }) =>
        `${label}：现为${found === '' ? '空白' : found}，汇总为${printedAmount(computed, style) || '空白'}`,
    );
  const rest = typed.length - items.length;
  return {
    kind: 'question',
    question: {
      title: '有手工填写的数字',
      text: `有${String(typed.length)}个数字是手工填写的，与录入数据的汇总不同。其余数字照常填充。`,
      items: rest > 0 ? [...items, `另有${String(rest)}个。`] : items,
      choices: [
        { id: 'keep', label: '保留手工数字', primary: true },
        { id: 'replace', label: '改为汇总数字', primary: false },
      ],
    },
  };
}

/** Points the defined names at the entry columns' present places: formulas find their columns by them. */
function columnNames({ snapshot, reading }: WorkbookState): readonly DefinedNamePlan[] {
  const settings = reading.kind === 'entries' ? reading.entries.settings : reading.settings;
  return ENTRY_SHEETS.flatMap((declaration) => {
    const location = locateSheet({ sheets: snapshot.sheets }, declaration.name);
    if (location.kind !== 'found') return [];
    const { header } = locateColumns(declaration, location.sheet, settings?.amountUnit ?? '元');
    return [...(header?.columns ?? [])].flatMap(([key, index]) => {
      const column = declaration.columns[key];
      const letters = columnLetters(index);
      const sheet = quotedSheetName(location.sheet.name);
      return column === undefined
        ? []
        : [{ name: columnName(declaration, column.header), refersTo: `${sheet}!$${letters}:$${letters}` }];
    });
  });
}

function missingNames(state: WorkbookState): readonly DefinedNamePlan[] {
  return columnNames(state).filter(({ name }) => !state.snapshot.names.has(name));
}

function summary(state: WorkbookState, refreshes: readonly TableRefresh[], changes: number): string {
  const made = refreshes.filter(({ filled }) => state.sheetOf(filled.table.id) === null).length;
  const tables = `${String(refreshes.length)}张表${made === 0 ? '' : `（新建${String(made)}张）`}`;
  if (changes > 0) return `已填充${tables}，${String(changes)}个数字有变化。`;
  return made === refreshes.length ? `已填充${tables}。` : `已填充${tables}，数字没有变化。`;
}

/** Lists sheets that only have a table's name; they are left alone. */
function notFilled(state: WorkbookState, refreshes: readonly TableRefresh[]): readonly string[] {
  const names = refreshes.flatMap(({ isNameTaken, filled }) =>
    isNameTaken ? [`“${state.sheetOf(filled.table.id)?.name ?? filled.table.name}”`] : [],
  );
  return names.length === 0
    ? []
    : [`${names.join('、')}只是与公开表同名，没有填充，内容没有改动。请在“表样”中生成这张表。`];
}

/** Lists written tables of a series whose unit or project has no lines any more. */
function withoutMember({ memory, set, filled, snapshot }: WorkbookState): readonly string[] {
  const present = new Set(filled()?.map(({ table }) => table.id));
  const tabs = new Set(snapshot.tabs.map(({ name }) => name));
  const isLeft = (id: string, tab: string): boolean =>
    !present.has(id) && tabs.has(tab) && set.series.some((series) => isOfSeries(series, id));
  const names = [...memory.tables].flatMap(([id, { tab }]) => (isLeft(id, tab) ? [`“${tab}”`] : []));
  return names.length === 0
    ? []
    : [`${names.join('、')}对应的单位或项目已没有录入数据，没有填充，内容没有改动。请核对后自行删除。`];
}

function details(
  state: WorkbookState,
  refreshed: readonly TableRefresh[],
  typed: readonly HandTyped[],
  options: RefreshOptions,
  change: WorkbookChange,
): readonly string[] {
  const filled = refreshed.filter(({ isNameTaken }) => !isNameTaken);
  const leftOut = excludedRowWords(state.reading.problems);
  const kept = options.typedFigures === 'keep' ? '保留不变' : '已改为汇总数字';
  return [
    ...(leftOut !== null ? [`录入表中有${leftOut}未计入汇总，请在“录入”中处理后重新填充。`] : []),
    ...(typed.length > 0 ? [`${String(typed.length)}个手工填写的数字${kept}。`] : []),
    ...notFilled(state, refreshed),
    ...withoutMember(state),
    ...detailsOfTables(filled, change),
  ];
}

export function* fillTables(state: WorkbookState, request: FillRequest): Sliced<PreparedCommand> {
  const filled = state.filled();
  const { reading } = state;
  if (filled === null || reading.kind === 'unusable') return unusableEntries(state);
  const present = filled.filter(
    ({ table: { id } }) =>
      (state.sheetOf(id) !== null || request.make?.has(id) === true) && (request.only?.has(id) ?? true),
  );
  if (present.length === 0) return refused(NO_TABLES);
  const unfit = request.mode === 'formulas' ? unfitForFormulas(reading.problems) : [];
  if (unfit.length > 0) {
    return refused(
      '录入表中有公式无法识别的内容，按公式填充会与实际不符。请先改正以下内容，或改用“数值”填充。',
      unfit.slice(0, MOST_ITEMS).map((problem) => problem.message),
    );
  }
  const options: RefreshOptions = {
    purpose: 'fill',
    typedFigures: request.answer === 'replace' ? 'replace' : 'keep',
  };
  const refreshed = yield* refreshTables(state, present, request.mode, options);
  const refreshes = refreshed.filter(({ isNameTaken }) => !isNameTaken);
  if (refreshes.length === 0) return refused(NO_TABLES);
  const typed = refreshes.flatMap((refresh) => refresh.typed);
  if (typed.length > 0 && request.answer === undefined) return typedQuestion(typed);
  const figures = refreshes.flatMap((refresh) => refresh.figures);
  const lines = reading.entries.income.length + reading.entries.expenditure.length;
  const fill = { at: request.at, as: request.mode, tables: refreshes.length, lines };
  const change = changeOfTables(state, refreshes, { title: FILL_TITLE, fill });
  const names = request.mode === 'formulas' ? missingNames(state) : [];
  return {
    kind: 'change',
    change: { ...change, names: [...change.names, ...names] },
    summary: summary(state, refreshes, figures.length),
    details: details(state, refreshed, typed, options, change),
    figures,
  };
}
