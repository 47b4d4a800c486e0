/** Creates the names of this set's tables and the notes below empty tables. */
import type { NoteContext } from '../../tables/table';
import type { Level } from '../../tables/level';

/** The prefix of a table's name. */
const PUBLISHERS: Readonly<Record<Level, string>> = { department: '部门', unit: '预算单位' };
/** The publisher's name in notes. */
const SELF: Readonly<Record<Level, string>> = { department: '部门', unit: '单位' };

/** The name fields of a table's declaration. */
export interface TableNames {
  readonly name: string;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly title: (context: NoteContext) => string;
}

/**
 * Creates names without numbers: sentences use the name of the table. `tab`: the sheet name on the city's
 * platform, which may be the only title.
 */
function named(name: string, tab: string): TableNames {
  return { name, label: name, aliases: [tab], title: ({ year }) => `${String(year)}年${name}` };
}

export function tableNames(name: string, level: Level, tab: string): TableNames {
  return named(`${PUBLISHERS[level]}${name}`, `${SELF[level]}${tab}`);
}

/** Names the table of 三公经费; a unit's title has 单位 instead of 预算单位. */
export function threePublicNames(name: string, level: Level, tab: string): TableNames {
  return named(`${SELF[level]}${name}`, `${SELF[level]}${tab}`);
}

/** The city's form has new words since 2026. */
export const YEAR_OF_NEW_WORDS = 2026;

export function emptyNote(money: string, level: Level): (context: NoteContext) => string {
  return ({ year }) =>
    year >= YEAR_OF_NEW_WORDS
      ? `注：本年度无${money}支出，故本表无数据。`
      : `注：本${SELF[level]}${String(year)}年无${money}财政拨款安排的预算，故本表为空表。`;
}
