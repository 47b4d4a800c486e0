/** What a list names, in order: each item with its texts, its quantity, and the entries that it comes from. */
import { DUTIES_SHEET } from '../entries/declarations/duties';
import { ORGANS_SHEET } from '../entries/declarations/organs';
import { ROSTER_SHEET } from '../entries/declarations/roster';
import type { LineOrigin } from '../entries/line-origin';
import type { Organ } from '../entries/text-entries';
import { sumFen, type Fen } from '../money/fen';
import type { CellPath, Row } from '../tables/table';
import { withoutEndMarks } from './end-marks';
import type { ListItem } from './list-item';
import type { ListSource, Quantity, RowChoice } from './quantity';
import type { Scope } from './input-reading';
import type { TextSource } from './source';
import { printed } from './style';
import type { TextFacts } from './text-facts';

export interface ListReading {
  readonly items: readonly ListItem[];
  /** What decides which items there are. */
  readonly sources: readonly TextSource[];
}

type Unnumbered = Omit<ListItem, 'number'>;
type IsZero = (quantity: Quantity) => boolean;
type Accounts = Extract<ListSource, { kind: 'accounts' }>;
type Distinct = Extract<ListSource, { kind: 'distinct' }>;
type Units = Extract<ListSource, { kind: 'units' }>;
type TableRows = Extract<ListSource, { kind: 'rows' }>;

function numbered(items: readonly Unnumbered[], sources: readonly TextSource[]): ListReading {
  return { items: items.map((item, index) => ({ ...item, number: index + 1 })), sources };
}

interface RowOfTable {
  readonly row: Row;
  readonly amount: Fen;
  readonly quantity: Quantity;
  readonly source: TextSource;
}

/** By facts and column: sentences, conditions and names ask for the same lists. */
const rowsByColumn = new WeakMap<TextFacts, Map<string, readonly RowOfTable[]>>();

function rowsOf(of: Omit<CellPath, 'row'>, { facts }: Scope): readonly RowOfTable[] {
  const known = rowsByColumn.get(facts) ?? new Map<string, readonly RowOfTable[]>();
  rowsByColumn.set(facts, known);
  const key = `${of.table}/${of.block}/${of.column}`;
  const rows = known.get(key) ?? readRows(of, facts);
  known.set(key, rows);
  return rows;
}

function readRows(of: Omit<CellPath, 'row'>, facts: TextFacts): readonly RowOfTable[] {
  return facts.rows(of).map((row) => {
    const path = { ...of, row: row.key };
    const { amount, selection, lines } = facts.cell(path);
    return {
      row,
      amount,
      quantity: { kind: 'cell', path },
      source: { kind: 'cell', path, selection, lines },
    };
  });
}

/** What a new line would add a row to: the total, whatever rows there are today. */
function totals(rows: readonly RowOfTable[]): readonly TextSource[] {
  return rows
    .filter(({ row: { role } }) => role === 'total' || role === 'department')
    .map(({ source }) => source);
}

/** Accounts whose money prints something. */
function accounts({ of, codes, digits }: Accounts, scope: Scope): ListReading {
  const rows = rowsOf(of, scope);
  const groups = new Map<string, RowOfTable[]>();
  for (const one of rows) {
    if (one.row.role !== 'detail') continue;
    const code = one.row.key.slice(0, digits);
    const group = groups.get(code);
    if (group === undefined) groups.set(code, [one]);
    else group.push(one);
  }
  const nameOf = scope.facts.accountNames[codes];
  const items = [...groups].flatMap(([code, group]): readonly Unnumbered[] => {
    const exact = sumFen(group.map(({ amount }) => amount));
    if (printed(exact, scope.style) === 0) return [];
    const quantity: Quantity = { kind: 'sum', of: group.map((one) => one.quantity) };
    const name = nameOf(code);
    return [{ name: name === '' ? code : name, code, quantity, sources: group.map(({ source }) => source) }];
  });
  return numbered(items, totals(rows));
}

function isChosen(choice: RowChoice, amount: Fen): boolean {
  if (choice === 'all') return true;
  return choice === 'with-money' ? amount !== 0 : amount >= choice.atLeast;
}

function tableRows({ of, name, choice }: TableRows, scope: Scope): ListReading {
  const rows = rowsOf(of, scope);
  const items = rows.flatMap(({ row, amount, quantity, source }): readonly Unnumbered[] => {
    if (row.role !== 'detail' || !isChosen(choice, printed(amount, scope.style))) return [];
    const text = row.texts[name];
    if (text === undefined) throw new Error(`Row ${row.key} of table ${of.table} has no text ${name}.`);
    return [{ name: text, code: row.key, quantity, sources: [source] }];
  });
  return numbered(items, totals(rows));
}

function distinct({ dimensions, where }: Distinct, { facts }: Scope): ListReading {
  const items = facts.distinct(dimensions, where).map((values): Unnumbered => {
    const code = values.join('-');
    return { name: code, code, sources: [] };
  });
  const { selection, lines } = facts.selected(where);
  return numbered(items, [{ kind: 'lines', selection, lines }]);
}

function entrySource(sheet: string, item: string, { row }: LineOrigin): TextSource {
  return { kind: 'entry', sheet, item, row };
}

/** Any line of a sheet: what is added there, too, decides what a list names. */
function wholeSheet(sheet: string): readonly TextSource[] {
  return [{ kind: 'entry', sheet, item: '', row: null }];
}

/** The unit that bears the department's name is the department itself, else the first one. */
function ownUnit({ entries }: TextFacts): string | null {
  const { departmentName } = entries.settings;
  return (entries.units.find(({ name }) => name === departmentName) ?? entries.units[0])?.code ?? null;
}

function units(facts: TextFacts, { types, without, ownMark = '' }: Units): ListReading {
  const own = ownUnit(facts);
  const items = facts.entries.units
    .filter(({ type, code }) => (types?.includes(type) ?? true) && (without === undefined || code !== own))
    .map(({ name, code }): Unnumbered => ({
      name: code === own ? `${name}${ownMark}` : name,
      code,
      sources: wholeSheet(ROSTER_SHEET.name),
    }));
  return numbered(items, wholeSheet(ROSTER_SHEET.name));
}

function organs({ entries }: TextFacts, isMeant: (organ: Organ) => boolean): ListReading {
  const { name: sheet } = ORGANS_SHEET;
  const items = entries.text.organs.filter(isMeant).map((organ): Unnumbered => ({
    name: organ.name,
    code: '',
    sources: [entrySource(sheet, organ.name, organ)],
  }));
  return numbered(items, wholeSheet(sheet));
}

function duties({ entries }: TextFacts): ListReading {
  const { name: sheet } = DUTIES_SHEET;
  const items = entries.text.duties.map((one): Unnumbered => ({
    name: withoutEndMarks(one.duty),
    code: '',
    sources: [entrySource(sheet, '', one)],
  }));
  return numbered(items, wholeSheet(sheet));
}

/** `isZero`: whether a quantity is known and prints 0. */
export function itemsOf(source: ListSource, scope: Scope, isZero: IsZero): ListReading {
  const { facts } = scope;
  switch (source.kind) {
    case 'named': {
      const items = source.items
        .filter(({ of, always }) => always === true || !isZero(of))
        .map(({ name, of }): Unnumbered => ({ name, code: '', quantity: of, sources: [] }));
      return numbered(items, []);
    }
    case 'accounts':
      return accounts(source, scope);
    case 'rows':
      return tableRows(source, scope);
    case 'distinct':
      return distinct(source, scope);
    case 'units':
      return units(facts, source);
    case 'duties':
      return duties(facts);
    case 'organs':
      return organs(facts, ({ kind }) => kind === source.of);
    case 'merged-organs': {
      const own = ownUnit(facts);
      return organs(facts, ({ kind, budgetUnit }) => kind === '所属事业单位' && budgetUnit === own);
    }
    case 'facts':
      return numbered(
        source.items.map(({ item, name }) => ({
          name,
          code: '',
          quantity: { kind: 'fact', item },
          sources: [],
        })),
        [],
      );
  }
}
