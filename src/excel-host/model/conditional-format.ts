/** A look that cells take on while a condition holds. */
import type { Area } from './area';

export interface ConditionalFormat {
  readonly id: string;
  /** `Custom` for those with a formula; of the others nothing is known but that they are there. */
  readonly type: string;
  areas: readonly Area[];
  formula: string;
  stopIfTrue: boolean;
  /** `#RRGGBB`; `null`: unchanged. */
  fontColor: string | null;
  fontBold: boolean | null;
  fill: string | null;
}
