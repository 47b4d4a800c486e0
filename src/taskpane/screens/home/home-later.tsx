/** Shows the parts of 首页 that its first picture does not need. */
import type { ReactElement } from 'react';
import { AutoFillNews, AutoFillSwitch } from '../../components/auto-fill-setting';
import { Hint } from '../../components/words';
import { tablesIn } from '../../counts';
import { lastFillWords } from '../../fill-words';
import { RecordError } from '../collect/due-date';
import { usePaneState } from '../../state/pane';
import type { WorkbookStatus } from '../../../workflow/status/workbook-status';

export { TourOffer } from '../../help/tour-offer';
export { History } from './history';
export { ReadAgain } from './read-again';
export { Money } from './money';
export { WorkBars } from './work-bars';

export function LastFill({ status }: { readonly status: WorkbookStatus }): ReactElement | null {
  return status.lastFill === null ? null : <Hint>{lastFillWords(status.lastFill)}</Hint>;
}

/** Makes the controller of the returns, which keeps their summary. Shows why it was not kept. */
export function FollowReturns(): ReactElement | null {
  return <RecordError />;
}

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
