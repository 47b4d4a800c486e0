/** The pane in one scene: page?scene=name&theme=dark. */
import { createRoot } from 'react-dom/client';
import { App } from '../../../src/taskpane/app';
import { createRibbonRequests } from '../../../src/workflow/ribbon-request';
import { filesHere } from '../support/files';
import { fakeSession } from '../support/fake-session';
import { SCENES } from './scenes';

const query = new URLSearchParams(location.search);
const scene = SCENES.find(({ name }) => name === query.get('scene'));
const root = document.getElementById('root');
if (scene !== undefined && root !== null) {
  const { screen, script } = scene;
  const { session, port } = fakeSession({ ...script, paneState: { screen, ...script.paneState } });
  const theme = query.get('theme') === 'dark' ? 'dark' : 'light';
  createRoot(root).render(
    <App session={session} port={port} files={filesHere()} ribbon={createRibbonRequests()} theme={theme} />,
  );
}
