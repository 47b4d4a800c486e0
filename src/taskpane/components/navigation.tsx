/** Shows the stages of the work as tabs, and below them the screens of the open stage. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { PLACE_ORDER, placeOf, PLACES, SCREENS, screenOf, type ScreenId } from '../screens';
import type { WorkbookStatus } from '../../workflow/status/workbook-status';
import { usePane, usePaneState, useWorkSteps } from '../state/pane';
import { firstUnfinished } from '../work-steps';
import { onArrowKeys } from './arrow-keys';
import { Icon } from './icons';

const tabId = (id: string): string => `tab-${id}`;
export const PANEL_ID = 'screen';

/** The tab of a screen: of its stage, where the stage has no other. */
export function labellingTab(screen: ScreenId): string {
  const place = placeOf(screen);
  return tabId(PLACES[place].screens.length > 1 ? screen : `place-${place}`);
}

const useStyles = makeStyles({
  nav: {
    paddingInline: tokens.spacingHorizontalXS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // Wraps where the pane is enlarged.
  tabs: {
    display: 'flex',
    flexWrap: 'wrap',
    maxWidth: '720px',
    marginInline: 'auto',
  },
  tab: {
    flex: '1 1 0',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalXXS}`,
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
    position: 'relative',
    paddingInline: '2px',
    paddingBottom: '2px',
    borderBottom: '2px solid transparent',
  },
  openMark: { borderBottomColor: tokens.colorCompoundBrandStroke },
  open: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  calm: { '@media (forced-colors: active)': { borderBottomColor: 'Canvas' } },
  needed: {
    position: 'absolute',
    top: '3px',
    right: '-7px',
    width: '6px',
    height: '6px',
    borderRadius: '50%',
    backgroundColor: tokens.colorStatusWarningForeground3,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
  back: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    marginInlineEnd: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    alignSelf: 'center',
    flex: 'none',
  },
});

interface Tab {
  readonly id: string;
  readonly label: string;
  readonly isOpen: boolean;
  /** Whether something in it has to be dealt with. */
  readonly isNeeded: boolean;
  readonly onOpen: () => void;
  /** Whether it names the shown panel. */
  readonly controls: boolean;
}

function TabButton({
  tab,
  isStop,
  onFocus,
}: {
  readonly tab: Tab;
  readonly isStop: boolean;
  readonly onFocus: () => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <button
      type="button"
      role="tab"
      id={tabId(tab.id)}
      aria-selected={tab.isOpen}
      aria-controls={tab.controls ? PANEL_ID : undefined}
      title={tab.isNeeded ? '需要处理' : undefined}
      tabIndex={isStop ? 0 : -1}
      data-stop
      onFocus={onFocus}
      className={mergeClasses(styles.tab, tab.isOpen && styles.open)}
      onClick={tab.onOpen}
    >
      <span className={mergeClasses(styles.mark, tab.isOpen ? styles.openMark : styles.calm)}>
        {tab.label}
        {tab.isNeeded ? <span className={styles.needed} /> : null}
      </span>
    </button>
  );
}

/** One Tab stop, arrow keys within. */
function TabRow({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }): ReactElement {
  const styles = useStyles();
  // The focused tab is the Tab stop, so that the Tab key leaves the group.
  const [focused, setFocused] = useState<string | null>(null);
  const stop = tabs.some(({ id }) => id === focused) ? focused : tabs.find(({ isOpen }) => isOpen)?.id;
  return (
    <div
      role="tablist"
      aria-label={label}
      className={styles.tabs}
      style={{ flexGrow: 1 }}
      onKeyDown={onArrowKeys('horizontal')}
      onBlur={() => {
        setFocused(null);
      }}
    >
      {tabs.map((tab) => (
        <TabButton
          key={tab.id}
          tab={tab}
          isStop={tab.id === stop}
          onFocus={() => {
            setFocused(tab.id);
          }}
        />
      ))}
    </div>
  );
}

/** Leads back to the last screen of another stage. */
function Back({ to }: { readonly to: ScreenId }): ReactElement {
  const styles = useStyles();
  const { open } = usePane();
  const { label } = SCREENS[to];
  return (
    <button
      type="button"
      aria-label={`返回${label}`}
      className={mergeClasses(styles.tab, styles.back)}
      onClick={() => {
        open(to);
      }}
    >
      <Icon name="back" small />
      {label}
    </button>
  );
}

export function Navigation({ status }: { readonly status: WorkbookStatus }): ReactElement {
  const styles = useStyles();
  const { select, selectPlace } = usePane();
  const paneState = usePaneState();
  const steps = useWorkSteps(status);
  const shown = screenOf(paneState.screen);
  const place = placeOf(shown);
  const { label, screens } = PLACES[place];
  const earlier = paneState.cameFrom === undefined ? null : screenOf(paneState.cameFrom);
  const back = earlier === null || placeOf(earlier) === place ? null : earlier;
  const isNeeded = (id: ScreenId): boolean =>
    steps.some(({ screen, state }) => screen === id && state === 'attention');
  return (
    <nav className={styles.nav} aria-label="工作步骤">
      <TabRow
        label="工作阶段"
        tabs={PLACE_ORDER.map((id) => ({
          id: `place-${id}`,
          label: PLACES[id].label,
          isOpen: id === place,
          isNeeded: PLACES[id].screens.some(isNeeded),
          controls: id === place && screens.length === 1,
          onOpen: () => {
            selectPlace(id, firstUnfinished(id, steps));
          },
        }))}
      />
      {screens.length === 1 && back === null ? null : (
        <div className={styles.tabs}>
          {back === null ? null : <Back to={back} />}
          {screens.length === 1 ? null : (
            <TabRow
              label={`${label}的步骤`}
              tabs={screens.map((id) => ({
                id,
                label: SCREENS[id].label,
                isOpen: id === shown,
                isNeeded: isNeeded(id),
                controls: id === shown,
                onOpen: () => {
                  select(id);
                },
              }))}
            />
          )}
        </div>
      )}
    </nav>
  );
}
