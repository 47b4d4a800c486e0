/** Runs `demo`: builds the reference department's tables from the project's own sample. */
import { dirname, join } from 'node:path';
import type { ExitCode } from '../exit-code';
import type { Terminal } from '../terminal';
import type { Tools } from '../tools';
import { build } from './build';

/** Relative to the project's folder, from which npm runs this command. */
const SAMPLE = join('assets', 'sample', '三门峡市人社局2023年录入.xlsx');
const OUTPUT = join('out', '三门峡市人社局2023年部门预算公开表.xlsx');

export interface DemoOptions {
  readonly overwrite: boolean;
}

/** Errors: UnusableInput if it runs outside the project's folder, or if an existing output was changed. */
export async function demo({ overwrite }: DemoOptions, terminal: Terminal, tools: Tools): Promise<ExitCode> {
  terminal.say('用样例（三门峡市人力资源和社会保障局2023年）生成部门预算公开表……');
  const { code, filled } = await build(
    {
      input: SAMPLE,
      output: OUTPUT,
      fill: 'values',
      charts: false,
      overwrite,
      place: { folder: dirname(OUTPUT), mayBeEqual: true },
    },
    terminal,
    tools,
  );
  terminal.say(`生成的${String(filled.length)}张表可与该部门公开的文本逐格核对。`);
  terminal.say(`录入数据在：${SAMPLE}`);
  return code;
}
