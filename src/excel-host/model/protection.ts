/** Declares the protection of a sheet: the actions that stay allowed. */

export const PROTECTION_FLAGS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;
export type ProtectionFlag = (typeof PROTECTION_FLAGS)[number];

export interface SheetProtection {
  readonly allowed: ReadonlySet<ProtectionFlag>;
  readonly selectionMode: string;
  /** `null`: none. */
  readonly password: string | null;
}
