/** Fills a new workbook with the published figures of one department, for a trial. */
import type { ReactElement } from 'react';
import { CommandButton } from './command-button';
import type { ScreenId } from '../screens';
import { loadSampleCommand } from '../state/commands';
import { usePane } from '../state/pane';

export function LoadSampleButton({ screen }: { readonly screen: ScreenId }): ReactElement {
  const { session } = usePane();
  return <CommandButton command={loadSampleCommand(session, screen)}>载入样例</CommandButton>;
}
