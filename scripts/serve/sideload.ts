/** Runs `npm run sideload`: adds the add-in to this machine's Excel; `-- --stop` removes it. */
import { spawnSync } from 'node:child_process';
import { PLACES } from '../build/places';
import { sideloadRefusal } from './advice';

const refusal = sideloadRefusal(process.platform);
if (refusal !== null) {
  console.error(refusal);
  process.exit(1);
}

const isStop = process.argv.includes('--stop');
if (!isStop) console.log('请先在另一个终端中运行 npm start，并按它的提示信任开发证书。');

// Fetched on use. It is not a dependency, because its installation downloads parts of a browser.
const { status } = spawnSync(
  'npx',
  [
    '--yes',
    'office-addin-debugging@7.0.0',
    isStop ? 'stop' : 'start',
    'manifest.xml',
    ...(isStop ? [] : ['desktop', '--app', 'excel']),
  ],
  { cwd: PLACES.root, stdio: 'inherit', shell: process.platform === 'win32' },
);
process.exit(status ?? 1);
