/**
 * How a printed row says what it is about, as data: `published` finds the rows of anybody's tables by it. A row gets the
 * key `total`, `department`, that of the declaration, or what its codes and names say.
 */

/** Which list a code belongs to; the parts of one code (类, 款, 项) name the same. */
export type CodeName = 'function' | 'departmental' | 'governmental';

/** A text column that prints a code or a part of it. */
export interface CodePart {
  readonly code: CodeName;
  /** How many digits stand in the column. */
  readonly digits: number;
}

export type RowIdentity =
  /**
   * The rows of the declaration, by their names. `classes`: functional classes follow by name, as far as there is money in
   * them; their keys are their codes.
   */
  | { readonly kind: 'listed'; readonly name: string; readonly classes?: true }
  /** One row of figures. */
  | { readonly kind: 'single' }
  /**
   * By one code, or by several side by side. A row with the beginning of other rows' codes is their group: 类 and 款 above
   * 项. `unit`: a column that tells units apart. `department`: the column where the department's own row has its code.
   */
  | {
      readonly kind: 'code';
      readonly codes: readonly CodeName[];
      readonly name: string;
      readonly unit?: string;
      readonly department?: string;
    }
  /** The department, and its units by code. */
  | { readonly kind: 'units'; readonly code: string; readonly name: string }
  /** Projects by name, unit and type, units' subtotals between them; the department's row has its code as a project. */
  | { readonly kind: 'projects'; readonly project: string; readonly unit: string; readonly type: string }
  /** By code: the department, its units, below each its projects, below a project more lines of it. */
  | { readonly kind: 'nested'; readonly code: string; readonly name: string };
