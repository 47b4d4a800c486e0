/** Declares the build's input and output folders. */
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);

function place(path: string): string {
  return fileURLToPath(new URL(path, root));
}

export const PLACES = {
  root: fileURLToPath(root),
  license: place('LICENSE'),
  licenseTexts: place('scripts/build/licenses'),
  manifest: place('manifest.xml'),
  icons: place('assets/icons'),
  help: place('assets/help'),
  officeJs: place('node_modules/@microsoft/office-js'),
  beforePane: place('src/taskpane/start/before-pane.ts'),
  preview: place('src/preview'),
  /** Files that an office copies to its web server, and nothing else. */
  addinOutput: place('dist/addin'),
  previewOutput: place('dist/preview'),
  cliOutput: place('dist/cli'),
} as const;
