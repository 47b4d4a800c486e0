/** Maps names to custom properties of a workbook or sheet. */
import type { Json } from '../protocol/wire';

export type Properties = Map<string, Json>;
