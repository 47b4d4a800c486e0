/** Finds cells by the keys of their paths, through their rows. */
import type { PublishedCell, PublishedRow } from './published-table';

export interface CellsByKey {
  readonly get: (key: string) => PublishedCell | undefined;
  readonly has: (key: string) => boolean;
  readonly values: () => Iterable<PublishedCell>;
}

/** `rows`: by the beginning of their cells' keys. An index of the cells themselves would hold hundreds of thousands of texts. */
export function cellsByKey(rows: ReadonlyMap<string, PublishedRow>): CellsByKey {
  // A key ends with that of its column, which has no slash.
  const get = (key: string): PublishedCell | undefined => {
    const end = key.lastIndexOf('/');
    return rows.get(key.slice(0, end))?.cells.get(key.slice(end + 1));
  };
  return {
    get,
    has: (key) => get(key) !== undefined,
    *values() {
      for (const { cells } of rows.values()) yield* cells.values();
    },
  };
}
