/**
 * Planned contents → what Excel must be given so that exactly that content stands in the cell.
 *
 * Excel reads what it is given as if it had been typed. In a cell formatted as text (`@`) everything is text, so there
 * text can be given as it is; anywhere else an apostrophe in front keeps it text, where it might be taken for something
 * else (`reread-text.ts`). Three contents are at odds with the
 * text format of their own cell: a number or a formula, which would become text there, and a text with an apostrophe
 * in front, of which nobody documents whether Excel keeps it. They are written while the cell is `General`; a change
 * of format afterwards alters no content.
 */
import type { PlannedContent } from '../../sheets/plan/plan';
import { mayBeReread } from './reread-text';
import type { CellInput } from './sheet-instruction';

const TEXT_FORMAT = '@';

export interface PreparedCell {
  readonly input: CellInput;
  /** The cell must be `General` while it is written, and gets its format back afterwards. */
  readonly aside: boolean;
  readonly formula: boolean;
}

const EMPTY: PreparedCell = { input: '', aside: false, formula: false };

/** `format`: the number format that the cell has. `undefined` empties the cell. */
export function prepareCell(content: PlannedContent | undefined, format: string): PreparedCell {
  if (content === undefined) return EMPTY;
  const asText = format === TEXT_FORMAT;
  switch (content.kind) {
    case 'number':
      return { input: content.value, aside: asText, formula: false };
    case 'formula':
      return { input: `=${content.formula}`, aside: asText, formula: true };
    case 'text': {
      const { text } = content;
      if (text === '') return EMPTY;
      const aside = asText && text.startsWith("'");
      const isPlain = asText ? !aside : !mayBeReread(text);
      return { input: isPlain ? text : `'${text}`, aside, formula: false };
    }
  }
}
