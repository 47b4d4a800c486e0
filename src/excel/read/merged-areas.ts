/**
 * Reads merged areas. Excel lists up to 512 at once and fails with more. Where there are more, they are read block by
 * block, each of so few cells that no block can touch too many.
 */
import type { Area } from '../../grid/area';
import { areaAddress, readArea } from '../../grid/address';
import { MOST_MERGES } from '../request/limits';
import { isAnswered } from '../request/request';

/** `null`: Excel could not list them, or gave an address that cannot be read. */
export type MergeAnswer = () => readonly Area[] | null;

export function queueMerges(range: Excel.Range): MergeAnswer {
  const merged = range.getMergedAreasOrNullObject();
  const { areas } = merged;
  areas.load('items/address');
  return () => {
    if (!isAnswered(() => merged.isNullObject)) return null;
    if (merged.isNullObject) return [];
    if (!isAnswered(() => areas.items)) return null;
    const found = areas.items.map(({ address }) => readArea(address));
    return found.every((area) => area !== null) ? found : null;
  };
}

/**
 * Each block begins with the last row of the block above. So an area that crosses a border is found in both with a
 * common row, whether Excel gives all of it or the part within the block. Two areas never share cells.
 */
export function mergeBlocks(area: Area): readonly Area[] {
  const columns = area.lastColumn - area.firstColumn + 1;
  const rows = Math.max(2, Math.floor(MOST_MERGES / columns));
  const blocks: Area[] = [];
  for (let { firstRow } = area; ; firstRow += rows - 1) {
    const lastRow = Math.min(area.lastRow, firstRow + rows - 1);
    blocks.push({ ...area, firstRow, lastRow });
    if (lastRow === area.lastRow) return blocks;
  }
}

function isOneCell({ firstRow, lastRow, firstColumn, lastColumn }: Area): boolean {
  return firstRow === lastRow && firstColumn === lastColumn;
}

/** Joins the parts of each area, in the order of rows. */
export function joinAreas(parts: readonly Area[]): readonly Area[] {
  const joined: Area[] = [];
  const lastOfColumns = new Map<string, number>();
  for (const part of [...parts].sort((a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn)) {
    const columns = `${String(part.firstColumn)}:${String(part.lastColumn)}`;
    const index = lastOfColumns.get(columns);
    const above = index === undefined ? undefined : joined[index];
    if (index !== undefined && above !== undefined && part.firstRow <= above.lastRow)
      joined[index] = { ...above, lastRow: Math.max(above.lastRow, part.lastRow) };
    else lastOfColumns.set(columns, joined.push(part) - 1);
  }
  return joined.filter((area) => !isOneCell(area));
}

export function queueMergesInBlocks(sheet: Excel.Worksheet, area: Area): MergeAnswer {
  const queued = mergeBlocks(area).map((block) => queueMerges(sheet.getRange(areaAddress(block))));
  return () => {
    const answers = queued.map((answer) => answer());
    return answers.includes(null) ? null : joinAreas(answers.flatMap((areas) => areas ?? []));
  };
}
