/** Renders the screen 检查: inconsistencies in the tables by cell, to correct or explain. */
import type { ReactElement } from 'react';
import type { WorkbookStatus } from '../../../workflow/status/workbook-status';
import { Page } from '../../components/page';
import { useCheckReport } from '../../state/pane';
import { CheckSummary } from './check-summary';
import { FindingsSection } from './findings-section';
import { NotChecked } from './not-checked';

export function CheckScreen({ status }: { readonly status: WorkbookStatus }): ReactElement {
  const report = useCheckReport();
  return (
    <Page screen="check" title="检查" purpose="公开之前，核对各张表中的数字、名称和代码。">
      {report === null ? (
        <NotChecked status={status} />
      ) : (
        <>
          <CheckSummary report={report} />
          <FindingsSection report={report} status={status} />
        </>
      )}
    </Page>
  );
}
