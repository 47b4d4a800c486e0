/** Joins cells that get the same into as few rectangles as a walk down the bands finds. */
import type { Area } from '../../grid/area';
import type { CellStyle } from '../../sheets/plan/plan';
import type { Band } from './style-grid';

export interface Region {
  readonly area: Area;
  /** Regions with equal keys get the same. */
  readonly key: string;
}

/** What a cell gets, by its style and column; `null`: nothing. */
export type KeyOf = (style: CellStyle | undefined, column: number) => string | null;

interface Run {
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly key: string;
}

function runsOf({ styles: styles }: Band, keyOf: KeyOf): readonly Run[] {
  const runs: Run[] = [];
  for (const [column, style] of styles.entries()) {
    const key = keyOf(style, column);
    if (key === null) continue;
    const before = runs.at(-1);
    if (before?.key === key && before.lastColumn === column - 1)
      runs[runs.length - 1] = { ...before, lastColumn: column };
    else runs.push({ firstColumn: column, lastColumn: column, key });
  }
  return runs;
}

/** Bands must follow one another without gaps. */
export function regionsOf(bands: readonly Band[], keyOf: KeyOf): readonly Region[] {
  const done: Region[] = [];
  let open = new Map<string, Region>();
  for (const band of bands) {
    const still = new Map<string, Region>();
    for (const { firstColumn, lastColumn, key } of runsOf(band, keyOf)) {
      const place = `${String(firstColumn)}:${String(lastColumn)}:${key}`;
      const above = open.get(place);
      open.delete(place);
      const firstRow = above?.area.firstRow ?? band.firstRow;
      still.set(place, { key, area: { firstRow, firstColumn, lastRow: band.lastRow, lastColumn } });
    }
    for (const region of open.values()) done.push(region);
    open = still;
  }
  return [...done, ...open.values()];
}
