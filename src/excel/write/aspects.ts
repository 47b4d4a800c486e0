/** The aspects of a cell style, each of which Office.js sets on many areas at once. */
import type { CellStyle } from '../../sheets/plan/plan';

/** Sets a range's format; `no-fill` removes its fill. */
export type StylePatch = Excel.Interfaces.RangeFormatUpdateData | 'no-fill';

export interface Aspect {
  readonly of: (style: CellStyle) => StylePatch;
  /** The aspect of a cell on a new or emptied sheet; `null` where it depends on the workbook. */
  readonly fresh: StylePatch | null;
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center' } as const;

/** The order matters: setting the horizontal alignment removes an indent. */
export const ASPECTS: readonly Aspect[] = [
  { of: ({ font }) => ({ font: { name: font.name } }), fresh: null },
  { of: ({ font }) => ({ font: { size: font.size } }), fresh: null },
  { of: ({ font }) => ({ font: { bold: font.bold ?? false } }), fresh: { font: { bold: false } } },
  {
    of: ({ font }) => ({ font: { color: `#${font.color ?? '000000'}` } }),
    fresh: { font: { color: '#000000' } },
  },
  { of: (style) => ({ horizontalAlignment: HORIZONTAL[style.horizontal] }), fresh: null },
  { of: (style) => ({ verticalAlignment: VERTICAL[style.vertical] }), fresh: null },
  { of: (style) => ({ wrapText: style.wrap }), fresh: { wrapText: false } },
  {
    of: (style) => ({ indentLevel: style.indent === undefined ? 0 : style.indent }),
    fresh: { indentLevel: 0 },
  },
  {
    of: ({ fill }) => (fill === undefined ? 'no-fill' : { fill: { color: `#${fill}` } }),
    fresh: 'no-fill',
  },
  {
    of: (style) => ({ protection: { locked: style.locked } }),
    fresh: { protection: { locked: true } },
  },
];
