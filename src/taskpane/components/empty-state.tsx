/** Replaces an empty list: explains why it is empty and what to do. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { Icon } from './icons';

const useStyles = makeStyles({
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalM}`,
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  icon: { width: '32px', height: '32px', color: tokens.colorNeutralForeground4 },
  words: { margin: 0, maxWidth: '32em' },
});

export function EmptyState({
  words,
  children,
}: {
  readonly words: string;
  readonly children?: ReactNode;
}): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <Icon name="sheet" className={styles.icon} />
      <p className={styles.words}>{words}</p>
      {children}
    </div>
  );
}
