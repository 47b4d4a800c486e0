/** Renders the task pane: navigation at the top, the open screen, and the running command at the bottom. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import { onPaneVisibility } from '../excel/pane-visibility';
import type { WorkbookPort } from '../workflow/port';
import type { RibbonRefusals, RibbonRequests } from '../workflow/ribbon-request';
import type { Session } from '../workflow/session';
import type { WorkbookStatus } from '../workflow/status/workbook-status';
import type { PaneFiles } from './files/pane-files';
import { ActivityBar } from './components/activity-bar';
import { FirstReading } from './components/first-reading';
import { FollowingNotice } from './components/following-notice';
import { LaterHelp } from './components/later-help';
import { LiveRegion } from './components/live-region';
import { Navigation } from './components/navigation';
import { OpenScreen } from './components/open-screen';
import { QuestionDialog } from './components/question-dialog';
import { RibbonRefusedNotice } from './components/ribbon-refused-notice';
import { useObservable } from './state/observable';
import { doRibbonCommand } from './state/ribbon';
import { watchPresence } from './state/presence';
import { createPane, PaneContext, useLatestStatus, usePane } from './state/pane';
import {
  createScreenLoader,
  loadLaterScreens,
  type LoadScreens,
  type ScreenLoader,
} from './state/screen-loader';
import type { PaneTheme } from './theme';
import { ThemeProvider } from './theme-provider';

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
});

/** Reads the workbook at the start and loads the other screens in the background. Watches when the clerk enters. */
function useLifeOfPane(loader: ScreenLoader): void {
  const { reader, presence } = usePane();
  useEffect(() => {
    void reader.read();
    void loader.load();
  }, [reader, loader]);
  useEffect(() => watchPresence(presence, onPaneVisibility), [presence]);
}

type Ribbon = Pick<RibbonRequests, 'onRibbonCommand'>;

interface ContentProps {
  readonly ribbon: Ribbon;
  readonly loader: ScreenLoader;
}

function Work({ status, ribbon, loader }: ContentProps & { readonly status: WorkbookStatus }): ReactElement {
  const pane = usePane();
  const isCovered = useObservable(pane.help) !== null;
  // Waits for the first reading of the workbook: only then a screen can run the ribbon's commands.
  useEffect(
    () =>
      ribbon.onRibbonCommand((command) => {
        doRibbonCommand(pane, command);
      }),
    [ribbon, pane],
  );
  return (
    <>
      {/* Help covers the screen, which keeps all that is typed in it. */}
      <div style={{ display: 'contents' }} inert={isCovered}>
        <Navigation status={status} />
        {/* A landmark: all content of a page has to be inside one. */}
        <aside aria-label="工作簿的改动">
          <FollowingNotice />
        </aside>
        <OpenScreen status={status} loader={loader} />
      </div>
      <LaterHelp status={status} />
      <ActivityBar />
    </>
  );
}

function Content({
  ribbon,
  refusals,
  loader,
}: ContentProps & { readonly refusals: RibbonRefusals }): ReactElement {
  const styles = useStyles();
  const status = useLatestStatus();
  useLifeOfPane(loader);
  return (
    <div className={styles.pane}>
      <RibbonRefusedNotice refusals={refusals} />
      {status === null ? <FirstReading /> : <Work status={status} ribbon={ribbon} loader={loader} />}
      <QuestionDialog />
      <LiveRegion />
    </div>
  );
}

export interface AppProps {
  readonly session: Session;
  readonly port: WorkbookPort;
  readonly files: PaneFiles;
  readonly ribbon: Ribbon;
  readonly refusals: RibbonRefusals;
  /** Follows Office's theme. */
  readonly theme: PaneTheme;
  readonly loadScreens?: LoadScreens;
}

export function App({
  session,
  port,
  files,
  ribbon,
  refusals,
  theme,
  loadScreens = loadLaterScreens,
}: AppProps): ReactElement {
  const [pane] = useState(() => createPane(session, port, files));
  const [loader] = useState(() => createScreenLoader(loadScreens));
  return (
    <ThemeProvider theme={theme}>
      <PaneContext value={pane}>
        <Content ribbon={ribbon} refusals={refusals} loader={loader} />
      </PaneContext>
    </ThemeProvider>
  );
}
