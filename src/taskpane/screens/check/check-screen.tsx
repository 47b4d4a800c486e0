/** 检查: what is inconsistent in the tables, cell by cell, to be put right or explained. */
import type { ReactElement } from 'react';
import type { Standing } from '../../../workflow/standing';
import { Page } from '../../components/page';
import { useCheckReport } from '../../state/pane';
import { CheckSummary } from './check-summary';
import { FindingsSection } from './findings-section';
import { NotChecked } from './not-checked';

export function CheckScreen({ standing }: { readonly standing: Standing }): ReactElement {
  const report = useCheckReport();
  return (
    <Page screen="check" title="检查" purpose="公开之前，核对各张表中的数字、名称和代码。">
      {report === null ? (
        <NotChecked standing={standing} />
      ) : (
        <>
          <CheckSummary report={report} />
          <FindingsSection report={report} standing={standing} />
        </>
      )}
    </Page>
  );
}
