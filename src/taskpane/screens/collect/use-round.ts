/** What the texts to units say of the round. */
import { useRoundRecord } from '../../state/distribution';
import { useLatestStatus } from '../../state/pane';
import type { Round } from './reminder';

/** `null` while the settings cannot be read. */
export function useRound(): Round | null {
  const settings = useLatestStatus()?.settings ?? null;
  const record = useRoundRecord();
  return settings === null
    ? null
    : {
        year: settings.budgetYear,
        departmentName: settings.departmentName,
        due: record === null ? null : record.due,
      };
}
