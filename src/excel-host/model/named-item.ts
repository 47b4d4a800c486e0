/** A defined name. */
import type { Area } from './area';

export interface NamedItem {
  readonly name: string;
  comment: string;
  visible: boolean;
  /** With the leading `=`. */
  formula: string;
  /** Sheet id and area when the formula is a plain reference; `area` is `null` after its cells were deleted. */
  reference: { readonly sheetId: string; area: Area | null } | null;
}
