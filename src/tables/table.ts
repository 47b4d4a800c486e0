/** Declares a table as a value: name, columns, rows, notes and number style. */
import type { Account } from '../classification/account';
import type { Entries } from '../entries/entries';
import type { AmountStyle } from '../money/amount-style';
import type { HeaderNode } from './header';
import type { RowIdentity } from './identity';
import type { LineSelection } from './line-selection';
import type { Dimension, Where } from './where';

/** The table's number in its set: `01` in 预算01表. */
export type TableId = string;

export type RowRole =
  /** 合计 over everything. */
  | 'total'
  /** The department's own row below the total. */
  | 'department'
  /** A heading with a figure: 一、本年支出; a unit above its projects. */
  | 'group'
  | 'detail'
  /** Further lines of the row above without figures (further indicators of a project). */
  | 'continuation';

export interface Row {
  /** Unique within its block; stable when rows move: a code, or a name from the declaration. */
  readonly key: string;
  readonly role: RowRole;
  /** Texts by key of the text column. */
  readonly texts: Readonly<Record<string, string>>;
  readonly selection: LineSelection;
  /** Steps of indentation of the name. */
  readonly indent?: number;
  /** Writes the first text across all text columns of the block: 合计 in the last row. */
  readonly across?: true;
}

/** What row generators read of the entered lines. */
export interface Facts {
  readonly entries: Entries;
  /** Lists the combinations of values among the lines that meet `where`, each once, sorted. */
  readonly distinct: (dimensions: readonly Dimension[], where: Where) => readonly (readonly string[])[];
  readonly accountNames: AccountNames;
  /** Returns the 类 of functions in force at the beginning of a budget year. */
  readonly functionClasses: (year: number) => readonly Account[];
}

/** Printed names of accounts: from the list in force, otherwise as entered beside the code. */
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
  /** How a printed row is identified. */
  readonly identity: RowIdentity;
  /** Limits every cell of the block, e.g. to 一般公共预算 of the year in table 05. */
  readonly scope: Where;
}

/** The names that titles and notes may contain. */
export interface NoteContext {
  /** The name of the publisher, a department or a unit. */
  readonly departmentName: string;
  readonly year: number;
}

interface TableBase {
  readonly id: TableId;
  /** Name of the sheet and of the title without the year. */
  readonly name: string;
  readonly title: (context: NoteContext) => string;
  /** Other published titles, without the year. */
  readonly aliases?: readonly string[];
  /** The table's name in sentences: 预算03表; its own name where the set numbers no tables. */
  readonly label: string;
  readonly orientation: 'portrait' | 'landscape';
  /** The style of its figures. */
  readonly amounts: AmountStyle;
}

export interface GridTable extends TableBase {
  readonly kind: 'grid';
  readonly blocks: readonly Block[];
  /** Printed below the table. */
  readonly notes: readonly ((context: NoteContext) => string)[];
  /** Printed below an empty table instead of `notes`: the form stays and explains why it is empty. */
  readonly emptyNote?: (context: NoteContext) => string;
}

/** One cell of a form, over `span` columns and `rowSpan` rows. */
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
      /** The words before the figure, without numbering and unit: 部门预算总额. */
      readonly label: string;
      readonly selection: LineSelection;
      readonly span: number;
    };

export interface FormRow {
  readonly key: string;
  /** Left to right, without places that a `rowSpan` from above covers. */
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

/** The path of a figure, which does not depend on its address. */
export interface CellPath {
  readonly table: TableId;
  readonly block: string;
  readonly row: string;
  readonly column: string;
}
