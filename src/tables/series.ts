/** Declares a series: one table for each unit, project or account among the entries, such as 单位收支表. */
import type { Facts, Table, TableId } from './table';
import type { Level } from './level';
import type { Where } from './where';

export interface TableSeries {
  /** The beginning of its tables' ids; `:` and the member's key follow. */
  readonly id: TableId;
  /** The name of all its tables in sentences. */
  readonly name: string;
  /** The publishers that print it. */
  readonly levels: readonly Level[];
  readonly tables: (facts: Facts) => readonly Table[];
}

/** One unit, project or account with a table of its own. */
export interface SeriesMember {
  /** Unique and stable: a code. */
  readonly key: string;
  /** As printed in the title. */
  readonly name: string;
  /** Its lines. */
  readonly where: Where;
}

/** What distinguishes the table of one member. */
export interface MemberIdentity {
  readonly id: TableId;
  /** The sheet's name: 单位收支表（703002）. */
  readonly name: string;
}

/** Excel's longest name of a sheet. */
const LONGEST_NAME = 31;

/** Shortens a key from its beginning: the ends of codes tell members apart better. */
function sheetName(name: string, key: string, suffix: string): string {
  const plain = key.replace(/[:\\/?*[\]']/gu, '-');
  return `${name}（${plain.slice(-(LONGEST_NAME - name.length - suffix.length - 2))}${suffix}）`;
}

/** Makes a table per member. Names of sheets are unique and fit Excel's limit, whatever codes an office uses. */
export function tablePerMember(
  { id, name }: Pick<TableSeries, 'id' | 'name'>,
  members: readonly SeriesMember[],
  make: (member: SeriesMember, identity: MemberIdentity) => Table,
): readonly Table[] {
  const taken = new Set<string>();
  return members.map((member) => {
    let free = sheetName(name, member.key, '');
    for (let number = 2; taken.has(free.toLowerCase()); number += 1)
      free = sheetName(name, member.key, `_${String(number)}`);
    taken.add(free.toLowerCase());
    return make(member, { id: `${id}:${member.key}`, name: free });
  });
}

/** Decides whether an id is that of a table of the series. */
export function isOfSeries({ id }: TableSeries, table: TableId): boolean {
  return table.startsWith(`${id}:`);
}

/** Makes the tables of all series from the entries. Throws when two have the same id. */
export function tablesOfSeries(series: readonly TableSeries[], level: Level, facts: Facts): readonly Table[] {
  const tables = series.filter(({ levels }) => levels.includes(level)).flatMap((one) => one.tables(facts));
  const ids = new Set(tables.map(({ id }) => id));
  if (ids.size < tables.length) throw new RangeError('Two tables of a series have the same id.');
  return tables;
}
