/** `npm run sideload`: puts the add-in into the Excel of this machine; `-- --stop` takes it out again. */
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

// Fetched when it is used: it is no dependency, since it downloads a browser's parts while installing.
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
