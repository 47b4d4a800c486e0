/** Starts the page: the pane inside a supported Excel, an explanation elsewhere. */
import { createRoot, type Root } from 'react-dom/client';
import { useState, type ReactElement } from 'react';
import { ownWrites } from '../excel/events/own-writes';
import { officeMarks } from '../excel/marks/office-marks';
import { officeWorkbook } from '../excel/office-workbook';
import { whenOfficeReady } from '../excel/ready';
import { createSession } from '../workflow/create-session';
import { environmentRequests, ribbonRefusals, ribbonRequests } from '../workflow/ribbon-request';
import { laterTableWork } from '../workflow/tables/later-table-work';
import { App } from './app';
import { EnvironmentHost } from './environment/environment-host';
import { saveFile } from './files/save-file';
import { openWorkerPool } from './files/worker-pool';
import { useOfficeTheme } from './start/office-theme';
import { sessionPorts } from './start/session-ports';
import { ProblemPage } from './start/problem-page';
import { isTooOld, takeOver } from './start/page-marks';
import { startClues } from './start/start-clues';
import { startPane, type Start } from './start/start-pane';

/** Platforms whose web views do not support downloads. */
const WITHOUT_DOWNLOADS: ReadonlySet<string> = new Set(['Mac', 'iOS']);

function OfficePane({ platform }: { readonly platform: string | null }): ReactElement {
  const [{ port, session }] = useState(() => {
    const own = ownWrites();
    const workbook = officeWorkbook(own);
    return { port: workbook, session: createSession(sessionPorts(workbook, officeMarks(own))) };
  });
  const files = { openWorkerPool, saveFile, canSave: platform === null || !WITHOUT_DOWNLOADS.has(platform) };
  const theme = useOfficeTheme();
  return (
    <EnvironmentHost theme={theme} requests={environmentRequests}>
      <App
        session={session}
        port={port}
        files={files}
        ribbon={ribbonRequests}
        refusals={ribbonRefusals}
        theme={theme}
      />
    </EnvironmentHost>
  );
}

function page(result: Start): ReactElement {
  if (result.kind === 'excel') return <OfficePane platform={result.platform} />;
  return (
    <EnvironmentHost theme="light" requests={environmentRequests}>
      <ProblemPage problem={result} />
    </EnvironmentHost>
  );
}

const place = document.getElementById('root');
if (place === null) throw new Error('The page has no #root');
if (!isTooOld()) {
  takeOver();
  // Arrives while Excel starts. A failure is said where the work is needed, which asks for it again.
  laterTableWork().catch(() => undefined);
  let root: Root | null = null;
  const show = (result: Start): void => {
    // Creates the root as late as possible: this empties the page, which shows that it is connecting.
    root ??= createRoot(place);
    root.render(page(result));
  };
  void startPane({ ready: whenOfficeReady, clues: startClues, show });
}
