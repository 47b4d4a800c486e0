/** Cuts texts to the limit of an Excel cell: one longer text would prevent writing the whole workbook. */
import { LONGEST_TEXT } from '../sheets/plan/limits/excel-limits';
import type { PlannedCell, SheetPlan } from '../sheets/plan/plan';

const CUT = '……（原文过长，以下略）';

/** Does not cut in the middle of a surrogate pair. */
export function textThatFits(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  return `${text.slice(0, LONGEST_TEXT - CUT.length).replace(/\p{Cs}$/u, '')}${CUT}`;
}

function cellThatFits(cell: PlannedCell | undefined): PlannedCell | undefined {
  if (cell?.content?.kind !== 'text' || cell.content.text.length <= LONGEST_TEXT) return cell;
  return { ...cell, content: { kind: 'text', text: textThatFits(cell.content.text) } };
}

/** Cuts every text and note of a sheet to Excel's limit. */
export function sheetThatFits(plan: SheetPlan): SheetPlan {
  const notes = plan.cellNotes?.map((note) => ({ ...note, text: textThatFits(note.text) }));
  return {
    ...plan,
    rows: plan.rows.map((cells) => cells.map(cellThatFits)),
    ...(notes === undefined ? {} : { cellNotes: notes }),
  };
}
