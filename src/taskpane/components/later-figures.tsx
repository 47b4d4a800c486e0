/** Loads the list of changed figures with the first result that has some. */
import type { ReactElement } from 'react';
import { loadOnce } from '../../slices/load-once';
import type { FigureChange } from '../../workflow/status/workbook-status';
import { useLoaded } from '../state/use-loaded';
import { NotLoaded } from './not-loaded';

// The chunk of the other screens, which is loaded right after the first picture.
const load = loadOnce(() => import(/* webpackChunkName: "screens" */ './changed-figures'));

export function LaterFigures({
  changes,
}: {
  readonly changes: readonly FigureChange[];
}): ReactElement | null {
  const loaded = useLoaded(load);
  if (loaded.kind === 'loading') return null;
  if (loaded.kind === 'loaded') return <loaded.value.ChangedFigures changes={changes} />;
  return <NotLoaded part="有变化的数字" detail={loaded.detail} onRetry={loaded.retry} />;
}
