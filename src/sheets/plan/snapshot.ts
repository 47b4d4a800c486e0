/** A live workbook as it was found in one reading: the sheets asked for, the names of all, and what it remembers. */
import type { RawSheet } from '../../entries/raw-workbook';

/** A sheet of a live workbook. */
export interface FoundSheet extends RawSheet {
  /** Excel's own id; it stays when the sheet is renamed or moved. */
  readonly id: string;
  readonly protected: boolean;
  /** Formulas as they stand in the cells, with `=`; by `row,column`, zero-based. Their results stand in `rows`. */
  readonly formulaTexts: ReadonlyMap<string, string>;
  /** Nobody has asked for the merged areas, or cells have been moved since: `merges` is empty whatever there are. */
  readonly mergesUnknown?: true;
}

/** A tab of the workbook, whether its cells were read or not. */
export interface SheetTab {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
}

export interface WorkbookSnapshot {
  /** The sheets that were asked for and exist, in the order of their tabs. */
  readonly sheets: readonly FoundSheet[];
  /** All tabs, in their order. */
  readonly tabs: readonly SheetTab[];
  /** What the add-in stored in the workbook, as it stored it; `null` when there is nothing. */
  readonly memory: string | null;
  /** Where two people have written at once: what the others of them stored, the one written last being `memory`. */
  readonly otherMemories?: readonly string[];
  /** Defined names of the workbook with what they stand for, e.g. `='支出录入'!$N:$N`. */
  readonly names: ReadonlyMap<string, string>;
}

/** Which sheets a snapshot shall read. Names that do not exist are left out of the answer. */
export interface SnapshotRequest {
  /**
   * `look`: Excel is asked nothing that it counts as a change. Merged areas are those last asked for, where
   * somebody has. `change`: they are asked for. The question is declared a write and empties Excel's list of things to undo
   * (OfficeDev/office-js#5918), so it goes only before something is written.
   */
  readonly purpose: 'look' | 'change';
  /** Names of tabs; compared exactly, but for case. */
  readonly names: readonly string[];
  /** Ids of sheets, which are found even when they have been renamed. */
  readonly ids: readonly string[];
}
