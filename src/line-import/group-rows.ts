/** Recognises rows that only name the group of the lines below them: a unit, an account, a kind or a project. */
import { isBlank, shown } from '../entries/cell-reading';
import type { Role } from './headers';
import type { WalkedRow } from './rows';

/** What every line has of its own, and a row that names a group has not. */
const OF_LINES: readonly Role[] = [
  'departmental',
  'departmentalName',
  'departmentalClass',
  'departmentalItem',
  'governmental',
  'governmentalName',
  'fund',
  'period',
];

/** From the widest to the narrowest. */
const LEVELS: readonly (readonly Role[])[] = [
  ['unit', 'unitName'],
  ['function', 'functionName', 'functionClass', 'functionSection', 'functionItem'],
  ['kind'],
  ['project', 'projectName'],
];

export interface GroupRow {
  readonly words: string;
  /** 0 for a unit; a group ends where one of its own level or a wider one begins. */
  readonly level: number;
}

/** `null`: the row has what only lines have, or names nothing. */
export function groupOf({ cells, filled }: WalkedRow): GroupRow | null {
  if (!OF_LINES.every((role) => isBlank(cells(role)))) return null;
  const isOwn = (role: Role): boolean => !filled.has(role) && !isBlank(cells(role));
  const level = LEVELS.map((roles) => roles.some(isOwn)).lastIndexOf(true);
  if (level < 0) return null;
  const texts = LEVELS.flat()
    .filter(isOwn)
    .map((role) => shown(cells(role)).trim());
  return { words: texts.join(' '), level };
}
