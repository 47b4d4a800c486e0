/** Undoes the last command if it can be undone. */
import type { ReactElement } from 'react';
import type { ScreenId } from '../screens';
import { undoCommand } from '../state/commands';
import { usePane, useUndoTitle } from '../state/pane';
import { CommandButton } from './command-button';
import { Icon } from './icons';

export function UndoButton({ screen }: { readonly screen: ScreenId }): ReactElement | null {
  const { session } = usePane();
  const title = useUndoTitle();
  if (title === null) return null;
  return (
    <CommandButton
      size="small"
      icon={<Icon name="undo" small />}
      command={undoCommand(session, title, screen)}
    >
      {`撤销“${title}”`}
    </CommandButton>
  );
}
