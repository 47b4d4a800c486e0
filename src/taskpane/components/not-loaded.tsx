/** Tells that a part of the pane did not arrive, and loads it again on request. */
import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { FailureDetails } from './failure-details';
import { Notice } from './notice';

export function NotLoaded({
  part,
  detail,
  onRetry,
}: {
  /** What is missing, as a subject. */
  readonly part: string;
  readonly detail: string;
  readonly onRetry: () => void;
}): ReactElement {
  return (
    <Notice
      tone="error"
      actions={
        <Button size="small" appearance="primary" onClick={onRetry}>
          重试
        </Button>
      }
      more={<FailureDetails excelError={{ kind: 'connection-lost', detail }} />}
    >
      {`${part}没有载入，工作簿没有改动。请检查网络后重试。`}
    </Notice>
  );
}
