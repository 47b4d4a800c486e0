/** Renders the screen 下发: makes a workbook for each chosen unit, to fill in and return. */
import type { ReactElement } from 'react';
import type { WorkbookStatus } from '../../../workflow/status/workbook-status';
import { CannotSave } from '../../components/cannot-save';
import { CommandButton } from '../../components/command-button';
import { EmptyState } from '../../components/empty-state';
import { OpenScreenButton } from '../../components/open-screen-button';
import { Page } from '../../components/page';
import { SaveAgain } from '../../components/save-again';
import { Section } from '../../components/section';
import { Actions, Hint } from '../../components/words';
import { useDistribution, useDistributionView } from '../../state/distribution';
import { handOutCommand, publishUnitsCommand } from '../../state/distribution-commands';
import { usePane } from '../../state/pane';
import { DueDate, RecordError } from '../collect/due-date';
import { UnitChoices } from './unit-choices';

const PURPOSE = '给每个单位生成一份录入工作簿，由单位填好后交回；也生成各单位自己的公开表。';

function Nothing({ status }: { readonly status: WorkbookStatus }): ReactElement {
  return status.settings === null ? (
    <EmptyState words="还没有设置。填好部门、年度和单位名册以后，在这里下发。">
      <OpenScreenButton screen="settings">去填写设置</OpenScreenButton>
    </EmptyState>
  ) : (
    <EmptyState words="单位名册中还没有单位。录入名册以后，在这里下发。">
      <OpenScreenButton screen="settings" section="roster">
        去录入单位名册
      </OpenScreenButton>
    </EmptyState>
  );
}

/** Codes of the units chosen below. */
function useChosenUnits({ units }: WorkbookStatus): readonly string[] {
  const { leftOut } = useDistributionView();
  return units.map(({ code }) => code).filter((code) => !leftOut.has(code));
}

function HandOut({ status }: { readonly status: WorkbookStatus }): ReactElement {
  const { controller } = useDistribution();
  const { files } = usePane();
  const chosen = useChosenUnits(status);
  const count = chosen.length;
  return (
    <Section title="下发给单位">
      {files.canSave ? null : <CannotSave toDo="再下发" />}
      <Hint>
        每个单位一份工作簿，单位、年度和科目下拉选项已经填好；录入表中已有的该单位明细也会带上。选了多个单位时打成一个压缩包（.zip），一般保存在电脑的“下载”文件夹。
      </Hint>
      <DueDate />
      <Actions>
        <CommandButton
          appearance="primary"
          disabled={count === 0 || !files.canSave}
          command={handOutCommand(controller, new Set(chosen))}
        >
          {count === 0 ? '请选择单位' : `生成${String(count)}个单位的文件`}
        </CommandButton>
        <SaveAgain kind="hand-out" screen="distribute" />
      </Actions>
      <RecordError />
    </Section>
  );
}

/** Makes the tables that each unit publishes (单位预算公开). */
function PublishUnits({ status }: { readonly status: WorkbookStatus }): ReactElement {
  const { controller } = useDistribution();
  const { files } = usePane();
  const chosen = useChosenUnits(status);
  return (
    <Section title="单位公开表">
      <Hint>
        按录入的明细，为每个选中的单位生成它自己公开的一套表，一个单位一个工作簿；选了多个单位时打成一个压缩包（.zip）。
      </Hint>
      <Actions>
        <CommandButton
          disabled={chosen.length === 0 || !files.canSave}
          command={publishUnitsCommand(controller, new Set(chosen))}
        >
          {chosen.length === 0 ? '请先选择单位' : `生成${String(chosen.length)}个单位的公开表`}
        </CommandButton>
        <SaveAgain kind="unit-tables" screen="distribute" />
      </Actions>
    </Section>
  );
}

export function DistributeScreen({ status }: { readonly status: WorkbookStatus }): ReactElement {
  const hasUnits = status.settings !== null && status.units.length > 0;
  return (
    <Page screen="distribute" title="下发" purpose={PURPOSE}>
      {hasUnits ? (
        <>
          <HandOut status={status} />
          <Section title="选择单位">
            <UnitChoices units={status.units} />
          </Section>
          <PublishUnits status={status} />
        </>
      ) : (
        <Nothing status={status} />
      )}
    </Page>
  );
}
