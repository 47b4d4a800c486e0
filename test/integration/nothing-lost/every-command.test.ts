/** Tests that every command that changes a workbook has a scenario in this folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHART_SCENARIOS } from './scenarios/charts';
import { CHECK_SCENARIOS } from './scenarios/checks';
import { ENTRY_SCENARIOS } from './scenarios/entries';
import { RETURN_SCENARIOS } from './scenarios/returns';
import { TABLE_SCENARIOS } from './scenarios/tables';
import { TEXT_SCENARIOS } from './scenarios/text';

const SCENARIOS = [
  ...ENTRY_SCENARIOS,
  ...TEXT_SCENARIOS,
  ...TABLE_SCENARIOS,
  ...CHART_SCENARIOS,
  ...CHECK_SCENARIOS,
  ...RETURN_SCENARIOS,
];

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? sources(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

/** Titles of commands that change no workbook. */
const NO_CHANGE = [
  '读取工作簿',
  '核对文字',
  '保存 Word 文档',
  '读取交回的文件',
  '生成下发文件',
  '生成退回意见',
  '生成单位公开表',
  '生成公开文件',
  '读入改过的文档',
];

/** Undo follows every scenario; 保存窗格状态 writes a setting beside the cells. */
const TRIED_WITHOUT_SCENARIO = ['撤销', '保存窗格状态'];

test('tries every command that changes a workbook', () => {
  const titles = ['src/workflow', 'src/distribution'].flatMap(sources).flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return [...text.matchAll(/\b[A-Z_]*TITLE = '([^']+)'/gu)].flatMap(([, title = '']) => [title]);
  });
  const tried = new Set([
    ...SCENARIOS.flatMap(({ titles: own }) => own),
    ...NO_CHANGE,
    ...TRIED_WITHOUT_SCENARIO,
  ]);
  expect(titles.filter((title) => !tried.has(title))).toEqual([]);
  expect(titles.length).toBeGreaterThan(10);
});
