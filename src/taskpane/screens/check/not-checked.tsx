/** Explains the check before the first run, and starts it. */
import type { ReactElement } from 'react';
import type { WorkbookStatus } from '../../../workflow/status/workbook-status';
import { CommandButton } from '../../components/command-button';
import { EmptyState } from '../../components/empty-state';
import { OpenScreenButton } from '../../components/open-screen-button';
import { generatedTables } from '../../counts';
import { checkCommand } from '../../state/commands';
import { clearMarksCommand } from '../../state/screen-commands';
import { usePane } from '../../state/pane';

const WHAT_IT_DOES =
  '检查会核对每张表内部、各表之间以及与录入明细的关系，并标出有问题的单元格。标记不改动内容和格式，但会打印出来，打印或公开之前请去除。';

export function NotChecked({ status }: { readonly status: WorkbookStatus }): ReactElement {
  const { session } = usePane();
  const hasTables = generatedTables(status).length > 0;
  if (hasTables)
    return (
      <EmptyState words={WHAT_IT_DOES}>
        <CommandButton appearance="primary" command={checkCommand(session)}>
          开始检查
        </CommandButton>
        {/* The workbook may contain marks of an earlier day. Removing them must not need a new check. */}
        <CommandButton command={clearMarksCommand(session)}>去除以前的标记</CommandButton>
      </EmptyState>
    );
  return (
    <EmptyState words="还没有生成公开表。生成表样并填充以后，在这里检查；从别处粘贴来的成表，也可以直接检查。">
      <OpenScreenButton screen="tables">去生成表样</OpenScreenButton>
      <CommandButton command={checkCommand(session)}>开始检查</CommandButton>
    </EmptyState>
  );
}
