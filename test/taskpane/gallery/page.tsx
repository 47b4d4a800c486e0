/** Renders the pane in one scene: page?scene=name&theme=dark. */
import { createRoot } from 'react-dom/client';
import { App, type AppProps } from '../../../src/taskpane/app';
import { createRibbonRefusals, createRibbonRequests } from '../../../src/workflow/ribbon-request';
import { departmentOf } from '../support/department';
import { fakeSession } from '../support/fake-session';
import { filesHere } from '../support/files';
import type { Scene } from './scene';
import { SCENES } from './scenes';

const query = new URLSearchParams(location.search);
const scene = SCENES.find(({ name }) => name === query.get('scene'));
const root = document.getElementById('root');

async function workOf({ screen, script, units }: Scene): Promise<Pick<AppProps, 'session' | 'port'>> {
  if (units === undefined) return fakeSession({ ...script, paneState: { screen, ...script.paneState } });
  const { session, workbook } = await departmentOf(units, screen);
  return { session, port: workbook.port };
}

async function show(shown: Scene, place: HTMLElement): Promise<void> {
  const { session, port } = await workOf(shown);
  const theme = query.get('theme') === 'dark' ? 'dark' : 'light';
  createRoot(place).render(
    <App
      session={session}
      port={port}
      files={filesHere(shown.canSave)}
      ribbon={createRibbonRequests()}
      refusals={createRibbonRefusals()}
      theme={theme}
    />,
  );
}

if (scene !== undefined && root !== null) void show(scene, root);
