/** Starts the page: the pane in an Excel that it works in, an explanation anywhere else. */
import { createRoot } from 'react-dom/client';
import { useState, type ReactElement } from 'react';
import { ownWrites } from '../excel/events/own-writes';
import { officeMarks } from '../excel/marks/office-marks';
import { officeWorkbook } from '../excel/office-workbook';
import { whenOfficeReady } from '../excel/ready';
import { createSession } from '../workflow/create-session';
import { ribbonRequests } from '../workflow/ribbon-request';
import { App } from './app';
import { saveFile } from './files/save-file';
import { openWorkshop } from './files/workshop';
import { useOfficeTheme } from './start/office-theme';
import { sessionTools } from './start/session-tools';
import { StartPage, type StartProblem } from './start/start-page';
import { ThemeProvider } from './theme-provider';

type Start = { readonly kind: 'excel'; readonly platform: string } | StartProblem;

async function start(): Promise<Start> {
  try {
    return await whenOfficeReady();
  } catch (error) {
    // office.js itself is missing or refused to start; whoever opened the page is told.
    return { kind: 'not-started', detail: error instanceof Error ? error.message : String(error) };
  }
}

/** Their web views take no downloads. */
const WITHOUT_DOWNLOADS: ReadonlySet<string> = new Set(['Mac', 'iOS']);

function OfficePane({ platform }: { readonly platform: string }): ReactElement {
  const [{ port, session }] = useState(() => {
    const own = ownWrites();
    const workbook = officeWorkbook(own);
    return { port: workbook, session: createSession(sessionTools(workbook, officeMarks(own))) };
  });
  const files = { openWorkshop, saveFile, canSave: !WITHOUT_DOWNLOADS.has(platform) };
  return <App session={session} port={port} files={files} ribbon={ribbonRequests} theme={useOfficeTheme()} />;
}

function page(result: Start): ReactElement {
  if (result.kind === 'excel') return <OfficePane platform={result.platform} />;
  return (
    <ThemeProvider theme="light">
      <StartPage problem={result} />
    </ThemeProvider>
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root');
void start().then((result) => {
  createRoot(root).render(page(result));
});
