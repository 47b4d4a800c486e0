/**
 * Joins names that stand in two or three rows, as converters of a PDF leave them. Only a name that is known, as an
 * account, a declared row, a unit or a project, proves that a row without figures is a part of another row's name.
 */
import { isAccountName } from './codes-by-name';
import type { DocumentNames } from './document-names';
import { nameWithoutNumber, type ListedRow } from './listed-rows';
import type { PublishedRow, PublishedText } from './published-table';
import { comparable } from '../entries/text';
import type { RowIdentity } from '../tables/identity';
import type { Block } from '../tables/table';
import { codeParts } from './code-columns';
import { holdsFigures } from './row-cells';
import { endsAsTotal, isTotalName } from './total-rows';

interface PrintedRow {
  readonly texts: ReadonlyMap<string, PublishedText>;
  readonly cells: PublishedRow['cells'];
  readonly of: { readonly index: number; readonly sheet: string };
}

interface WholeNames<Row> {
  readonly rows: readonly Row[];
  /** The joined names, at their first parts. */
  readonly joined: readonly PublishedText[];
}

function nameKey(identity: RowIdentity): string | null {
  if (identity.kind === 'single') return null;
  return identity.kind === 'projects' ? identity.project : identity.name;
}

/** Returns whether a name is known in its whole length. */
function knownNames(
  identity: RowIdentity,
  listed: readonly ListedRow[],
  { unitNames, projectNames }: DocumentNames,
): (name: string) => boolean {
  if (identity.kind === 'listed') {
    const names = new Set(listed.map(({ name }) => nameWithoutNumber(name)));
    return (name) => names.has(nameWithoutNumber(name));
  }
  return (name) => {
    const plain = comparable(name);
    if (unitNames.has(plain) || projectNames.has(plain)) return true;
    return identity.kind === 'code' && identity.codes.some((code) => isAccountName(plain, code));
  };
}

/** Returns the texts that tell a row from others, apart from its names. */
function otherKeys({ identity, columns }: Pick<Block, 'identity' | 'columns'>): readonly string[] {
  switch (identity.kind) {
    case 'code':
      return [
        ...identity.codes.flatMap((code) => codeParts(columns, code).map(({ key }) => key)),
        ...(identity.unit === undefined ? [] : [identity.unit]),
      ];
    case 'units':
    case 'nested':
      return [identity.code];
    case 'projects':
      return [identity.type];
    case 'listed':
    case 'single':
      return [];
  }
}

/**
 * Returns whether a row holds a name and nothing else that tells it from other rows: no code, no figures. Such a row is
 * part of a name or a heading. A tree without codes has rows of accounts, and a list its rows without money.
 */
export function loneNames(block: Pick<Block, 'identity' | 'columns'>): (row: PrintedRow) => boolean {
  const { identity } = block;
  const key = nameKey(identity);
  const others = otherKeys(block);
  if (key === null || identity.kind === 'listed') return () => false;
  const keys = identity.kind === 'projects' ? [identity.project, identity.unit] : [key];
  return (row) => {
    const named = keys.flatMap((one) => row.texts.get(one)?.text ?? []);
    const [name, ...more] = named;
    if (name === undefined || more.length > 0 || others.some((one) => row.texts.has(one))) return false;
    if (holdsFigures(row.cells) || isTotalName(name) || endsAsTotal(name)) return false;
    return identity.kind !== 'code' || !identity.codes.some((code) => isAccountName(name, code));
  };
}

/** Blank rows may stand between the parts. */
const MOST_APART = 2;

/** Returns the neighbour if it holds nothing but a name; `null` otherwise. */
function partOf<Row extends PrintedRow>(row: Row, other: Row | undefined, key: string): Row | null {
  if (other === undefined || other.of.sheet !== row.of.sheet) return null;
  if (Math.abs(other.of.index - row.of.index) > MOST_APART) return null;
  return other.texts.size === 1 && other.texts.has(key) && !holdsFigures(other.cells) ? other : null;
}

/** Returns the row parts, in printed order, whose joined texts are a known name; `null` if there are none. */
function partsOfName<Row extends PrintedRow>(
  row: Row,
  above: Row | null,
  below: Row | null,
  key: string,
  isKnown: (name: string) => boolean,
): readonly Row[] | null {
  const choices = [
    [row, below],
    [above, row],
    [above, row, below],
  ];
  for (const choice of choices) {
    const parts = choice.filter((part) => part !== null);
    const texts = parts.flatMap((part) => part.texts.get(key)?.text ?? []);
    if (parts.length === choice.length && texts.length > 1 && isKnown(texts.join(''))) return parts;
  }
  return null;
}

export function withWholeNames<Row extends PrintedRow>(
  identity: RowIdentity,
  rows: readonly Row[],
  listed: readonly ListedRow[],
  names: DocumentNames,
): WholeNames<Row> {
  const key = nameKey(identity);
  if (
    key === null ||
    !rows.some((row, at) => partOf(row, rows[at + 1], key) ?? partOf(row, rows[at - 1], key))
  )
    return { rows, joined: [] };
  const isKnown = knownNames(identity, listed, names);
  const used = new Set<Row>();
  const wholes = new Map<Row, Row>();
  const joined: PublishedText[] = [];
  for (const [at, row] of rows.entries()) {
    const own = row.texts.get(key);
    // A list prints its rows without money too.
    const isRow = holdsFigures(row.cells) || identity.kind === 'listed';
    if (!isRow || used.has(row) || (own !== undefined && isKnown(own.text))) continue;
    const free = (other: Row | null): Row | null => (other === null || used.has(other) ? null : other);
    const above = free(partOf(row, rows[at - 1], key));
    const below = free(partOf(row, rows[at + 1], key));
    const parts = partsOfName(row, above, below, key, isKnown);
    if (parts === null) continue;
    const texts = parts.flatMap((part) => part.texts.get(key) ?? []);
    const [first] = texts;
    if (first === undefined) continue;
    const whole = { ...first, text: texts.map(({ text }) => text).join('') };
    for (const part of parts) if (part !== row) used.add(part);
    wholes.set(row, { ...row, texts: new Map([...row.texts, [key, whole]]) });
    joined.push(whole);
  }
  return { rows: rows.filter((row) => !used.has(row)).map((row) => wholes.get(row) ?? row), joined };
}
