/** Renders text for screen readers only. */
import { makeStyles } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    padding: 0,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
    border: 0,
  },
});

export function VisuallyHidden({ children }: { readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return <span className={styles.hidden}>{children}</span>;
}
