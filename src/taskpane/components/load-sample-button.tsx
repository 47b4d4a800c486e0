/** Fills a new workbook with the published figures of one department, for a trial. */
import type { ReactElement } from 'react';
import { CommandButton } from './command-button';
import type { ScreenId } from '../screens';
import { Hint } from './words';
import { loadSampleCommand } from '../state/commands';
import { usePane } from '../state/pane';

export function LoadSampleButton({ screen }: { readonly screen: ScreenId }): ReactElement {
  const { session } = usePane();
  return <CommandButton command={loadSampleCommand(session, screen)}>载入样例</CommandButton>;
}

export function SampleHint(): ReactElement {
  return (
    <Hint>
      样例是一个部门已公开的预算，可以先用它熟悉各个步骤。各套表样各有样例：要用别的表样，先在“设置”中选择并保存，再载入。
    </Hint>
  );
}
