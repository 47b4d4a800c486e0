/** Renders the screen 设置: the department and its units. */
import type { ReactElement } from 'react';
import type { WorkbookStatus } from '../../../workflow/status/workbook-status';
import { Page } from '../../components/page';
import { Actions } from '../../components/words';
import { EnvironmentLink } from '../../environment/environment-link';
import { DepartmentSection } from './department-section';
import { RosterSection } from './roster-section';

export function SettingsScreen({ status }: { readonly status: WorkbookStatus }): ReactElement {
  return (
    <Page screen="settings" title="设置" purpose="部门、年度和单位名册，只填一次，存在本工作簿中。">
      <DepartmentSection status={status} />
      <RosterSection units={status.units} />
      <Actions>
        <EnvironmentLink />
      </Actions>
    </Page>
  );
}
