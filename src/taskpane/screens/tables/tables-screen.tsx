/** Renders the screen 表样: chooses tables and creates them. */
import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { chosenIn } from '../../../workflow/commands/chosen-tables';
import type { WorkbookStatus } from '../../../workflow/status/workbook-status';
import { CommandButton } from '../../components/command-button';
import { EmptyState } from '../../components/empty-state';
import { OpenScreenButton } from '../../components/open-screen-button';
import { Page } from '../../components/page';
import { PageFoot } from '../../components/page-foot';
import { Section } from '../../components/section';
import { OutcomePanel } from '../../components/outcome-panel';
import { Actions, Hint } from '../../components/words';
import { generateCommand } from '../../state/commands';
import { chartsCommand } from '../../state/screen-commands';
import { usePane, usePaneState } from '../../state/pane';
import { TableChoices } from './table-choices';

const useStyles = makeStyles({
  // Aligns the boxes with the heading, despite the click area around them.
  choices: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

function useChosen(status: WorkbookStatus): {
  readonly chosen: readonly string[];
  readonly choose: (ids: readonly string[]) => void;
} {
  const { keeper } = usePane();
  const { chosenTables } = usePaneState();
  // Keeps the order of the table set and drops ids of another set.
  const inOrder = (ids: readonly string[]): readonly string[] =>
    status.tables.map(({ id }) => id).filter((id) => ids.includes(id));
  return {
    chosen: chosenIn(
      status.tables.map(({ id }) => id),
      chosenTables,
    ),
    choose: (ids) => {
      keeper.change({ chosenTables: inOrder(ids) });
    },
  };
}

function AllTables({
  status,
  chosen,
  choose,
}: {
  readonly status: WorkbookStatus;
  readonly chosen: readonly string[];
  readonly choose: (ids: readonly string[]) => void;
}): ReactElement {
  const all = chosen.length === status.tables.length;
  return (
    <Checkbox
      label={`全部（${String(status.tables.length)}张）`}
      checked={all ? true : chosen.length === 0 ? false : 'mixed'}
      onChange={() => {
        choose(all ? [] : status.tables.map(({ id }) => id));
      }}
    />
  );
}

export function TablesScreen({ status }: { readonly status: WorkbookStatus }): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const { chosen, choose } = useChosen(status);
  if (status.settings === null)
    return (
      <Page screen="tables" title="表样" purpose="生成要公开的表，每张表一个工作表。">
        <EmptyState words="填写设置以后，这里列出可以生成的表。">
          <OpenScreenButton screen="settings">去填写设置</OpenScreenButton>
        </EmptyState>
      </Page>
    );
  const count = chosen.length;
  return (
    <Page screen="tables" title="表样" purpose="选择要公开的表，每张表生成一个工作表。">
      <Section title="选择表">
        <div className={styles.choices}>
          <AllTables status={status} chosen={chosen} choose={choose} />
          <TableChoices tables={status.tables} chosen={chosen} choose={choose} />
        </div>
        <Hint>再次生成时，手工填写的内容会保留；有冲突的会先列出，由您决定。</Hint>
      </Section>
      <PageFoot>
        <Actions>
          <CommandButton
            appearance="primary"
            disabled={count === 0}
            command={generateCommand(session, chosen)}
          >
            {count === 0 ? '请先选择表' : `生成表样（${String(count)}张）`}
          </CommandButton>
        </Actions>
      </PageFoot>
      <Section title="图表" section="charts">
        <OutcomePanel screen="tables" section="charts" />
        <Hint>
          收入来源、支出构成、“三公”经费和金额最大的项目画成图，放在“图表”工作表；图中的数字取自公开表，填充汇总时一起更新。
        </Hint>
        <Actions>
          <CommandButton command={chartsCommand(session)}>生成图表</CommandButton>
        </Actions>
      </Section>
    </Page>
  );
}
