/** Facts about the workbook as a whole, from the last reading. */
import type { FormatRows } from './known-formats';

export interface TabFacts {
  /** Excel's id; it stays when the sheet is renamed or moved. */
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly protected: boolean;
}

export interface WorkbookFacts {
  /** All tabs in their order. */
  readonly tabs: readonly TabFacts[];
  /** Whether sheets may be added, removed, renamed and moved. */
  readonly structureProtected: boolean;
  readonly readOnly: boolean;
  /** Defined names of the workbook with their formulas. */
  readonly names: ReadonlyMap<string, string>;
  /** Ids of the XML parts that hold the add-in's memory: one, unless something went wrong. */
  readonly memoryParts: readonly string[];
  /** Their content, of several the last; `null`: nothing, or it is not known which of several. */
  readonly memory: string | null;
  /** Number formats of sheets that were read, by id. */
  readonly formats: ReadonlyMap<string, FormatRows>;
}

/** Folds a name as Excel does when it compares names of sheets and of ranges. */
export function foldName(name: string): string {
  return name.toLowerCase();
}
