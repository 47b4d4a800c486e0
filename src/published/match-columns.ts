/**
 * Matches sheet columns to declared columns by their titles and groups. Position decides only between equal
 * matches.
 */
import { at } from '../money/at';
import type { CodeColumns } from './code-columns';
import {
  AMOUNT_TITLES,
  comparableHeader,
  type DeclaredColumn,
  type DeclaredHeader,
} from './declared-columns';
import type { ColumnTitles } from './header-rows';

/** A code printed in other columns than the declared ones. `digits`: of each column, in order. */
export interface FoundCode {
  readonly code: CodeColumns;
  readonly columns: readonly { readonly column: number; readonly digits: number | null }[];
}

export interface FoundColumns {
  /** The sheet column of each declared column found. */
  readonly places: ReadonlyMap<DeclaredColumn, number>;
  readonly codes: readonly FoundCode[];
  /** By key of a text column: the digits of its part of a code. */
  readonly digits: ReadonlyMap<string, number>;
  readonly missing: readonly DeclaredColumn[];
  /** Columns with an unknown title. */
  readonly strangers: readonly ColumnTitles[];
}

const SAME_TITLE = 100;
const LIKE_TITLE = 80;
const SAME_GROUP = 10;
const OTHER_GROUP = 4;

/** Scores how well titles fit a declared column; 0 for no match. */
function fit(column: DeclaredColumn, titles: ColumnTitles): number {
  const isSame = column.titles.has(titles.own);
  if (!isSame && !column.likeTitles.has(titles.own)) return 0;
  const shared = titles.groups.filter((group) => column.groups.includes(group)).length;
  return (
    (isSame ? SAME_TITLE : LIKE_TITLE) + SAME_GROUP * shared - OTHER_GROUP * (titles.groups.length - shared)
  );
}

interface Candidate {
  readonly column: DeclaredColumn;
  readonly place: number;
  readonly score: number;
  readonly distance: number;
}

function candidates(
  declared: readonly DeclaredColumn[],
  found: readonly ColumnTitles[],
): readonly Candidate[] {
  return declared
    .flatMap((column, order) =>
      found.flatMap((titles, rank) => {
        const score = fit(column, titles);
        return score === 0 ? [] : [{ column, place: titles.column, score, distance: Math.abs(order - rank) }];
      }),
    )
    .sort((a, b) => b.score - a.score || a.distance - b.distance);
}

function isWithin(titles: ColumnTitles, groups: readonly string[]): boolean {
  return groups.some((group) => titles.groups.includes(group) || titles.own === group);
}

/** Finds the whole code in one column, or its usual parts. */
function findCode(code: CodeColumns, free: readonly ColumnTitles[]): FoundCode | null {
  const joined = code.joinedTitles.map(comparableHeader);
  const above = code.groups.map(comparableHeader);
  const one =
    free.find(({ own, groups }) => joined.includes(own) && above.some((group) => groups.includes(group))) ??
    free.find(({ own }) => joined.includes(own));
  if (one !== undefined) return { code, columns: [{ column: one.column, digits: null }] };
  const parts = code.splitTitles.flatMap(({ title, digits }) => {
    const part = free.find((titles) => titles.own === title && isWithin(titles, above));
    return part === undefined ? [] : [{ column: part.column, digits }];
  });
  return parts.length > 0 && parts.length === code.splitTitles.length ? { code, columns: parts } : null;
}

/** Assigns to each declared column the best sheet column, in the order of the declaration. */
function placed(
  columns: readonly DeclaredColumn[],
  found: readonly ColumnTitles[],
): ReadonlyMap<DeclaredColumn, number> {
  const places = new Map<DeclaredColumn, number>();
  const taken = new Set<number>();
  for (const { column, place } of candidates(columns, found)) {
    if (places.has(column) || taken.has(place)) continue;
    places.set(column, place);
    taken.add(place);
  }
  return new Map(
    columns.flatMap((column): [DeclaredColumn, number][] => {
      const place = places.get(column);
      return place === undefined ? [] : [[column, place]];
    }),
  );
}

/** Reads 2023年预算数 as 预算数 for a budget of 2023. With another year the title is that of other figures. */
function withoutYear(titles: ColumnTitles, budgetYear: number): ColumnTitles {
  const [, year, title = ''] = /^(20\d{2})年度?(.+)$/u.exec(titles.own) ?? [];
  return Number(year) === budgetYear && AMOUNT_TITLES.includes(title) ? { ...titles, own: title } : titles;
}

export function matchColumns(
  header: DeclaredHeader,
  titles: readonly ColumnTitles[],
  budgetYear: number,
): FoundColumns {
  const found = titles.map((one) => withoutYear(one, budgetYear));
  const places = placed(header.columns, found);
  const taken = new Set(places.values());
  const codes: FoundCode[] = [];
  const coded = new Set<string>();
  for (const code of header.codes) {
    const keys = code.parts.map(({ key }) => key);
    const unfound = header.columns.filter((column) => keys.includes(column.leaf.key) && !places.has(column));
    if (unfound.length === 0) continue;
    const free = found.filter(({ column }) => !taken.has(column));
    const hit = findCode(code, free);
    if (hit === null) continue;
    codes.push(hit);
    for (const { column } of hit.columns) taken.add(column);
    for (const key of keys) coded.add(key);
  }
  return {
    places,
    codes,
    digits: new Map(header.codes.flatMap(({ parts }) => parts.map(({ key, digits }) => [key, digits]))),
    missing: header.columns.filter((column) => !places.has(column) && !coded.has(column.leaf.key)),
    strangers: found.filter(({ column }) => !taken.has(column)),
  };
}

/** A column with row numbers or remarks is no text column of a table. */
const NO_NAMES = /^(?:序号|行次|行号|备注)$/u;

/** Declared columns without a place, between two with one. */
interface Gap {
  readonly missing: readonly DeclaredColumn[];
  readonly after: number;
  readonly before: number;
}

function gapsOf(header: DeclaredHeader, { places, missing }: FoundColumns): readonly Gap[] {
  const gaps: Gap[] = [];
  let after = -1;
  let run: DeclaredColumn[] = [];
  const close = (before: number): void => {
    if (run.length > 0) gaps.push({ missing: run, after, before });
    run = [];
  };
  for (const column of header.columns) {
    const place = places.get(column);
    if (place !== undefined) {
      close(place);
      after = place;
    } else if (missing.includes(column)) run.push(column);
  }
  close(Infinity);
  return gaps;
}

/**
 * Places text columns with an unknown title by their order between known columns. Columns of amounts stay missing: a
 * figure in a wrong column would be called wrong. Use it for tables that are known by other means.
 */
export function withTextsByOrder(header: DeclaredHeader, found: FoundColumns): FoundColumns {
  const places = new Map(found.places);
  for (const { missing, after, before } of gapsOf(header, found)) {
    const free = found.strangers.filter(
      ({ column, own }) => column > after && column < before && !NO_NAMES.test(own),
    );
    if (free.length !== missing.length || missing.some(({ leaf }) => leaf.kind !== 'text')) continue;
    for (const [index, column] of missing.entries()) places.set(column, at(free, index).column);
  }
  const taken = new Set(places.values());
  return {
    ...found,
    places,
    missing: found.missing.filter((column) => !places.has(column)),
    strangers: found.strangers.filter(({ column }) => !taken.has(column)),
  };
}
