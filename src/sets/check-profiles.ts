/** Lists the check profile of each table set. */
import type { CheckProfile } from '../checks/profile';
import { HENAN_2023_CHECKS } from './henan-2023/checks';
import { SHANGHAI_CHECKS } from './shanghai/checks';

export const CHECK_PROFILES: readonly CheckProfile[] = [HENAN_2023_CHECKS, SHANGHAI_CHECKS];

/** Finds the profile of a set by its id. */
export function checkProfileOf(setId: string): CheckProfile | undefined {
  return CHECK_PROFILES.find(({ set }) => set.id === setId);
}
