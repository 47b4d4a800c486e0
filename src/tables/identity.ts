/**
 * Declares how a printed row is identified; `published` finds the rows of any office's tables by it. The key of a row
 * is `total`, `department`, the declaration's key, or its codes and names.
 */

/** The list that a code belongs to; the parts of one code (类, 款, 项) share it. */
export type CodeName = 'function' | 'departmental' | 'governmental';

/** A text column that prints a code or a part of it. */
export interface CodePart {
  readonly code: CodeName;
  /** How many digits the column holds. */
  readonly digits: number;
}

export type RowIdentity =
  /**
   * The rows of the declaration, by their names. `classes`: functional classes follow by name where they have money;
   * their keys are their codes.
   */
  | { readonly kind: 'listed'; readonly name: string; readonly classes?: true }
  /** One row of figures. */
  | { readonly kind: 'single' }
  /**
   * By one code, or by several side by side. A row with the beginning of other rows' codes is their group: 类 and 款
   * above 项. `unit`: the column that separates units. `department`: the column with the department's code in its own
   * row.
   */
  | {
      readonly kind: 'code';
      readonly codes: readonly CodeName[];
      readonly name: string;
      readonly unit?: string;
      readonly department?: string;
    }
  /** The department, then its units by code. */
  | { readonly kind: 'units'; readonly code: string; readonly name: string }
  /**
   * Projects by name, unit and type, with units' subtotals between them; the department's row has its code as a
   * project.
   */
  | { readonly kind: 'projects'; readonly project: string; readonly unit: string; readonly type: string }
  /** By code: the department, its units, below each its projects, below a project its further lines. */
  | { readonly kind: 'nested'; readonly code: string; readonly name: string };
