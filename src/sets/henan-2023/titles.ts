/** How this set titles and numbers its tables. */
import type { NoteContext } from '../../tables/table';

export function yearTitle(name: string): (context: NoteContext) => string {
  return ({ year }) => `${String(year)}年${name}`;
}

/** 预算03表: how sentences name a table of this set. */
export function numbered(id: string): string {
  return `预算${id}表`;
}
