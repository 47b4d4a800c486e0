/** A look that cells take on while a formula holds. */
import type { Area } from './area';

export interface ConditionalFormat {
  readonly id: string;
  areas: readonly Area[];
  formula: string;
  stopIfTrue: boolean;
  /** `#RRGGBB`; `null`: unchanged. */
  fontColor: string | null;
  fontBold: boolean | null;
  fill: string | null;
}
