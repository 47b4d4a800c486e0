/** Says why Excel did not go to the place that was asked for. */
import type { ReactElement } from 'react';
import { useObservable } from '../state/observable';
import { usePane } from '../state/pane';
import { TroubleNotice } from './trouble-notice';

export function GuideTrouble(): ReactElement | null {
  const { guide } = usePane();
  const trouble = useObservable(guide.trouble);
  if (trouble === null) return null;
  return <TroubleNotice trouble={trouble} onDismiss={guide.dismiss} />;
}
