/** Works out what the tables and the entries say of a figure. What is not there is unknown, never 0. */
import type { CheckContext } from '../../checks/context';
import type { PriorYearFigure } from '../../entries/entries';
import { fen, sumFen, type Fen } from '../../money/fen';
import type { PublishedCell, PublishedRow } from '../../published/published-table';
import { pathKey } from '../../published/published-table';
import type { CellPath, Row } from '../../tables/table';
import type { ListSource, Quantity, RowChoice } from '../quantity';
import { printed, type NarrativeStyle } from '../style';
import type { TextFacts } from '../text-facts';
import type { PriorBase } from './last-year';
import { detailsByCode, rowsAt } from './rows-by-code';

export type Fact =
  /**
   * In 分, or a number of things. `cells`: those that it was read from. `slack`: what rounding of several cells may make of
   * their sum, in 分; a text may print the sum rounded once.
   */
  | {
      readonly kind: 'known';
      readonly value: number;
      readonly cells: readonly PublishedCell[];
      readonly slack: number;
      /** Figures of the same name, each of which may be meant. */
      readonly alternatives?: readonly number[];
    }
  /** `needs`: the input that would settle it, in the clerk's words. */
  | { readonly kind: 'unknown'; readonly needs: string };

export interface FactSource {
  readonly check: CheckContext;
  /** `null`: tables without entries. */
  readonly entered: TextFacts | null;
  readonly style: NarrativeStyle;
}

export const LINES_NEEDED = '录入明细';
const ROSTER_NEEDED = '单位名册';

function unknown(needs: string): Fact {
  return { kind: 'unknown', needs };
}

function known(value: number, cells: readonly PublishedCell[] = [], slack = 0): Fact {
  return { kind: 'known', value, cells, slack };
}

/** 0.01 万元, in 分. */
const STEP = 10_000;

/** Half a step for each rounded figure and for the sum. */
function roundingOf(figures: number): number {
  return figures < 2 ? 0 : Math.floor((figures + 1) / 2) * STEP;
}

function cellFact(path: CellPath, { check }: FactSource): Fact {
  const cell = check.cells.get(pathKey(path));
  const label = check.label(path.table);
  if (cell === undefined)
    return unknown(check.table(path.table) === undefined ? label : `${label}的相应行列`);
  if (cell.figure.kind === 'unreadable') return unknown(`${label}中能够识别的数字`);
  return known(cell.figure.kind === 'blank' ? 0 : cell.figure.fen, [cell]);
}

function summed(facts: readonly Fact[]): Fact {
  let value = 0;
  let figures = 0;
  const cells: PublishedCell[] = [];
  for (const one of facts) {
    if (one.kind === 'unknown') return one;
    value += one.value;
    // 0.00 may be money too little to show; a blank cell is none.
    if (one.cells.some(({ figure }) => figure.kind === 'figure')) figures += 1;
    for (const cell of one.cells) cells.push(cell);
  }
  return known(value, cells, roundingOf(figures));
}

function rowsOf(
  { table, block }: Pick<CellPath, 'table' | 'block'>,
  { check }: FactSource,
): readonly PublishedRow[] | null {
  return check.block(table, block)?.rows ?? null;
}

function isChosen(choice: RowChoice, amount: number): boolean {
  if (choice === 'all') return true;
  return choice === 'with-money' ? amount !== 0 : amount >= choice.atLeast;
}

type Rows = Extract<ListSource, { kind: 'rows' }>;

/** Amounts of the rows that a list names; `null`: the table is not there, or holds what cannot be read. */
function listed({ of, choice }: Rows, source: FactSource): readonly Fact[] | null {
  const rows = rowsOf(of, source);
  if (rows === null) return null;
  const facts = rows
    .filter(({ role }) => role === 'detail')
    .map(({ key }) => cellFact({ ...of, row: key }, source));
  if (facts.some(({ kind }) => kind === 'unknown')) return null;
  return facts.filter((one) => one.kind === 'known' && isChosen(choice, one.value));
}

function listFact(quantity: Extract<Quantity, { kind: 'total' | 'count' }>, source: FactSource): Fact {
  const { of } = quantity;
  if (of.kind === 'rows') {
    const facts = listed(of, source);
    if (facts === null) return unknown(source.check.label(of.of.table));
    const total = summed(facts);
    return quantity.kind === 'total' || total.kind === 'unknown' ? total : known(facts.length, total.cells);
  }
  if (of.kind === 'facts' && quantity.kind === 'total')
    return summed(of.items.map(({ item }) => factOf({ kind: 'fact', item }, source)));
  return quantity.kind === 'count' ? countFact(of, source) : unknown(LINES_NEEDED);
}

/** What only entries count: units of some types, what occurs among the lines. */
function countFact(of: ListSource, { entered }: FactSource): Fact {
  if (entered === null) return unknown(of.kind === 'units' ? ROSTER_NEEDED : LINES_NEEDED);
  if (of.kind === 'distinct') return known(entered.distinct(of.dimensions, of.where).length);
  if (of.kind !== 'units') return unknown(LINES_NEEDED);
  return known(entered.entries.units.filter(({ type }) => of.types?.includes(type) ?? true).length);
}

function enteredFact(item: string, { entered }: FactSource): Fact {
  const stated = entered?.fact(item);
  if (stated?.kind !== 'stated' || stated.value.kind === 'words') return unknown(`说明事项·${item}`);
  const { value } = stated;
  return known(value.kind === 'amount' ? value.amount : value.count);
}

function chosenFact(
  { item, usual, options }: Extract<Quantity, { kind: 'chosen' }>,
  source: FactSource,
): Fact {
  if (source.entered === null) return unknown(`说明事项·${item}`);
  const option = chosenWords(source.entered, item) ?? usual;
  const quantity = options[option];
  return quantity === undefined ? unknown(`说明事项·${item}`) : factOf(quantity, source);
}

/** An option of 说明事项; `null`: nothing is chosen. */
export function chosenWords({ fact }: TextFacts, item: string): string | null {
  const stated = fact(item);
  return stated.kind === 'stated' && stated.value.kind === 'words' ? stated.value.words : null;
}

/** Amounts as printed, in 分; counts as they are. */
export function factOf(quantity: Quantity, source: FactSource): Fact {
  switch (quantity.kind) {
    case 'cell':
      return cellFact(quantity.path, source);
    case 'sum':
      return summed(quantity.of.map((one) => factOf(one, source)));
    case 'total':
    case 'count':
      return listFact(quantity, source);
    case 'fact':
      return enteredFact(quantity.item, source);
    case 'chosen':
      return chosenFact(quantity, source);
    case 'lines':
      return source.entered === null
        ? unknown(LINES_NEEDED)
        : known(printed(source.entered.selected(quantity.where).amount, source.style));
    case 'item':
      return unknown(LINES_NEEDED);
  }
}

/** The first of them that is known. */
export function firstFact(quantities: readonly Quantity[], source: FactSource): Fact {
  let first: Fact | null = null;
  for (const one of quantities) {
    const fact = factOf(one, source);
    if (fact.kind === 'known') return fact;
    first ??= fact;
  }
  return first ?? unknown(LINES_NEEDED);
}

type Account = Extract<ListSource, { kind: 'accounts' }>;

const subjectOf = ({ subject }: PublishedRow): string => subject;
const keyOf = ({ key }: Row): string => key;

/** Codes of accounts that the printed table has a row of. */
export function accountsWithRows({ of, digits }: Account, source: FactSource): ReadonlySet<string> {
  const rows = rowsOf(of, source);
  return new Set(rows === null ? [] : detailsByCode(rows, digits, subjectOf).keys());
}

/** Lines tell how the sum rounds, where the printed rows leave it open. */
function exactly(
  sum: Fact,
  { of, digits }: Pick<Account, 'of' | 'digits'>,
  codes: readonly string[],
  { entered, style }: FactSource,
): Fact {
  if (sum.kind === 'unknown' || entered?.tables.some(({ table }) => table.id === of.table) !== true)
    return sum;
  const all = entered.rows(of);
  const rows = rowsAt(all, codes, detailsByCode(all, digits, keyOf));
  const exact = printed(sumFen(rows.map(({ key }) => entered.cell({ ...of, row: key }).amount)), style);
  // The printed table is another one than the entries make.
  if (Math.abs(exact - sum.value) > sum.slack) return sum;
  return { ...sum, value: exact, slack: 0, alternatives: [sum.value] };
}

/** Money of accounts of one name: the rows below them. */
export function accountFact({ of, digits }: Account, codes: readonly string[], source: FactSource): Fact {
  const rows = rowsOf(of, source);
  if (rows === null) return unknown(source.check.label(of.table));
  const own = rowsAt(rows, codes, detailsByCode(rows, digits, subjectOf));
  const facts = own.map(({ key }) => cellFact({ ...of, row: key }, source));
  const sum = exactly(summed(facts), { of, digits }, codes, source);
  if (sum.kind === 'unknown' || codes.length === 1) return sum;
  return { ...sum, alternatives: facts.flatMap((one) => (one.kind === 'known' ? [one.value] : [])) };
}

const BASE_WORDS: Readonly<Record<PriorBase, string>> = { budget: '预算数', outturn: '决算数或执行数' };

/** 上年数 holds what was budgeted, unless its 口径 says otherwise. */
function baseOf({ scope }: PriorYearFigure): PriorBase {
  return scope !== undefined && isOutturnScope(scope) ? 'outturn' : 'budget';
}

/** 口径 that says how last year's figure came about, not what it counts. */
export function isOutturnScope(scope: string): boolean {
  return /决算|执行/u.test(scope);
}

/**
 * Last year's figure, restated where it was; the published one is an alternative. `base`: what the text compares with;
 * `null`: it does not say.
 */
export function priorFact(measure: string, base: PriorBase | null, { entered, style }: FactSource): Fact {
  const prior = entered?.prior(measure) ?? null;
  if (base !== null && base !== (prior === null ? 'budget' : baseOf(prior)))
    return unknown(`上年数·${measure}（口径：${BASE_WORDS[base]}）`);
  if (prior === null) return unknown(`上年数·${measure}`);
  const published = printed(prior.amount, style);
  return prior.restated === undefined
    ? known(published)
    : {
        kind: 'known',
        value: printed(prior.restated.amount, style),
        cells: [],
        slack: 0,
        alternatives: [published],
      };
}

export function asFen(value: number): Fen {
  return fen(value);
}
