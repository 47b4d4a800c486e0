/** A button that runs a command. While one is running it keeps its place and the focus, and does nothing. */
import { Button, type ButtonProps } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { Command } from '../state/command-runner';
import { useActivity, usePane } from '../state/pane';

export interface CommandButtonProps {
  readonly command: Command;
  readonly appearance?: 'primary' | 'secondary' | 'subtle';
  readonly size?: 'small' | 'medium' | 'large';
  readonly icon?: ButtonProps['icon'];
  readonly disabled?: boolean;
  readonly className?: string;
  /** −1 where another way than the Tab key leads to it. */
  readonly tabIndex?: number;
  readonly children: ReactNode;
}

export function CommandButton({
  command,
  disabled = false,
  children,
  ...look
}: CommandButtonProps): ReactElement {
  const { runner } = usePane();
  const activity = useActivity();
  const busy = activity.kind === 'running' || activity.kind === 'asking';
  return (
    <Button
      {...look}
      disabledFocusable={disabled || busy}
      onClick={() => {
        runner.run(command);
      }}
    >
      {children}
    </Button>
  );
}
