/** Contents of the entry sheets, row by row. */

/** Text or number by column key; keys left out are empty cells. */
export type EntryRow = Readonly<Record<string, string | number>>;

/** Rows of all entry sheets, by sheet name. */
export type EntryRows = ReadonlyMap<string, readonly EntryRow[]>;
