/** 下发: a workbook for each chosen unit, to be filled in there and sent back. */
import type { ReactElement } from 'react';
import type { Standing } from '../../../workflow/standing';
import { CommandButton } from '../../components/command-button';
import { EmptyState } from '../../components/empty-state';
import { Notice } from '../../components/notice';
import { OpenScreenButton } from '../../components/open-screen-button';
import { Page } from '../../components/page';
import { Section } from '../../components/section';
import { Actions, Hint } from '../../components/words';
import { useDesk, useDeskView, useLastHandedOut } from '../../state/desk';
import { handOutCommand, saveAgainCommand } from '../../state/desk-commands';
import { usePane } from '../../state/pane';
import { UnitChoices } from './unit-choices';

const PURPOSE = '给每个单位生成一份录入工作簿，由单位填好后交回。';

function Nothing({ standing }: { readonly standing: Standing }): ReactElement {
  return standing.settings === null ? (
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

function CannotSave(): ReactElement {
  return (
    <Notice tone="info">
      这个版本的 Excel 不能从窗格保存文件。请在 Windows 上的 Excel 或网页版 Excel 中打开本工作簿，再下发。
    </Notice>
  );
}

function SaveAgain(): ReactElement | null {
  const { desk } = useDesk();
  return useLastHandedOut() === null ? null : (
    <CommandButton command={saveAgainCommand(desk)}>再次保存</CommandButton>
  );
}

function HandOut({ standing }: { readonly standing: Standing }): ReactElement {
  const { desk } = useDesk();
  const { leftOut } = useDeskView();
  const { files } = usePane();
  const chosen = standing.units.map(({ code }) => code).filter((code) => !leftOut.has(code));
  const count = chosen.length;
  return (
    <Section title="下发给单位">
      {files.canSave ? null : <CannotSave />}
      <Hint>
        文件中已填好单位、年度和科目下拉选项；录入表中已有这个单位的明细，会一并带上。多个单位打成一个压缩包，保存在浏览器的“下载”文件夹。
      </Hint>
      <Actions>
        <CommandButton
          appearance="primary"
          disabled={count === 0 || !files.canSave}
          command={handOutCommand(desk, new Set(chosen))}
        >
          {count === 0 ? '请选择单位' : `生成${String(count)}个单位的文件`}
        </CommandButton>
        <SaveAgain />
      </Actions>
    </Section>
  );
}

export function DistributeScreen({ standing }: { readonly standing: Standing }): ReactElement {
  const hasUnits = standing.settings !== null && standing.units.length > 0;
  return (
    <Page screen="distribute" title="下发" purpose={PURPOSE}>
      {hasUnits ? (
        <>
          <HandOut standing={standing} />
          <Section title="选择单位">
            <UnitChoices units={standing.units} />
          </Section>
        </>
      ) : (
        <Nothing standing={standing} />
      )}
    </Page>
  );
}
