/** Quantities, lists and conditions → values with their sources. A value that is not entered is missing, never 0. */
import { PRIOR_YEAR_SHEET } from '../entries/declarations/prior-year';
import { TEXT_FACTS_SHEET } from '../entries/declarations/text-facts';
import type { FactValue } from '../entries/text-entries';
import { fen, sumFen, type Fen } from '../money/fen';
import type { Condition } from './condition';
import { itemsOf, type ListReading } from './list-items';
import type { Comparison, ListSource, Quantity } from './quantity';
import { joined, known, withSources, type Reading, type Scope } from './input-reading';
import type { TextSource } from './source';
import type { TextFacts } from './text-facts';
import { printed } from './style';

function factReading<T>(item: string, { facts }: Scope, valueOf: (value: FactValue) => T | null): Reading<T> {
  const { name: sheet } = TEXT_FACTS_SHEET;
  const stated = facts.fact(item);
  const { sources } = stated;
  const value = stated.kind === 'missing' ? null : valueOf(stated.value);
  if (value !== null) return known(value, sources);
  const lacking = stated.kind === 'missing' ? stated.lacking.map(({ name }) => name) : [];
  const input = lacking.length === 0 ? { sheet, item } : { sheet, item, lacking };
  return { kind: 'missing', inputs: [input], sources };
}

const amountIn = (value: FactValue): Fen | null => (value.kind === 'amount' ? value.amount : null);
const countIn = (value: FactValue): number | null => (value.kind === 'count' ? value.count : null);
const wordsIn = (value: FactValue): string | null => (value.kind === 'words' ? value.words : null);

export function wordsReading(item: string, scope: Scope): Reading<string> {
  return factReading(item, scope, wordsIn);
}

/** The option chosen, or the usual one. */
function optionOf(quantity: Extract<Quantity, { kind: 'chosen' }>, scope: Scope): Reading<Quantity> {
  const choice = wordsReading(quantity.item, scope);
  const option = choice.kind === 'known' ? choice.value : quantity.usual;
  const chosen = quantity.options[option];
  if (chosen === undefined) throw new RangeError(`${quantity.item} has no option ${option}.`);
  return known(chosen, choice.sources);
}

/** Errors: outside of a list, or in one whose items have no such quantity. */
function itemQuantity({ item }: Scope, column?: string): Quantity {
  const quantity = item?.quantity;
  if (quantity === undefined) throw new Error('There is no quantity of an item here.');
  if (column === undefined) return quantity;
  if (quantity.kind !== 'cell') throw new Error('The item is no row of a table.');
  return { kind: 'cell', path: { ...quantity.path, column } };
}

/** Known, and nothing that prints. */
function isZero(quantity: Quantity, scope: Scope): boolean {
  const reading = amountReading(quantity, scope);
  return reading.kind === 'known' && reading.value === 0;
}

/** By the facts, which belong to one text: several sentences look at the same long lists. */
const LISTS = new WeakMap<TextFacts, Map<ListSource, ListReading>>();

function readList(source: ListSource, scope: Scope): ListReading {
  const make = (): ListReading => itemsOf(source, scope, (quantity) => isZero(quantity, scope));
  // Looks at figures, each of which is recorded.
  if (source.kind === 'named') return make();
  const lists = LISTS.get(scope.facts) ?? new Map<ListSource, ListReading>();
  LISTS.set(scope.facts, lists);
  const reading = lists.get(source) ?? make();
  lists.set(source, reading);
  return reading;
}

export function listReading(source: ListSource, scope: Scope): ListReading {
  const reading = readList(source, scope);
  scope.record(reading.sources);
  return reading;
}

/** Exact: sums are rounded once, like every figure (docs/decisions/0046). */
function exactAmount(quantity: Quantity, scope: Scope): Reading<Fen> {
  const { facts } = scope;
  switch (quantity.kind) {
    case 'cell': {
      const path = facts.level === 'unit' && quantity.ofUnit !== undefined ? quantity.ofUnit : quantity.path;
      const { amount, selection, lines } = facts.cell(path);
      return known(amount, [{ kind: 'cell', path, selection, lines }]);
    }
    case 'lines': {
      const { amount, selection, lines } = facts.selected(quantity.where);
      return known(amount, [{ kind: 'lines', selection, lines }]);
    }
    case 'sum':
      return joined(
        quantity.of.map((one) => exactAmount(one, scope)),
        sumFen,
      );
    case 'total': {
      const { items } = listReading(quantity.of, scope);
      return joined(
        items.map((item) => exactAmount(itemQuantity({ ...scope, item }), scope)),
        sumFen,
      );
    }
    case 'fact':
      return factReading(quantity.item, scope, amountIn);
    case 'chosen': {
      const option = optionOf(quantity, scope);
      if (option.kind === 'missing') return option;
      return withSources(exactAmount(option.value, scope), option.sources);
    }
    case 'item':
      return exactAmount(itemQuantity(scope, quantity.column), scope);
    case 'count':
      throw new Error('A count is no amount.');
  }
}

/** As the text prints it, in 分. */
export function amountReading(quantity: Quantity, scope: Scope): Reading<Fen> {
  const reading = exactAmount(quantity, scope);
  scope.record(reading.sources);
  return reading.kind === 'known' ? { ...reading, value: printed(reading.value, scope.style) } : reading;
}

function plainCount(quantity: Quantity, scope: Scope): Reading<number> {
  const add = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
  switch (quantity.kind) {
    case 'count': {
      const { items, sources } = listReading(quantity.of, scope);
      return known(items.length, items.length === 0 ? sources : items.flatMap((item) => item.sources));
    }
    case 'sum':
      return joined(
        quantity.of.map((one) => plainCount(one, scope)),
        add,
      );
    case 'total': {
      const { items } = listReading(quantity.of, scope);
      return joined(
        items.map((item) => plainCount(itemQuantity({ ...scope, item }), scope)),
        add,
      );
    }
    case 'fact':
      return factReading(quantity.item, scope, countIn);
    case 'item':
      return plainCount(itemQuantity(scope), scope);
    case 'cell':
    case 'lines':
    case 'chosen':
      throw new Error('An amount is no count.');
  }
}

export function countReading(quantity: Quantity, scope: Scope): Reading<number> {
  const reading = plainCount(quantity, scope);
  scope.record(reading.sources);
  return reading;
}

interface LastYear {
  /** What this year is compared with: restated where it was (docs/decisions/0075). */
  readonly last: Fen;
  readonly restated: { readonly published: Fen; readonly note: string } | null;
}

function priorReading({ measure }: Comparison, { facts, style }: Scope): Reading<LastYear> {
  const { name: sheet } = PRIOR_YEAR_SHEET;
  const figure = facts.prior(measure);
  const sources: readonly TextSource[] = [{ kind: 'entry', sheet, item: measure, row: figure?.row ?? null }];
  if (figure === null) return { kind: 'missing', inputs: [{ sheet, item: measure }], sources };
  const published = printed(figure.amount, style);
  const { restated } = figure;
  return known(
    restated === undefined
      ? { last: published, restated: null }
      : { last: printed(restated.amount, style), restated: { published, note: restated.note } },
    sources,
  );
}

/** Both years as printed. */
export interface ComparedFigures extends LastYear {
  readonly now: Fen;
}

export function comparedReading(comparison: Comparison, scope: Scope): Reading<ComparedFigures> {
  const now = amountReading(comparison.now, scope);
  const last = priorReading(comparison, scope);
  scope.record(last.sources);
  const sources = [...now.sources, ...last.sources];
  if (now.kind === 'known' && last.kind === 'known') return known({ now: now.value, ...last.value }, sources);
  const inputs = [now, last].flatMap((reading) => (reading.kind === 'missing' ? reading.inputs : []));
  return { kind: 'missing', inputs, sources };
}

/** Printed part and whole, where a share of them has a meaning; `null`: it has none. */
export function shareOf(part: Quantity, whole: Quantity, scope: Scope): Reading<readonly [Fen, Fen] | null> {
  const readings = [amountReading(part, scope), amountReading(whole, scope)] as const;
  const [first, second] = readings;
  const sources = [...first.sources, ...second.sources];
  if (first.kind === 'known' && second.kind === 'known')
    return known(
      first.value > 0 && second.value > 0 ? ([first.value, second.value] as const) : null,
      sources,
    );
  const inputs = readings.flatMap((one) => (one.kind === 'missing' ? one.inputs : []));
  return { kind: 'missing', inputs, sources };
}

function isValue<T>(reading: Reading<T>, test: (value: T) => boolean): boolean {
  return reading.kind === 'known' && test(reading.value);
}

export function holds(condition: Condition, scope: Scope): boolean {
  switch (condition.kind) {
    case 'always':
      return true;
    case 'zero':
      return isValue(amountReading(condition.of, scope), (amount) => amount === 0);
    case 'zero-count':
      return isValue(countReading(condition.of, scope), (count) => count === 0);
    case 'differs': {
      const one = amountReading(condition.one, scope);
      const other = amountReading(condition.other, scope);
      return one.kind === 'known' && other.kind === 'known' && one.value !== other.value;
    }
    case 'share':
      return isValue(shareOf(condition.part, condition.whole, scope), (share) => share !== null);
    case 'none': {
      return listReading(condition.of, scope).items.length === 0;
    }
    case 'no-prior':
      return comparedReading(condition.of, scope).kind === 'missing';
    case 'unchanged':
      return isValue(comparedReading(condition.of, scope), ({ now, last }) => now === last);
    case 'chosen':
    case 'entered': {
      const words = wordsReading(condition.item, scope);
      scope.record(words.sources);
      if (condition.kind === 'entered') return words.kind === 'known';
      return (words.kind === 'known' ? words.value : condition.usual) === condition.option;
    }
    case 'all':
      return condition.of.every((one) => holds(one, scope));
    case 'any':
      return condition.of.some((one) => holds(one, scope));
    case 'not':
      return !holds(condition.of, scope);
  }
}

/** Change as printed, without its sign. */
export function changeOf({ now, last }: Pick<ComparedFigures, 'now' | 'last'>): Fen {
  return fen(Math.abs(now - last));
}
