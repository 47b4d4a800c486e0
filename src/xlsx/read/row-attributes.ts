/** Lists the attributes of usual rows and formulas. */
import { bytesOf } from './plain-bytes';

/** Attributes that mean nothing to the reading, or are read. */
const ROW_ATTRIBUTES = [
  'r',
  'hidden',
  'spans',
  's',
  'customFormat',
  'ht',
  'customHeight',
  'outlineLevel',
  'collapsed',
  'thickTop',
  'thickBot',
] as const;
/** Excel writes it at every row, in its own namespace. */
export const DESCENT = 'x14ac:dyDescent' as const;
const FORMULA_ATTRIBUTES = ['t', 'ref', 'si', 'ca', 'aca'] as const;

export interface Attribute {
  readonly name: (typeof ROW_ATTRIBUTES)[number] | (typeof FORMULA_ATTRIBUTES)[number] | typeof DESCENT;
  /** The name and the equals sign behind it. */
  readonly bytes: Uint8Array;
  readonly bit: number;
}

function numbered(names: readonly Attribute['name'][]): readonly Attribute[] {
  return names.map((name, index) => ({ name, bytes: bytesOf(`${name}=`), bit: 1 << index }));
}

/** Each may stand once. */
export const OF_ROW = numbered([...ROW_ATTRIBUTES, DESCENT]);
export const OF_FORMULA = numbered(FORMULA_ATTRIBUTES);
