/** What the checks must know of a table set beyond its tables: how its rows are recognized, its policies and limits. */
import type { Dimension } from '../tables/where';
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

/** Which items a part of the “三公” is made of. */
export interface ThreePublicPart {
  readonly column: string;
  readonly items: readonly string[];
  /** Key in 上年数. */
  readonly priorMeasure: string;
}

export interface CheckProfile {
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
  /** What 类 of basic expenditure there is: other items are no basic expenditure. */
  readonly basicClasses: readonly string[];
  /** Dimensions whose listed patterns leave nothing out. */
  readonly closed: readonly Dimension[];
  /** Sums that no measure tells, because a part is not entered (年终结转结余): by `table/block`, whole → parts. */
  readonly plannedSums: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly threePublic: readonly ThreePublicPart[];
  /** Tables whose zero row or missing note matter: those that may be empty. */
  readonly mayBeEmpty: readonly TableId[];
  /** `table/column` of figures that may be negative. */
  readonly negativeAllowed: readonly string[];
  readonly thresholds: {
    /** Standard deviations above which a difference that rounding can explain is hinted at. */
    readonly unlikelyRounding: number;
    /** 30299 as a share of project expenditure. */
    readonly otherGoodsShare: number;
    /** Share of indicators with a number in them. */
    readonly quantifiedShare: number;
    /** Change against last year that wants a reason. */
    readonly yearOverYear: number;
  };
  readonly projectCode: { readonly digits: number; readonly division: string | null };
}
