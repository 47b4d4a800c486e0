/** Serves the output of `npm run build` as `npm start` does, with the headers of a deployment. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SITE_HEADERS } from '../../../scripts/serve/headers';
import { serve, type Site } from '../../../scripts/serve/static-files';

const DIST = join(process.cwd(), 'dist');
export const ADDIN = join(DIST, 'addin');
const PREVIEW = join(DIST, 'preview');

/** Errors: Error if it has not been built. */
export async function serveBuiltSite(): Promise<Site> {
  for (const page of [join(ADDIN, 'taskpane.html'), join(PREVIEW, 'preview.html')])
    if (!existsSync(page)) throw new Error(`${page} is missing: run npm run build first`);
  return serve({ folders: [PREVIEW, ADDIN], start: 'preview.html', headers: SITE_HEADERS }, 0);
}
