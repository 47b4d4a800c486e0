/** Declares the status of the work for the home screen: entries, tables, next step. */
import type { Settings, Unit } from '../../entries/entries';
import type { EntryProblem } from '../../entries/problem';
import type { AmountStyle } from '../../money/amount-style';
import type { Fen } from '../../money/fen';
import type { SettingTexts } from './setting-texts';
import type { CellPath } from '../../tables/table';

export interface EntrySheetStatus {
  readonly name: string;
  readonly purpose: string;
  /** Present name of its tab; `null` when there is none. */
  readonly sheetName: string | null;
  /** Number of rows with contents, without the header. */
  readonly rows: number;
}

/** A figure that a fill would change, or has changed. */
export interface FigureChange {
  readonly path: CellPath;
  /** Its place in words: 预算03表 · 行政运行 · 合计. */
  readonly label: string;
  /** The amount in the cell; `null` when it shows none. */
  readonly before: Fen | null;
  readonly after: Fen;
  /** The style of its table. */
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
  /** The sum of the entered lines. */
  readonly computed: Fen;
  readonly style: AmountStyle;
}

export type TableState =
  /** The sheet is absent. */
  | 'absent'
  /** The layout exists, without figures. */
  | 'layout'
  | 'filled'
  /** Filled, but the entered lines have changed since. */
  | 'stale';

export interface TableStatus {
  readonly id: string;
  /** Its name in the table set. */
  readonly name: string;
  /** The table's name in sentences: its number where the set has numbers. */
  readonly label: string;
  readonly state: TableState;
  /** Present name of its tab; `null` when absent. */
  readonly sheetName: string | null;
  readonly handTyped: readonly HandTyped[];
  /** The changes of a filling now. */
  readonly changes: readonly FigureChange[];
}

export type NextStep =
  | 'make-entry-sheets'
  /** Some entry sheets exist: the others complete them. */
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
  /** Whether figures can be computed from the entries; otherwise no table can be compared with them. */
  readonly entriesUsable: boolean;
  /** The present texts in 设置, as typed. */
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
