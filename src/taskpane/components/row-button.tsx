/** Renders a row that opens a place: the whole row is the button. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  row: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':active': { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
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
