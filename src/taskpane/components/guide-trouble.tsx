/** Says why Excel did not go to the place that was asked for. */
import { useEffect, useRef, type ReactElement } from 'react';
import { useObservable } from '../state/observable';
import { usePane } from '../state/pane';
import { TroubleNotice } from './trouble-notice';

export function GuideTrouble(): ReactElement | null {
  const { guide } = usePane();
  const trouble = useObservable(guide.trouble);
  const notice = useRef<HTMLDivElement>(null);
  // What was clicked may stand far below.
  useEffect(() => {
    if (trouble !== null) notice.current?.scrollIntoView({ block: 'nearest' });
  }, [trouble]);
  if (trouble === null) return null;
  return (
    <div ref={notice}>
      <TroubleNotice trouble={trouble} onRetry={guide.retry} onDismiss={guide.dismiss} />
    </div>
  );
}
