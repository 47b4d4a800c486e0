/** Explains why reading the workbook failed; the pane may show older data. */
import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { canBeRetried } from '../../workflow/outcome';
import { spokenOutcome } from '../state/command-runner';
import { useObservable } from '../state/observable';
import { useLatestStatus, usePane } from '../state/pane';
import { EnvironmentLink } from '../environment/environment-link';
import { FailureDetails } from './failure-details';
import { Notice } from './notice';

export function ReadingError(): ReactElement | null {
  const { reader } = usePane();
  const status = useLatestStatus();
  const reading = useObservable(reader.reading);
  if (reading.kind !== 'not-read') return null;
  const { outcome } = reading;
  return (
    <Notice
      tone="warning"
      more={outcome.kind === 'failed' ? <FailureDetails excelError={outcome.excelError} /> : null}
      actions={
        <>
          {canBeRetried(outcome) ? (
            <Button size="small" appearance="primary" onClick={() => void reader.read()}>
              重试
            </Button>
          ) : null}
          <EnvironmentLink />
        </>
      }
    >
      <span>{spokenOutcome(outcome)}</span>
      {status === null ? null : <span>下面显示的是上一次读到的内容。</span>}
    </Notice>
  );
}
