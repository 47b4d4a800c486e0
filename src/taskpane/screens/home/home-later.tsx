/** Shows the parts of 首页 that its first picture does not need. */
import type { ReactElement } from 'react';
import { AutoFillNews, AutoFillSwitch } from '../../components/auto-fill-setting';
import { tablesIn } from '../../counts';
import { usePaneState } from '../../state/pane';
import type { WorkbookStatus } from '../../../workflow/status/workbook-status';

/** Shown if tables are outdated, or if the switch is on. */
export function AutoFill({ status }: { readonly status: WorkbookStatus }): ReactElement | null {
  const { autoFillOnEdit } = usePaneState();
  if (!autoFillOnEdit && tablesIn(status, 'stale').length === 0) return null;
  return (
    <>
      <AutoFillNews />
      <AutoFillSwitch />
    </>
  );
}
