/** Renders a row that opens a place: the whole row is the button. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { PLAIN_ROW } from './plain-row';

const useStyles = makeStyles({
  row: {
    ...PLAIN_ROW,
    display: 'block',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    ':active': { backgroundColor: tokens.colorSubtleBackgroundPressed },
  },
  current: {
    backgroundColor: tokens.colorBrandBackground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
  },
});

export function RowButton({
  onClick,
  current = false,
  tabIndex,
  children,
}: {
  readonly onClick: () => void;
  /** Whether this is the row last visited. */
  readonly current?: boolean;
  /** 0 for the Tab stop of the list, −1 for others, which arrow keys reach. */
  readonly tabIndex?: number;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  return (
    <button
      type="button"
      data-stop
      tabIndex={tabIndex}
      className={mergeClasses(styles.row, current && styles.current)}
      aria-current={current ? 'true' : undefined}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
