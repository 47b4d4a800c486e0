/** `demo`: builds the reference department's tables from the project's own sample. */
import { mkdir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ExitCode } from '../exit-code';
import type { Terminal } from '../terminal';
import { build } from './build';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));
const SAMPLE = join(PROJECT, 'assets', 'sample', '三门峡市人社局2023年录入.xlsx');
const OUTPUT = join(PROJECT, 'out', '三门峡市人社局2023年部门预算公开表.xlsx');

export async function demo(terminal: Terminal): Promise<ExitCode> {
  const shownPath = (path: string): string => relative(process.cwd(), path);
  await mkdir(dirname(OUTPUT), { recursive: true });
  terminal.say('用样例（三门峡市人力资源和社会保障局2023年，10个单位、244行支出）生成部门预算公开表……');
  const code = await build(
    { input: shownPath(SAMPLE), output: shownPath(OUTPUT), fill: 'values', overwrite: true },
    terminal,
  );
  terminal.say(`录入数据在：${shownPath(SAMPLE)}`);
  terminal.say(
    '打开生成的工作簿，表02至表12与该部门公开的数字一致：收入、支出总计7,563.33万元，“三公”经费16.10万元。',
  );
  return code;
}
