/** Runs `npm run excel-hosts`: tries the features in each simulated Excel and writes docs/excel-hosts.md. */
import { writeFile } from 'node:fs/promises';
import { excelHostsText } from './excel-hosts/text';
import { tryAll } from './excel-hosts/trial';

await writeFile(new URL('../docs/excel-hosts.md', import.meta.url), excelHostsText(await tryAll()));
// Ends the process, because sessions and office.js keep timers.
process.exit(0);
