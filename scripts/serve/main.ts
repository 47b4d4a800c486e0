/**
 * Runs `npm start`: builds add-in and preview, serves both at https://localhost:3000 and opens the preview.
 * `--watch` builds again at every change; `--no-open` does not open the browser.
 */
import { spawn } from 'node:child_process';
import { DEVELOPMENT_URL } from '../build/build-options';
import { PLACES } from '../build/places';
import { browserCommand, trustAdvice } from './advice';
import { buildAndWatch, buildOnce } from './build';
import { developmentCertificate } from './certificate';
import { SITE_HEADERS } from './headers';
import { serve } from './static-files';

const START_PAGE = 'preview.html';
const KNOWN: ReadonlySet<string> = new Set(['--watch', '--no-open']);
const options = new Set(process.argv.slice(2));

/** Reports a mistyped option before the build, which takes a minute. */
function refuseUnknown(): void {
  const unknown = [...options].filter((option) => !KNOWN.has(option));
  if (unknown.length === 0) return;
  console.error(
    `没有 ${unknown.join('、')} 这个选项。可以用：--watch（改动后自动重新构建）、--no-open（不打开浏览器）。`,
  );
  process.exit(2);
}

function openBrowser(address: string): void {
  const command = browserCommand(process.platform, process.env);
  if (command === null) return;
  const [program, ...given] = command;
  const opened = spawn(program, [...given, address], { stdio: 'ignore', detached: true });
  opened.on('error', () => {
    console.log('没能打开浏览器，请把上面的地址复制到浏览器中。');
  });
  opened.unref();
}

async function start(): Promise<void> {
  refuseUnknown();
  console.log('正在构建……');
  await (options.has('--watch') ? buildAndWatch() : buildOnce());
  const { trusted, ...credentials } = await developmentCertificate();
  const port = Number(new URL(DEVELOPMENT_URL).port);
  await serve(
    {
      folders: [PLACES.previewOutput, PLACES.addinOutput],
      start: START_PAGE,
      headers: SITE_HEADERS,
      credentials,
    },
    port,
  );
  const address = `${DEVELOPMENT_URL}${START_PAGE}`;
  console.log(`\n浏览器预览（不需要 Excel）：${address}`);
  console.log('在 Excel 中试用（Windows、Mac）：另开一个终端，运行 npm run sideload');
  console.log('结束：Ctrl+C');
  if (!trusted) console.log(`\n${trustAdvice(process.platform).join('\n')}`);
  if (!options.has('--no-open')) openBrowser(address);
}

try {
  await start();
} catch (error) {
  if (!(error instanceof Error)) throw error;
  const isTaken = 'code' in error && error.code === 'EADDRINUSE';
  console.error(
    isTaken ? '3000 端口已被占用：npm start 可能已经在另一个终端中运行，请先结束它。' : error.message,
  );
  process.exit(1);
}
