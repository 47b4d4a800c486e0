/** Shows short tabs for the screens, in two rows if the pane is narrow. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { SCREEN_ORDER, SCREENS, screenOf, type ScreenId } from '../screens';
import { usePane, usePaneState } from '../state/pane';
import { onArrowKeys } from './arrow-keys';

export const tabId = (screen: ScreenId): string => `tab-${screen}`;
export const PANEL_ID = 'screen';

/** Narrower than eleven tabs of two characters. In em, because it grows with the browser's font size. */
const NARROW = '@media (max-width: 26.99em)';

const useStyles = makeStyles({
  nav: {
    paddingInline: tokens.spacingHorizontalXS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tabs: {
    display: 'grid',
    gridTemplateColumns: `repeat(${String(SCREEN_ORDER.length)}, minmax(0, 1fr))`,
    maxWidth: '720px',
    marginInline: 'auto',
    [NARROW]: {
      gridTemplateColumns: `repeat(${String(Math.ceil(SCREEN_ORDER.length / 2))}, minmax(0, 1fr))`,
    },
  },
  tab: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXS}`,
    [NARROW]: { paddingBlock: tokens.spacingVerticalXS },
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': {
      color: tokens.colorNeutralForeground2Hover,
      backgroundColor: tokens.colorSubtleBackgroundHover,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  // A border shows the open screen in high contrast too.
  mark: {
    display: 'inline-block',
    paddingInline: '2px',
    paddingBottom: '2px',
    borderBottom: '2px solid transparent',
  },
  openMark: { borderBottomColor: tokens.colorCompoundBrandStroke },
  open: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  calm: { '@media (forced-colors: active)': { borderBottomColor: 'Canvas' } },
});

function ScreenTab({
  id,
  isOpen,
  isStop,
  onFocus,
}: {
  readonly id: ScreenId;
  readonly isOpen: boolean;
  readonly isStop: boolean;
  readonly onFocus: () => void;
}): ReactElement {
  const styles = useStyles();
  const { select } = usePane();
  return (
    <button
      type="button"
      role="tab"
      id={tabId(id)}
      aria-selected={isOpen}
      aria-controls={isOpen ? PANEL_ID : undefined}
      tabIndex={isStop ? 0 : -1}
      data-stop
      onFocus={onFocus}
      className={mergeClasses(styles.tab, isOpen && styles.open)}
      onClick={() => {
        select(id);
      }}
    >
      <span className={mergeClasses(styles.mark, isOpen ? styles.openMark : styles.calm)}>
        {SCREENS[id].label}
      </span>
    </button>
  );
}

export function Navigation(): ReactElement {
  const styles = useStyles();
  const openScreen = screenOf(usePaneState().screen);
  // The focused tab is the Tab stop, so that the Tab key leaves the group.
  const [focused, setFocused] = useState<ScreenId | null>(null);
  return (
    <nav className={styles.nav} aria-label="工作步骤">
      <div
        role="tablist"
        className={styles.tabs}
        onKeyDown={onArrowKeys('horizontal')}
        onBlur={() => {
          setFocused(null);
        }}
      >
        {SCREEN_ORDER.map((id) => (
          <ScreenTab
            key={id}
            id={id}
            isOpen={id === openScreen}
            isStop={id === (focused ?? openScreen)}
            onFocus={() => {
              setFocused(id);
            }}
          />
        ))}
      </div>
    </nav>
  );
}
