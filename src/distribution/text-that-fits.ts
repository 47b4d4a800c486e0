/** Texts cut to what a cell of Excel can hold: one that is too long would keep the whole workbook from being written. */
import { LONGEST_TEXT } from '../sheets/limits/excel-limits';
import type { PlannedCell, SheetPlan } from '../sheets/plan';

const CUT = '……（原文过长，以下略）';

/** Not in the middle of a pair of surrogates. */
export function textThatFits(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  return `${text.slice(0, LONGEST_TEXT - CUT.length).replace(/\p{Cs}$/u, '')}${CUT}`;
}

function cellThatFits(cell: PlannedCell | undefined): PlannedCell | undefined {
  if (cell?.content?.kind !== 'text' || cell.content.text.length <= LONGEST_TEXT) return cell;
  return { ...cell, content: { kind: 'text', text: textThatFits(cell.content.text) } };
}

/** The sheet with every text and note at a length that Excel takes. */
export function sheetThatFits(plan: SheetPlan): SheetPlan {
  const notes = plan.cellNotes?.map((note) => ({ ...note, text: textThatFits(note.text) }));
  return {
    ...plan,
    rows: plan.rows.map((cells) => cells.map(cellThatFits)),
    ...(notes === undefined ? {} : { cellNotes: notes }),
  };
}
