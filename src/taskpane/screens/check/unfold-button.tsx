/** Renders the button that shows and hides what belongs to one finding. */
import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { Icon } from '../../components/icons';

const useStyles = makeStyles({ unfolded: { transform: 'rotate(90deg)' } });

interface UnfoldButtonProps {
  readonly open: boolean;
  /** Id of the unfolded element. */
  readonly controls: string;
  readonly tabIndex: number | undefined;
  readonly onChange: (open: boolean) => void;
  readonly children: ReactNode;
}

export function UnfoldButton({
  open,
  controls,
  tabIndex,
  onChange,
  children,
}: UnfoldButtonProps): ReactElement {
  const styles = useStyles();
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<Icon name="chevron" small {...(open ? { className: styles.unfolded } : {})} />}
      tabIndex={tabIndex}
      aria-expanded={open}
      aria-controls={open ? controls : undefined}
      onClick={() => {
        onChange(!open);
      }}
    >
      {children}
    </Button>
  );
}
