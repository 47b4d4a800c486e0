/** Runs a command on click. During a command the button keeps its place and the focus, but does nothing. */
import { Button, type ButtonProps } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { PaneCommand } from '../state/command-runner';
import { useIsBusy, usePane } from '../state/pane';

export interface CommandButtonProps {
  readonly command: PaneCommand;
  readonly appearance?: 'primary' | 'secondary' | 'subtle';
  readonly size?: 'small' | 'medium' | 'large';
  readonly icon?: ButtonProps['icon'];
  readonly disabled?: boolean;
  readonly className?: string;
  /** −1 if the keyboard reaches the button by other keys than Tab. */
  readonly tabIndex?: number;
  readonly children: ReactNode;
}

export function CommandButton({
  command,
  disabled = false,
  children,
  ...style
}: CommandButtonProps): ReactElement {
  const { runner } = usePane();
  const isBusy = useIsBusy();
  return (
    <Button
      {...style}
      disabledFocusable={disabled || isBusy}
      onClick={() => {
        runner.run(command);
      }}
    >
      {children}
    </Button>
  );
}
