/** Why Excel did not answer, in words, with what support needs. */
import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { isRetryable, troubleMessage, type Trouble } from '../../workflow/trouble';
import { FailureDetails } from './failure-details';
import { Notice } from './notice';

export function TroubleNotice({
  trouble,
  onRetry,
  onDismiss,
}: {
  readonly trouble: Trouble;
  readonly onRetry?: () => void;
  readonly onDismiss?: () => void;
}): ReactElement {
  return (
    <Notice
      tone="error"
      {...(onDismiss === undefined ? {} : { onDismiss })}
      actions={
        onRetry === undefined || !isRetryable(trouble) ? undefined : (
          <Button size="small" appearance="primary" onClick={onRetry}>
            重试
          </Button>
        )
      }
      more={<FailureDetails trouble={trouble} />}
    >
      {troubleMessage(trouble)}
    </Notice>
  );
}
