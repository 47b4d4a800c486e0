/** Offers to save the last file once more, in the section that made it. */
import type { ReactElement } from 'react';
import type { SavedFileKind } from '../../distribution/controller/distribution-controller';
import type { ScreenId } from '../screens';
import { useDistribution, useLastSaved } from '../state/distribution';
import { saveAgainCommand } from '../state/distribution-commands';
import { CommandButton } from './command-button';

export function SaveAgain({
  kind,
  screen,
}: {
  /** What the section makes. */
  readonly kind: SavedFileKind;
  readonly screen: ScreenId;
}): ReactElement | null {
  const { controller } = useDistribution();
  return useLastSaved() === kind ? (
    <CommandButton command={saveAgainCommand(controller, screen)}>再次保存</CommandButton>
  ) : null;
}
