/** Explains why Excel did not answer, with details for support. */
import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { isRetryable, excelErrorMessage, type ExcelError } from '../../workflow/excel-error';
import { FailureDetails } from './failure-details';
import { Notice } from './notice';

export function ExcelErrorNotice({
  excelError,
  onRetry,
  onDismiss,
}: {
  readonly excelError: ExcelError;
  readonly onRetry?: () => void;
  readonly onDismiss?: () => void;
}): ReactElement {
  return (
    <Notice
      tone="error"
      {...(onDismiss === undefined ? {} : { onDismiss })}
      actions={
        onRetry === undefined || !isRetryable(excelError) ? undefined : (
          <Button size="small" appearance="primary" onClick={onRetry}>
            重试
          </Button>
        )
      }
      more={<FailureDetails excelError={excelError} />}
    >
      {excelErrorMessage(excelError)}
    </Notice>
  );
}
