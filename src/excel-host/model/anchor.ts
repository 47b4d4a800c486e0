import type { Area } from './area';

/** A place that moves with its cells. */
export interface Anchor {
  /** `null`: its cells were deleted. */
  area: Area | null;
}
