/** The status of the work, for the home screen: entries, tables, next step. */
import type { Settings, Unit } from '../../entries/entries';
import type { EntryProblem } from '../../entries/problem';
import type { AmountStyle } from '../../money/amount-style';
import type { Fen } from '../../money/fen';
import type { SettingTexts } from './setting-texts';
import type { CellPath } from '../../tables/table';

export interface EntrySheetStatus {
  readonly name: string;
  readonly purpose: string;
  /** Name of its tab as it is written today; `null` when there is none. */
  readonly sheetName: string | null;
  /** Rows that hold something, header left out. */
  readonly rows: number;
}

/** A figure that a fill would change, or has changed. */
export interface FigureChange {
  readonly path: CellPath;
  /** Its place in words: 预算03表 · 行政运行 · 合计. */
  readonly label: string;
  /** What the cell shows; `null` when that is no amount. */
  readonly before: Fen | null;
  readonly after: Fen;
  /** How its table prints it. */
  readonly style: AmountStyle;
}

/** A figure that a person typed over after the last fill. */
export interface HandTyped {
  readonly path: CellPath;
  readonly label: string;
  readonly sheetName: string;
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  /** As shown in the cell. */
  readonly found: string;
  /** What the entered lines add up to. */
  readonly computed: Fen;
  readonly style: AmountStyle;
}

export type TableState =
  /** There is no such sheet. */
  | 'absent'
  /** The layout is there, not filled yet. */
  | 'layout'
  | 'filled'
  /** Filled, but the entered lines have changed since. */
  | 'stale';

export interface TableStatus {
  readonly id: string;
  /** Its name in the table set. */
  readonly name: string;
  /** How sentences name it: by its number where the set numbers its tables. */
  readonly label: string;
  readonly state: TableState;
  /** Name of its tab today; `null` when absent. */
  readonly sheetName: string | null;
  readonly handTyped: readonly HandTyped[];
  /** What filling now would change. */
  readonly changes: readonly FigureChange[];
}

export type NextStep =
  | 'make-entry-sheets'
  /** Some are there: nothing begins anew. */
  | 'complete-entry-sheets'
  | 'complete-settings'
  | 'enter-units'
  | 'enter-lines'
  | 'mend-entries'
  | 'generate'
  | 'fill'
  | 'done';

export interface FillRecord {
  /** ISO date and time. */
  readonly at: string;
  readonly as: FillMode;
  readonly tables: number;
  readonly lines: number;
}

export type FillMode = 'values' | 'formulas';

export interface WorkbookStatus {
  readonly entrySheets: readonly EntrySheetStatus[];
  /** Whether figures can be computed from the entries; else no table can be compared with them. */
  readonly entriesUsable: boolean;
  /** The texts in 设置 so far, as typed. */
  readonly settingTexts: SettingTexts;
  /** `null` while they are missing or unreadable. */
  readonly settings: Settings | null;
  readonly units: readonly Unit[];
  readonly incomeLines: number;
  readonly expenditureLines: number;
  readonly problems: readonly EntryProblem[];
  readonly tables: readonly TableStatus[];
  readonly lastFill: FillRecord | null;
  readonly next: NextStep;
}
