/**
 * Gives formulas a text of their own whose shared text is about to be replaced: the first cell of a shared formula holds
 * the text, the others only its number (ECMA-376 part 1, 18.3.1.40).
 */
import type { CellWrite } from '../../sheets/plan/change';
import { cellKey } from '../../grid/cell-key';
import { movedFormula } from '../formula-references';
import type { SheetData } from './sheet-elements';
import { localName, prefixOf, type Replacement, type Tag } from './xml-tags';

interface FormulaAt {
  readonly row: number;
  readonly column: number;
  readonly tag: Tag;
  /** Behind its element. */
  readonly end: number;
  readonly text: string;
}

/** Lists the shared formulas of a sheet. */
function sharedIn(xml: string, tags: readonly Tag[], { rows }: SheetData): readonly FormulaAt[] {
  const cells = rows.flatMap(({ index: row, cells: own }) =>
    own.map(({ index: column, start, end }) => ({ row, column, start, end })),
  );
  const found: FormulaAt[] = [];
  let at = 0;
  for (const [position, tag] of tags.entries()) {
    if (localName(tag) !== 'f' || tag.kind === 'close' || tag.attributes['t'] !== 'shared') continue;
    while ((cells[at]?.end ?? Infinity) < tag.end) at += 1;
    const cell = cells[at];
    if (cell === undefined || cell.start > tag.start) continue;
    const close = tag.kind === 'empty' ? tag : tags[position + 1];
    if (close === undefined) continue;
    const text = tag.kind === 'empty' ? '' : xml.slice(tag.end, close.start);
    found.push({ row: cell.row, column: cell.column, tag, end: close.end, text });
  }
  return found;
}

/** Returns what makes the formulas that stay independent of the replaced cells. */
export function unsharedFormulas(
  xml: string,
  tags: readonly Tag[],
  data: SheetData,
  writes: readonly CellWrite[],
): readonly Replacement[] {
  const shared = sharedIn(xml, tags, data);
  if (shared.length === 0) return [];
  const written = new Set(writes.map(({ row, column }) => cellKey(row, column)));
  const isReplaced = ({ row, column }: FormulaAt): boolean => written.has(cellKey(row, column));
  const firsts = new Map(
    shared.filter((one) => one.text !== '' && isReplaced(one)).map((one) => [one.tag.attributes['si'], one]),
  );
  return shared.flatMap((one) => {
    const first = firsts.get(one.tag.attributes['si']);
    if (first === undefined || isReplaced(one)) return [];
    const own =
      one.text === '' ? movedFormula(first.text, one.row - first.row, one.column - first.column) : one.text;
    const prefix = prefixOf(one.tag);
    return [{ start: one.tag.start, end: one.end, xml: `<${prefix}f>${own}</${prefix}f>` }];
  });
}
