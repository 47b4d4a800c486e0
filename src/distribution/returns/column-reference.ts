/** Parses references of whole columns, as Excel, WPS and LibreOffice write them in defined names. */

import { columnIndex } from '../../grid/address';

export interface ColumnReference {
  /** Name of the sheet tab. */
  readonly sheet: string;
  /** Zero-based. */
  readonly column: number;
}

/** `'支出录入'!$N:$N`, or with rows `$N$1:$N$1048576`. LibreOffice writes a dot after a dollar sign. */
const REFERENCE = /^=?\$?(?:'((?:[^']|'')+)'|([^'!.]+))[!.]\$?([A-Z]{1,3})(?:\$?\d+)?:\$?\3(?:\$?\d+)?$/u;

/** `null`: any other reference, e.g. `#REF!` of a deleted column. */
export function columnReference(refersTo: string | undefined): ColumnReference | null {
  if (refersTo === undefined) return null;
  const [, quoted, plain, letters] = REFERENCE.exec(refersTo) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  return sheet === undefined || letters === undefined ? null : { sheet, column: columnIndex(letters) };
}
