/** Starts the preview: the add-in without Excel. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Preview } from './page/preview';
import { profileAsked } from './stage/profile-asked';

/** Key under which office.js stores the host it found; a page opened later in this tab would wait for that host. */
const REMEMBERED_HOST = 'hostInfoValue';
window.addEventListener('pagehide', () => {
  sessionStorage.removeItem(REMEMBERED_HOST);
});

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root');
createRoot(root).render(
  <StrictMode>
    <Preview profile={profileAsked(window.location.search)} />
  </StrictMode>,
);
