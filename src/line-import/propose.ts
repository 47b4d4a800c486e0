/** Reads a foreign workbook or text as a proposal. It writes nothing, guesses nothing and drops no row. */
import { shown } from '../entries/cell-reading';
import type { Unit } from '../entries/entries';
import type { RawSheet } from '../entries/raw-workbook';
import { comparable } from '../entries/text';
import { amountColumnsOf, rowMoney, type AmountColumns, type RowMoney } from './amount-columns';
import { nothingCollected, type CollectedAnswers } from './collected';
import { doubtsAbout } from './doubts';
import type { Found } from './found';
import { groupOf } from './group-rows';
import type { Change, ImportContext, ImportLine, LineValues } from './import-line';
import { layoutInSlices, type ColumnAnswers, type Layout } from './layout';
import { keptMoneyUnit, moneyUnitOf, unreadMoney, type MoneyEvidence } from './money';
import type { RowOutcome, SheetProposal } from './proposal';
import { readExpenditure, readIncome } from './read-line';
import type { RowAmount, RowSource } from './row-source';
import { readRosterRow } from './read-roster-row';
import { ROLES, type Role } from './headers';
import { problemOf, partBelow, unreadMoneyWords, type SheetPart, type PartSources } from './sheet-parts';
import { sheetKindOf } from './sheet-kind';
import { sheetUnitOf } from './sheet-unit';
import { withSubtotals, type EntryOutcome } from './subtotals';
import { mapped, type Sliced } from '../slices/slices';
import { walkRowsInSlices, type WalkedRow } from './rows';

interface SheetReader {
  readonly sheet: RawSheet;
  readonly kind: 'expenditure' | 'income';
  readonly money: AmountColumns;
  readonly context: ImportContext;
  readonly remarks: readonly number[];
}

function fillChanges({ filled, cells }: WalkedRow): readonly Change[] {
  const named: readonly Role[] = [
    'unit',
    'unitName',
    'function',
    'functionName',
    'project',
    'projectName',
    'kind',
  ];
  return named
    .filter((role) => filled.has(role))
    .map((role) => ({ column: ROLES[role], before: '', after: shown(cells(role)), why: '空白，取自上一行' }));
}

function readLine(
  into: CollectedAnswers,
  { kind, context }: SheetReader,
  source: RowSource,
  amount: RowAmount,
): LineValues | null {
  return kind === 'income'
    ? readIncome(into, source, amount, context)
    : readExpenditure(into, source, amount, context);
}

/** Reads all lines of a row; one open point keeps the whole row back, so that no part of it is entered alone. */
function entryOutcome(
  reader: SheetReader,
  walked: WalkedRow,
  unit: Found<Unit> | null,
  { amounts, sum, problems }: RowMoney,
): EntryOutcome {
  const row = walked.row + 1;
  const remark = reader.remarks
    .map((column) => shown(walked.at(column)).trim())
    .filter((text) => text !== '')
    .join('；');
  const refused = (reasons: readonly string[]): EntryOutcome => ({
    kind: 'refused',
    row,
    reasons,
    amount: sum,
  });
  if (problems.length > 0) return refused(problems);
  if (sum === null) return refused(['没有金额。请补上金额，或删除这一行。']);
  if (amounts.length === 0) return { kind: 'note', row, words: '金额为0，没有导入' };
  const lines: ImportLine[] = [];
  const all = nothingCollected();
  for (const amount of amounts) {
    const into = nothingCollected();
    const values = readLine(into, reader, { cells: walked.cells, unit, remark }, amount);
    for (const ask of into.asks) all.asks.push(ask);
    for (const words of into.problems) all.problems.push(words);
    for (const words of into.parents) all.parents.push(words);
    const changes = [...fillChanges(walked), ...into.changes];
    if (values !== null) lines.push({ sheet: reader.sheet.name, row, values, changes });
  }
  if (all.parents.length > 0)
    return { kind: 'parent', row, words: [...new Set(all.parents)].join('、'), amount: sum };
  const reasons = [...new Set(all.problems)];
  if (reasons.length > 0) {
    const group = reader.kind === 'expenditure' ? groupOf(walked) : null;
    return group === null ? refused(reasons) : { kind: 'group', row, ...group, amount: sum, reasons };
  }
  if (all.asks.length > 0) return { kind: 'asked', row, asks: all.asks, amount: sum };
  return { kind: 'lines', row, lines, amount: sum };
}

/** Rows that are no entries; a note may name the unit of the rows below it. */
function otherOutcome(walked: WalkedRow, amount: RowMoney['sum']): RowOutcome {
  const row = walked.row + 1;
  switch (walked.kind) {
    case 'header':
    case 'blank':
      return { kind: walked.kind, row };
    case 'other-header':
      return { kind: 'header', row };
    case 'total':
      return { kind: 'total', row, words: walked.words, amount };
    case 'note':
    case 'entry':
      return { kind: 'note', row, words: walked.words };
  }
}

/** Rows between two pauses: the accounts and projects of a row take long to read. */
const ROWS_AT_ONCE = 50;

function* rosterOutcomes(
  sheet: RawSheet,
  layout: Layout,
  context: ImportContext,
): Sliced<readonly RowOutcome[]> {
  const seen = new Map<string, number>();
  const rows = yield* walkRowsInSlices(sheet, layout, []);
  yield;
  return yield* mapped(rows, ROWS_AT_ONCE, (walked): RowOutcome => {
    if (walked.kind !== 'entry') return otherOutcome(walked, null);
    const row = walked.row + 1;
    const into = nothingCollected();
    const values = readRosterRow(into, walked.cells, context);
    if (into.problems.length > 0) return { kind: 'refused', row, reasons: into.problems, amount: null };
    if (into.asks.length > 0) return { kind: 'asked', row, asks: into.asks, amount: null };
    if (values === 'kept') return { kind: 'note', row, words: '按您的回答保留名册中的内容' };
    if (values === null) throw new Error('A row without values says why.');
    const first = seen.get(values.code);
    if (first !== undefined)
      return {
        kind: 'refused',
        row,
        reasons: [`单位代码${values.code}与第${String(first)}行重复。请只留一行后再导入。`],
        amount: null,
      };
    seen.set(values.code, row);
    return {
      kind: 'lines',
      row,
      lines: [{ sheet: sheet.name, row, values, changes: into.changes }],
      amount: null,
    };
  });
}

function columnAnswers({ answers }: ImportContext): ColumnAnswers {
  const roles = new Map<string, Role | null>(
    Object.entries(ROLES).map(([role, label]) => [comparable(label), role as Role]),
  );
  roles.set(comparable('不用'), null);
  const found = new Map<string, Role | null>();
  for (const [word, answer] of answers) {
    const role = roles.get(comparable(answer));
    if (role !== undefined) found.set(word, role);
  }
  return found;
}

/**
 * Reads all rows. Without a certain unit of money nothing is entered, but the rows are read all the same, so that all
 * questions show at once.
 */
function* lineOutcomes(
  reader: SheetReader,
  walked: readonly WalkedRow[],
  first: SheetPart,
  sources: PartSources,
): Sliced<readonly EntryOutcome[]> {
  let part = first;
  return yield* mapped(walked, ROWS_AT_ONCE, (one): EntryOutcome => {
    const amounts = rowMoney(reader.money, one.at, part.money.unit ?? '元');
    if (one.kind !== 'entry') {
      part = partBelow(part, one, sources);
      return otherOutcome(one, amounts.sum);
    }
    const problem = problemOf(part);
    return problem === null
      ? entryOutcome(reader, one, part.unit, amounts)
      : { kind: 'refused', row: one.row + 1, reasons: [problem], amount: amounts.sum };
  });
}

function remarksIn({ columns }: Layout): readonly number[] {
  return columns.flatMap(({ index, meaning }) => (meaning?.role === 'remark' ? [index] : []));
}

const NOTHING_READ = {
  kind: 'none',
  moneyUnit: null,
  unitWords: null,
  outcomes: [],
  doubts: [],
  open: [],
} as const;

/** `evidence`: what may tell the unit of money. */
export function* proposeSheetInSlices(
  sheet: RawSheet,
  context: ImportContext,
  evidence: Omit<MoneyEvidence, 'kept'>,
): Sliced<SheetProposal> {
  const { settings, units, answers } = context;
  const layout = yield* layoutInSlices(sheet, { units, ...settings }, columnAnswers(context));
  yield;
  const kind = sheetKindOf(sheet, layout);
  const common = { sheet: sheet.name, why: kind.why, columns: layout.columns };
  if (kind.kind === 'none') return { ...common, ...NOTHING_READ };
  if (kind.kind === 'roster') {
    const outcomes = yield* rosterOutcomes(sheet, layout, context);
    return { ...common, kind: 'roster', moneyUnit: null, unitWords: null, outcomes, doubts: [], open: [] };
  }
  const unread = unreadMoney(sheet, layout);
  if (unread !== null) return { ...common, ...NOTHING_READ, why: unreadMoneyWords(unread).slice(0, -1) };
  const money = amountColumnsOf(layout.columns);
  const moneyIndexes = [...money.amounts, ...money.totals].map(({ index }) => index);
  const walked = yield* walkRowsInSlices(sheet, layout, moneyIndexes);
  yield;
  const cells = walked
    .filter((one) => one.kind === 'entry')
    .flatMap((one) => money.amounts.map(({ index }) => one.at(index)));
  const moneyUnit = moneyUnitOf(sheet, layout, cells, { ...evidence, kept: keptMoneyUnit(layout, answers) });
  yield;
  const whole = sheetUnitOf(sheet, layout, units, answers);
  const open = [
    ...(money.open === null ? [] : [money.open]),
    ...(moneyUnit.kind === 'ask' ? [`金额是元还是万元？${moneyUnit.why}`] : []),
  ];
  const reader: SheetReader = { sheet, kind: kind.kind, money, context, remarks: remarksIn(layout) };
  const unit = moneyUnit.kind === 'certain' ? moneyUnit.unit : '元';
  const first: SheetPart = { unit: whole?.reading ?? null, money: { word: unit, unit }, otherColumns: null };
  const sources = { sheet, layout, units, answers, isMoneyGiven: evidence.given !== null };
  const outcomes = withSubtotals(yield* lineOutcomes(reader, walked, first, sources));
  return {
    ...common,
    kind: kind.kind,
    moneyUnit,
    unitWords: whole?.where ?? null,
    outcomes,
    doubts: doubtsAbout(sheet, layout, outcomes, settings.budgetYear),
    open,
  };
}
