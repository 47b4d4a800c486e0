/** A style that cells have while a condition is true. */
import type { Area } from './area';

export interface ConditionalFormat {
  readonly id: string;
  /** `Custom` for formats with a formula; of the others only the type is kept. */
  readonly type: string;
  areas: readonly Area[];
  formula: string;
  stopIfTrue: boolean;
  /** `#RRGGBB`; `null`: unchanged. */
  fontColor: string | null;
  fontBold: boolean | null;
  fill: string | null;
}
