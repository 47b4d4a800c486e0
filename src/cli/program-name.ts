/** Returns the program's name as a user would type it again. */
import { extname, relative } from 'node:path';
import { DEFAULT_PROGRAM } from './usage';

/** `script`: the file that Node runs. In the project it is TypeScript, and npm starts it. */
export function programName(script: string | undefined, folder: string): string {
  if (script === undefined || extname(script) === '.ts') return DEFAULT_PROGRAM;
  const near = relative(folder, script);
  const path = near.startsWith('..') ? script : near;
  return `node ${path.includes(' ') ? `"${path}"` : path}`;
}
