/** `demo`: builds the reference department's tables from the project's own sample. */
import { dirname, join } from 'node:path';
import { formatWan } from '../../money/format-amount';
import { cellsOf, type FilledTable } from '../../rollup/rollup';
import type { ExitCode } from '../exit-code';
import type { Terminal } from '../terminal';
import type { Tools } from '../tools';
import { build } from './build';

/** Below the project's folder, from which npm runs this. */
const SAMPLE = join('assets', 'sample', '三门峡市人社局2023年录入.xlsx');
const OUTPUT = join('out', '三门峡市人社局2023年部门预算公开表.xlsx');

function printed(filled: readonly FilledTable[], table: string, row: string, column: string): string {
  const cells = filled.flatMap((one) => cellsOf(one));
  const cell = cells.find(({ path }) => path.table === table && path.row === row && path.column === column);
  return cell === undefined ? '' : formatWan(cell.amount);
}

export interface DemoOptions {
  readonly overwrite: boolean;
}

/** Errors: UnusableInput when it is not started in the project's folder, or its output is not as it was made. */
export async function demo({ overwrite }: DemoOptions, terminal: Terminal, tools: Tools): Promise<ExitCode> {
  terminal.say('用样例（三门峡市人力资源和社会保障局2023年）生成部门预算公开表……');
  const { code, filled } = await build(
    {
      input: SAMPLE,
      output: OUTPUT,
      fill: 'values',
      overwrite,
      place: { folder: dirname(OUTPUT), mayBeEqual: true },
    },
    terminal,
    tools,
  );
  const total = printed(filled, '03', 'total', 'total');
  const threePublic = printed(filled, '08', 'total', 'total');
  terminal.say(`支出总计${total}万元，“三公”经费${threePublic}万元；表02至表12可与该部门公开的文本核对。`);
  terminal.say(`录入数据在：${SAMPLE}`);
  return code;
}
