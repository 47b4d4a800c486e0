/** The task pane: navigation above, the open screen, what is running below. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { WorkbookPort } from '../workflow/port';
import type { RibbonRequests } from '../workflow/ribbon-request';
import type { Session } from '../workflow/session';
import type { Standing } from '../workflow/standing';
import { ActivityBar } from './components/activity-bar';
import { FirstReading } from './components/first-reading';
import { LiveRegion } from './components/live-region';
import { Navigation, PANEL_ID, tabId } from './components/navigation';
import { QuestionDialog } from './components/question-dialog';
import { ScreenBoundary } from './components/screen-boundary';
import { screenOf, type ScreenId } from './screens';
import { EntryScreen } from './screens/entry/entry-screen';
import { FillScreen } from './screens/fill/fill-screen';
import { HomeScreen } from './screens/home/home-screen';
import { SettingsScreen } from './screens/settings/settings-screen';
import { TablesScreen } from './screens/tables/tables-screen';
import { TraceScreen } from './screens/trace/trace-screen';
import { doRibbonCommand } from './state/ribbon';
import { createPane, PaneContext, useLatestStanding, usePane, usePaneState } from './state/pane';
import type { PaneTheme } from './theme';
import { ThemeProvider } from './theme-provider';

const SCREEN_VIEWS: Readonly<Record<ScreenId, (props: { readonly standing: Standing }) => ReactElement>> = {
  home: HomeScreen,
  settings: SettingsScreen,
  entry: EntryScreen,
  tables: TablesScreen,
  fill: FillScreen,
  trace: TraceScreen,
};

const useStyles = makeStyles({
  pane: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  main: { flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden' },
});

function OpenScreen({ standing }: { readonly standing: Standing }): ReactElement {
  const styles = useStyles();
  const screen = screenOf(usePaneState().screen);
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    main.current?.scrollTo({ top: 0 });
  }, [screen]);
  const View = SCREEN_VIEWS[screen];
  return (
    <main ref={main} className={styles.main}>
      <div id={PANEL_ID} role="tabpanel" aria-labelledby={tabId(screen)}>
        <ScreenBoundary key={screen}>
          <View standing={standing} />
        </ScreenBoundary>
      </div>
    </main>
  );
}

/** Reads at the start, and saves what is shown when the pane is closed. */
function useLifeOfPane(): void {
  const { reader, keeper } = usePane();
  useEffect(() => {
    void reader.read();
    window.addEventListener('pagehide', keeper.flush);
    return () => {
      window.removeEventListener('pagehide', keeper.flush);
    };
  }, [reader, keeper]);
}

type Ribbon = Pick<RibbonRequests, 'onRibbonCommand'>;

function Work({ standing, ribbon }: { readonly standing: Standing; readonly ribbon: Ribbon }): ReactElement {
  const pane = usePane();
  // Only now, when the workbook is known, is there a place for what the ribbon asks.
  useEffect(
    () =>
      ribbon.onRibbonCommand((command) => {
        doRibbonCommand(pane, command);
      }),
    [ribbon, pane],
  );
  return (
    <>
      <Navigation />
      <OpenScreen standing={standing} />
      <ActivityBar />
    </>
  );
}

function Content({ ribbon }: { readonly ribbon: Ribbon }): ReactElement {
  const styles = useStyles();
  const standing = useLatestStanding();
  useLifeOfPane();
  return (
    <div className={styles.pane}>
      {standing === null ? <FirstReading /> : <Work standing={standing} ribbon={ribbon} />}
      <QuestionDialog />
      <LiveRegion />
    </div>
  );
}

export interface AppProps {
  readonly session: Session;
  readonly port: WorkbookPort;
  readonly ribbon: Ribbon;
  /** Follows Office. */
  readonly theme: PaneTheme;
}

export function App({ session, port, ribbon, theme }: AppProps): ReactElement {
  const [pane] = useState(() => createPane(session, port));
  return (
    <ThemeProvider theme={theme}>
      <PaneContext value={pane}>
        <Content ribbon={ribbon} />
      </PaneContext>
    </ThemeProvider>
  );
}
