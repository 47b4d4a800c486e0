/** What reading somebody's finished tables needs beyond their declarations: how rows say what they are, other words. */
import type { RowRole, TableId } from '../tables/table';
import type { TableSet } from '../tables/table-set';

/** By key of the text column; blank texts are empty. */
export type RowTexts = Readonly<Record<string, string>>;

/** What a document calls its department, units and projects: tells rows apart that codes alone do not. */
export interface DocumentNames {
  /** `null`: no table and no entry sheet says. */
  readonly departmentCode: string | null;
  readonly unitCodes: ReadonlySet<string>;
  readonly unitNames: ReadonlySet<string>;
  readonly projectNames: ReadonlySet<string>;
}

export const NO_NAMES: DocumentNames = {
  departmentCode: null,
  unitCodes: new Set(),
  unitNames: new Set(),
  projectNames: new Set(),
};

export interface RowContext {
  readonly names: DocumentNames;
  /** Subject of the last group row above (the unit of a project); empty before the first. */
  readonly group: string;
  /** Code of the unit whose row was met last, where units have rows of their own; empty before the first. */
  readonly unit: string;
  /** Whether the department's own row was met. */
  readonly afterDepartment: boolean;
  /** Subject of the row just above that is no continuation. */
  readonly above: string;
}

export interface RowSubject {
  readonly subject: string;
  readonly role: RowRole;
  /** Code of the unit that the rows below belong to. */
  readonly unit?: string;
}

/** What a row is about, from its texts; `null`: nobody can say. */
export type RecognizeRow = (texts: RowTexts, context: RowContext) => RowSubject | null;

export type RowRecognition =
  /** The rows of the declaration, found by their names. */
  | { readonly kind: 'listed' }
  | {
      readonly kind: 'recognized';
      readonly recognize: RecognizeRow;
      /** Adds what the rows of this block say of department, units and projects to what is known. */
      readonly learn?: (rows: readonly RowTexts[], known: DocumentNames) => DocumentNames;
    };

/** A code that may stand in one column or in several: 类, 款, 项. */
export interface CodeColumns {
  /** Keys of the declared text columns that make up the code, and how many digits each has. */
  readonly parts: readonly { readonly key: string; readonly digits: number }[];
  /** Header above the code. */
  readonly group: string;
  /** Headers of a single column that holds the whole code. */
  readonly joinedTitles: readonly string[];
  /** Headers of the columns when the code is printed in parts, with their digits. */
  readonly splitTitles: readonly { readonly title: string; readonly digits: number }[];
}

export interface ReadingProfile {
  readonly set: TableSet;
  /** Other titles under which a table is published. */
  readonly titleAliases: Readonly<Record<TableId, readonly string[]>>;
  /** Other headers: ours → theirs. */
  readonly headerAliases: Readonly<Record<string, readonly string[]>>;
  /** By `table/block`. */
  readonly rows: Readonly<Record<string, RowRecognition>>;
  /** By table. */
  readonly codes: Readonly<Record<TableId, readonly CodeColumns[]>>;
  /** Names of listed rows that are no longer in use → the names in force. */
  readonly formerNames: Readonly<Record<string, string>>;
  /** Labels of the form's figures → key of the figure. */
  readonly formLabels: Readonly<Record<string, string>>;
}
