/** A live workbook as one reading found it: the requested sheets, all names, and the stored memory. */
import type { RawSheet } from '../../entries/raw-workbook';

/** A sheet of a live workbook. */
export interface FoundSheet extends RawSheet {
  /** Excel's own id; it stays when the sheet is renamed or moved. */
  readonly id: string;
  readonly protected: boolean;
  /** Formulas of the cells, with `=`, by `row,column`, zero-based. `rows` holds their results. */
  readonly formulaTexts: ReadonlyMap<string, string>;
  /** The merged areas were not read, or cells have moved since; `merges` is then empty. */
  readonly mergesUnknown?: true;
}

/** A tab of the workbook, with its cells read or not. */
export interface SheetTab {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
}

export interface WorkbookSnapshot {
  /** The requested sheets that exist, in the order of their tabs. */
  readonly sheets: readonly FoundSheet[];
  /** All tabs, in their order. */
  readonly tabs: readonly SheetTab[];
  /** The text that the add-in stored in the workbook; `null` without one. */
  readonly memory: string | null;
  /** After two people have written at once: the texts of the others; `memory` is the one written last. */
  readonly otherMemories?: readonly string[];
  /** Defined names of the workbook with their references, e.g. `='支出录入'!$N:$N`. */
  readonly names: ReadonlyMap<string, string>;
}

/** The sheets to read. The answer leaves out names that do not exist. */
export interface SnapshotRequest {
  /**
   * `look`: the reading does nothing that Excel counts as a change; merged areas are those last read, if any.
   * `change`: the reading includes merged areas. Office.js declares that a write and empties Excel's undo list
   * (OfficeDev/office-js#5918), so it happens only before something is written.
   */
  readonly purpose: 'read' | 'change';
  /** Names of tabs, compared exactly except for case. */
  readonly names: readonly string[];
  /** Ids of sheets; they find a sheet even after it is renamed. */
  readonly ids: readonly string[];
}
