/**
 * Describes columns whose rows have codes: their selection without the code, and the code of each printed
 * row.
 */
import type { CodeName, RowIdentity } from '../../tables/identity';
import { amountLeaves, leaves } from '../../tables/header';
import { product, type LineSelection } from '../../tables/line-selection';
import type { Block, Row, TableId } from '../../tables/table';
import type { Where } from '../../tables/where';
import { declaredRows } from '../../published/declared-rows';
import type { PublishedBlock, PublishedRow } from '../../published/published-table';
import type { CheckedSet } from '../checked-set';

/** A column of a block whose rows have codes. */
export interface Series {
  readonly table: TableId;
  readonly block: string;
  readonly column: string;
  /** The most digits of a row's code, by list. */
  readonly digits: ReadonlyMap<CodeName, number>;
  /** The selection of the column in all rows together. */
  readonly selection: LineSelection;
  /** Key of the row that adds up all others. */
  readonly whole: string | null;
}

const CLASS_DIGITS = 3;

/** Returns the single function of a row: `208` of `208*`. */
function functionOf({ selection }: Pick<Row, 'selection'>): string | null {
  const [where, ...more] = selection;
  if (where === undefined || more.length > 0) return null;
  const [pattern, ...others] = where.function ?? [];
  return pattern === undefined || others.length > 0 || Object.keys(where).length > 1
    ? null
    : pattern.replace('*', '');
}

function digitsOf(block: Block, listed: readonly Row[]): ReadonlyMap<CodeName, number> {
  const { identity } = block;
  if (identity.kind === 'listed') {
    const codes = listed.flatMap((row) => functionOf(row) ?? []);
    if (identity.classes === true) return new Map([['function', CLASS_DIGITS]]);
    const most = codes.reduce((length, code) => Math.max(length, code.length), 0);
    return most === 0 ? new Map() : new Map([['function', most]]);
  }
  if (identity.kind !== 'code') return new Map();
  return new Map(
    identity.codes.map((code) => {
      const parts = leaves(block.columns).flatMap((leaf) =>
        leaf.kind === 'text' && leaf.part?.code === code ? [leaf.part.digits] : [],
      );
      return [code, parts.reduce((sum, digits) => sum + digits, 0)] as const;
    }),
  );
}

function isEverything({ selection }: Row): boolean {
  const [where, ...more] = selection;
  return where !== undefined && more.length === 0 && Object.keys(where).length === 0;
}

export function seriesOf(profile: CheckedSet, year: number): readonly Series[] {
  return profile.set.tables.flatMap((table) => {
    if (table.kind === 'form') return [];
    return table.blocks.flatMap((block): readonly Series[] => {
      const listed = block.identity.kind === 'listed' ? declaredRows(profile, block, year) : [];
      const digits = digitsOf(block, listed);
      if (digits.size === 0) return [];
      const planned = profile.plannedSums[`${table.id}/${block.key}`];
      const all = listed.find((row) => isEverything(row) && planned?.[row.key] === undefined)?.key;
      return amountLeaves(block.columns).map((column) => ({
        table: table.id,
        block: block.key,
        column: column.key,
        digits,
        selection: product(column.selection, [block.scope]),
        whole: block.identity.kind === 'listed' ? (all ?? null) : 'total',
      }));
    });
  });
}

export type CodesByName = ReadonlyMap<CodeName, string>;

function codesOfSubject(
  identity: Extract<RowIdentity, { kind: 'code' }>,
  subject: string,
): CodesByName | null {
  const parts = subject.split('-');
  const codes = identity.codes.map((code, index) => [code, parts[index]] as const);
  const known = codes.flatMap(([code, text]) =>
    text !== undefined && /^\d+$/u.test(text) ? [[code, text] as const] : [],
  );
  return known.length === codes.length ? new Map(known) : null;
}

/** Returns the codes of a printed row; `null` for a row without code or with another subject. */
export function codesOf(
  block: PublishedBlock,
  row: PublishedRow,
  declared: readonly Row[],
): CodesByName | null {
  if (row.role !== 'detail' && row.role !== 'group') return null;
  const { identity } = block;
  if (identity.kind === 'code') return codesOfSubject(identity, row.subject);
  if (identity.kind !== 'listed') return null;
  const own = declared.find(({ key }) => key === row.key);
  const code = own === undefined ? row.key : functionOf(own);
  return code !== null && /^\d+$/u.test(code) ? new Map([['function', code]]) : null;
}

/** Removes one list of codes from a condition. */
export function withoutCode(where: Where, code: CodeName): Where {
  return Object.fromEntries(Object.entries(where).filter(([key]) => key !== code));
}
