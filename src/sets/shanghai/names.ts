/** How this set names its tables, and what it says below empty ones. */
import type { NoteContext } from '../../tables/table';
import type { Level } from '../../tables/table-set';

/** What stands before the name of a table. */
const PUBLISHERS: Readonly<Record<Level, string>> = { department: '部门', unit: '预算单位' };
/** What notes call it. */
const SELF: Readonly<Record<Level, string>> = { department: '部门', unit: '单位' };

/** The names that a declaration of a table begins with. */
export interface Named {
  readonly name: string;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly title: (context: NoteContext) => string;
}

/**
 * Nothing is numbered: sentences name a table by its name. `tab`: what the city's platform calls its sheet, which may be
 * all that a sheet says.
 */
function named(name: string, tab: string): Named {
  return { name, label: name, aliases: [tab], title: ({ year }) => `${String(year)}年${name}` };
}

export function tableNames(name: string, level: Level, tab: string): Named {
  return named(`${PUBLISHERS[level]}${name}`, `${SELF[level]}${tab}`);
}

/** The table of 三公经费 is a unit's own by another word. */
export function threePublicNames(name: string, level: Level, tab: string): Named {
  return named(`${SELF[level]}${name}`, `${SELF[level]}${tab}`);
}

/** The form that the whole city uses since 2026 words some things anew. */
export const YEAR_OF_NEW_WORDS = 2026;

export function emptyNote(money: string, level: Level): (context: NoteContext) => string {
  return ({ year }) =>
    year >= YEAR_OF_NEW_WORDS
      ? `注：本年度无${money}支出，故本表无数据。`
      : `注：本${SELF[level]}${String(year)}年无${money}财政拨款安排的预算，故本表为空表。`;
}
