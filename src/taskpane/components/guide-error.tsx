/** Explains why Excel did not select the requested place. */
import { useEffect, useRef, type ReactElement } from 'react';
import { useObservable } from '../state/observable';
import { usePane } from '../state/pane';
import { ExcelErrorNotice } from './excel-error-notice';

export function GuideError(): ReactElement | null {
  const { guide } = usePane();
  const excelError = useObservable(guide.excelError);
  const notice = useRef<HTMLDivElement>(null);
  // Scrolls to the message: the clicked item may be far below it.
  useEffect(() => {
    if (excelError !== null) notice.current?.scrollIntoView({ block: 'nearest' });
  }, [excelError]);
  if (excelError === null) return null;
  return (
    <div ref={notice}>
      <ExcelErrorNotice excelError={excelError} onRetry={guide.retry} onDismiss={guide.dismiss} />
    </div>
  );
}
