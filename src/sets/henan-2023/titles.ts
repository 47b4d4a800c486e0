/** Creates the titles and numbers of this set's tables. */
import type { NoteContext } from '../../tables/table';

export function yearTitle(name: string): (context: NoteContext) => string {
  return ({ year }) => `${String(year)}年${name}`;
}

/** Returns the name of a table in sentences: 预算03表. */
export function numbered(id: string): string {
  return `预算${id}表`;
}
