/** Runs `npm run screenshots`: copies the best pictures of the last end-to-end tests, for README and docs. */
import { copyFile, mkdir } from 'node:fs/promises';

const TAKEN = new URL('../out/screenshots/', import.meta.url);
const KEPT = new URL('../docs/images/', import.meta.url);

const PICTURES: Readonly<Record<string, string>> = {
  'light/01-首页-空白工作簿.png': 'pane-home.png',
  'light/05-表样-生成以后.png': 'pane-tables.png',
  'light/07-汇总-填充以后.png': 'pane-fill.png',
  'light/12-检查.png': 'pane-check.png',
  'light/13-检查-同一单元格-全页.png': 'preview-check.png',
  'light/25-发布-写审核说明.png': 'pane-publish.png',
  'light/28-发布-页面预览.png': 'pane-pages.png',
  'light/17-回收-全页.png': 'preview-collect.png',
  'light/09-追溯.png': 'pane-trace.png',
  'dark/09-追溯.png': 'pane-trace-dark.png',
  'light/09-追溯-全页.png': 'preview.png',
};

await mkdir(KEPT, { recursive: true });
for (const [taken, kept] of Object.entries(PICTURES))
  await copyFile(new URL(taken, TAKEN), new URL(kept, KEPT));
console.log(`docs/images：${Object.values(PICTURES).join('、')}`);
