/** A table as a value: what it is called, which columns and rows it has, what it says below, how it prints. */
import type { Entries } from '../entries/entries';
import type { AmountStyle } from '../money/amount-style';
import type { HeaderNode } from './header';
import type { RowIdentity } from './identity';
import type { LineSelection } from './line-selection';
import type { Dimension, Where } from './where';

/** As the set numbers its tables: `01` is the number in 预算01表. */
export type TableId = string;

export type RowRole =
  /** 合计 over everything. */
  | 'total'
  /** The department's own row below the total. */
  | 'department'
  /** A heading with a figure: 一、本年支出; a unit above its projects. */
  | 'group'
  | 'detail'
  /** More lines of the row above, without figures of their own (further indicators of a project). */
  | 'continuation';

export interface Row {
  /** Unique within its block; stable when rows move: a code, or a name from the declaration. */
  readonly key: string;
  readonly role: RowRole;
  /** By key of the text column. */
  readonly texts: Readonly<Record<string, string>>;
  readonly selection: LineSelection;
  /** Steps of indentation of the name. */
  readonly indent?: number;
  /** Whether its first text is written across all text columns of the block: 合计 in the last row. */
  readonly across?: true;
}

/** What is known about the entered lines when rows are made. */
export interface Facts {
  readonly entries: Entries;
  /** The combinations of values that occur among the lines that meet `where`, each once, sorted. */
  readonly distinct: (dimensions: readonly Dimension[], where: Where) => readonly (readonly string[])[];
  readonly accountNames: AccountNames;
}

/** Printed names of accounts: from the list in force, else as entered beside the code. */
export interface AccountNames {
  readonly functions: (code: string) => string;
  readonly departmental: (code: string) => string;
  readonly governmental: (code: string) => string;
}

/** Columns and rows that belong together; tables 01 and 04 print two blocks side by side. */
export interface Block {
  readonly key: string;
  readonly columns: readonly HeaderNode[];
  readonly rows: (facts: Facts) => readonly Row[];
  /** How a printed row says which of them it is. */
  readonly identity: RowIdentity;
  /** What every cell of the block is limited to, e.g. 一般公共预算 of the year in table 05. */
  readonly scope: Where;
}

/** What titles and notes may name. */
export interface NoteContext {
  /** Of who publishes: the department, or the unit. */
  readonly departmentName: string;
  readonly year: number;
}

interface TableBase {
  readonly id: TableId;
  /** Name of the sheet, and the title but for the year. */
  readonly name: string;
  readonly title: (context: NoteContext) => string;
  /** Other titles, without year, under which it is published. */
  readonly aliases?: readonly string[];
  /** How sentences name the table: 预算03表; its own name where the set numbers no tables. */
  readonly label: string;
  readonly orientation: 'portrait' | 'landscape';
  /** How its figures are printed. */
  readonly amounts: AmountStyle;
}

export interface GridTable extends TableBase {
  readonly kind: 'grid';
  readonly blocks: readonly Block[];
  /** Printed below the table. */
  readonly notes: readonly ((context: NoteContext) => string)[];
  /** Printed below the table, instead of `notes`, when no line falls into it: the form stays and says why. */
  readonly emptyNote?: (context: NoteContext) => string;
}

/** One cell of a form; it covers `span` columns and the rows that `rowSpan` says. */
export type FormCell =
  | { readonly kind: 'label'; readonly text: string; readonly span: number; readonly rowSpan?: number }
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly span: number;
      readonly rowSpan?: number;
      readonly centred?: boolean;
    }
  | {
      readonly kind: 'amount';
      readonly key: string;
      /** What stands before it, without numbering and unit: 部门预算总额. */
      readonly label: string;
      readonly selection: LineSelection;
      readonly span: number;
    };

export interface FormRow {
  readonly key: string;
  /** Left to right; places covered by a `rowSpan` from above are left out. */
  readonly cells: readonly FormCell[];
}

/** A table that is no grid: table 11. */
export interface FormTable extends TableBase {
  readonly kind: 'form';
  readonly columnWidths: readonly number[];
  readonly rows: (facts: Facts) => readonly FormRow[];
  readonly notes: readonly ((context: NoteContext) => string)[];
}

export type Table = GridTable | FormTable;

/** Path of a figure: where it stands, whatever its address is today. */
export interface CellPath {
  readonly table: TableId;
  readonly block: string;
  readonly row: string;
  readonly column: string;
}
