/** Lists the parts of a style that `get…Properties` and `set…Properties` accept, by their names in the API. */
import type { BorderMember } from './borders';
import { ApiError } from '../protocol/api-error';
import type { JsonRecord } from '../model/validation';
import { isRecord, type Json } from '../protocol/wire';
import {
  FILL_PROPERTIES,
  FONT_PROPERTIES,
  PROTECTION_PROPERTIES,
  type StyleProperty,
} from './style-properties';

export type StyleProperties = Readonly<Record<string, StyleProperty>>;

export const PARTS: Readonly<Record<string, StyleProperties>> = {
  font: FONT_PROPERTIES,
  fill: FILL_PROPERTIES,
  protection: PROTECTION_PROPERTIES,
};
export const SIDES = ['top', 'bottom', 'left', 'right'] as const;
export type Side = (typeof SIDES)[number];
export const BORDER_MEMBERS: readonly BorderMember[] = ['style', 'weight', 'color'];

export function unknownProperty(name: string): ApiError {
  return new ApiError('NotImplemented', `The stand-in for Excel has no cell property ${name}.`);
}

export function record(value: Json | undefined): JsonRecord {
  if (!isRecord(value)) throw new ApiError('InvalidArgument');
  return value;
}

export function sideNamed(name: string): Side {
  const side = SIDES.find((each) => each === name);
  if (side === undefined) throw unknownProperty(`borders.${name}`);
  return side;
}
