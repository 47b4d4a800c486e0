/** Sums up a proposal: questions by their cause, refusals by their reason, sums by unit and fund, own totals. */
import { FUND_LABELS } from '../classification/funds';
import { PERIODS } from '../classification/periods';
import { comparable } from '../entries/text';
import { addFen, sumFen, ZERO_FEN, type Fen } from '../money/fen';
import type { Ask } from './found';
import type { ImportLine, LineValues } from './import-line';
import type { ColumnUse } from './layout';
import type { RowOutcome, SheetProposal } from './proposal';

export interface RowPlace {
  readonly sheet: string;
  /** One-based. */
  readonly row: number;
}

export interface GroupedAsk extends Ask {
  readonly places: readonly RowPlace[];
}

export interface GroupedRefusal {
  readonly reason: string;
  readonly places: readonly RowPlace[];
}

function grouped<T>(
  sheets: readonly SheetProposal[],
  itemsOf: (outcome: RowOutcome) => readonly T[],
  keyOf: (item: T) => string,
): readonly { readonly item: T; readonly places: readonly RowPlace[] }[] {
  const groups = new Map<string, { item: T; places: RowPlace[] }>();
  for (const { sheet, outcomes } of sheets) {
    for (const outcome of outcomes) {
      const keys = new Set<string>();
      for (const item of itemsOf(outcome)) {
        const key = keyOf(item);
        if (keys.has(key)) continue;
        keys.add(key);
        const place = { sheet, row: outcome.row };
        const group = groups.get(key);
        if (group === undefined) groups.set(key, { item, places: [place] });
        else group.places.push(place);
      }
    }
  }
  return [...groups.values()];
}

/** One question for all rows with the same cause, those of most rows first. */
export function groupedAsks(sheets: readonly SheetProposal[]): readonly GroupedAsk[] {
  return grouped(
    sheets,
    (outcome) => (outcome.kind === 'asked' ? outcome.asks : []),
    ({ field, word }) => `${field} ${comparable(word)}`,
  )
    .map(({ item, places }) => ({ ...item, places }))
    .sort((one, other) => other.places.length - one.places.length);
}

export function groupedRefusals(sheets: readonly SheetProposal[]): readonly GroupedRefusal[] {
  return grouped(
    sheets,
    (outcome) => (outcome.kind === 'refused' ? outcome.reasons : []),
    (reason) => reason,
  ).map(({ item, places }) => ({ reason: item, places }));
}

/** A question about whole sheets. */
export interface GroupedOpen {
  readonly sheets: readonly string[];
  readonly words: string;
}

/** One question for all sheets that ask the same. */
export function groupedOpen(sheets: readonly SheetProposal[]): readonly GroupedOpen[] {
  const groups = new Map<string, string[]>();
  for (const { sheet, open } of sheets)
    for (const words of open) {
      const group = groups.get(words);
      if (group === undefined) groups.set(words, [sheet]);
      else group.push(sheet);
    }
  return Array.from(groups, ([words, names]) => ({ sheets: names, words }));
}

/** Columns to correct: an answer is about the words of a header, so sheets with the same header have one. */
export function columnsToCorrect(sheets: readonly SheetProposal[]): readonly ColumnUse[] {
  const known = new Map<string, ColumnUse>();
  for (const { columns } of sheets)
    for (const column of columns) {
      const key = `${column.meaning === null ? '' : column.meaning.role} ${column.header}`;
      if (column.header !== '' && !known.has(key)) known.set(key, column);
    }
  return [...known.values()];
}

export interface UnitSum {
  readonly unit: string;
  /** Year and fund. */
  readonly fund: string;
  readonly lines: number;
  readonly amount: Fen;
}

export function sumsOf(lines: readonly ImportLine[], kind: 'income' | 'expenditure'): readonly UnitSum[] {
  const sums = new Map<string, UnitSum>();
  for (const { values } of lines) {
    if (values.kind !== kind) continue;
    const fund = `${PERIODS[values.period].label}${FUND_LABELS[values.fund]}`;
    const key = `${values.unit} ${fund}`;
    const before = sums.get(key);
    sums.set(key, {
      unit: values.unit,
      fund,
      lines: (before?.lines ?? 0) + 1,
      amount: addFen(before?.amount ?? ZERO_FEN, values.amount),
    });
  }
  return [...sums.values()].sort((one, other) =>
    one.unit < other.unit ? -1 : one.unit > other.unit ? 1 : 0,
  );
}

/** A total of the whole sheet, and what the rows read add up to. */
export interface OwnTotal {
  readonly row: number;
  readonly stated: Fen;
  readonly read: Fen;
}

const WHOLE = /^(?:本表|全部|部门|单位)?(?:合计|总计|共计)(?:数|金额)?:?$/u;

/** `null`: the sheet has no total of its own, or several that may be of parts. */
export function ownTotalOf({ outcomes }: SheetProposal): OwnTotal | null {
  const totals = outcomes.flatMap((one) =>
    one.kind === 'total' && one.amount !== null && WHOLE.test(comparable(one.words))
      ? [{ row: one.row, stated: one.amount }]
      : [],
  );
  const [only] = totals;
  if (only === undefined || totals.length > 1) return null;
  const read = sumFen(
    outcomes.flatMap((one) =>
      (one.kind === 'lines' || one.kind === 'asked' || one.kind === 'refused') && one.amount !== null
        ? [one.amount]
        : [],
    ),
  );
  return { ...only, read };
}

/** What makes two lines equal: everything that is entered. */
export function lineKey(values: LineValues): string {
  switch (values.kind) {
    case 'roster':
      return ['roster', values.code, values.name, values.type].join('|');
    case 'income':
      return ['income', values.unit, values.period, values.fund, values.amount, values.remark].join('|');
    case 'expenditure':
      return [
        'expenditure',
        values.unit,
        values.function,
        values.spendingKind,
        values.project,
        values.departmental,
        values.governmental,
        values.period,
        values.fund,
        values.amount,
        values.remark,
      ].join('|');
  }
}
