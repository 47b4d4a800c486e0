/** `npm run excel-hosts`: tries the features in the stand-in for each Excel and writes docs/excel-hosts.md. */
import { writeFile } from 'node:fs/promises';
import { excelHostsText } from './excel-hosts/text';
import { tryAll } from './excel-hosts/trial';

await writeFile(new URL('../docs/excel-hosts.md', import.meta.url), excelHostsText(await tryAll()));
// Sessions and office.js keep timers.
process.exit(0);
