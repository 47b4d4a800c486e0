/** Custom properties of a workbook or sheet, by name. */
import type { Json } from '../protocol/wire';

export type Properties = Map<string, Json>;
