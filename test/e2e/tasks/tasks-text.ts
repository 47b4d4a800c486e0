/** docs/tasks.md from a run: what each task starts from, what is done, and what it costs. */
import type { Counts } from './clerk';
import type { Task } from './task';

export interface DoneTask extends Counts {
  readonly task: Task & { readonly number: number };
  readonly seconds: number;
}

const HEAD = `# 十件事

预算员一季里的十件事，各从空白工作簿开始，在浏览器预览中由测试做完（test/e2e/tasks）：文件由别的程序（openpyxl、LibreOffice、
WPS 的写法）写成，做完以后逐项核对单元格和文件。“以前”的准备不计数。\`npm run tasks\` 重新测量并写出本页；点击或按键与本页不同，测试不通过。

- 点击：窗格、功能区、工作表、单元格上的每一次。下拉选择算2次；选文件算按钮1次、系统对话框2次。
- 按键：每个字算1次（输入法另有几次不计）；粘贴算2次。
- 其中换画面：只为到另一个画面的点击。
- 秒：测试从打开到做完，包括准备和程序自己的等待，只供比较。

| 事 | 点击 | 其中换画面 | 按键 | 秒 |
| --- | ---: | ---: | ---: | ---: |
`;

export function countsRow({ task, clicks, moves, keys }: DoneTask): string {
  return `| ${String(task.number)}. ${task.title} | ${String(clicks)} | ${String(moves)} | ${String(keys)} |`;
}

function total(done: readonly DoneTask[], count: (one: DoneTask) => number): string {
  return String(done.reduce((sum, one) => sum + count(one), 0));
}

export function tasksText(done: readonly DoneTask[]): string {
  const rows = done.map((one) => `${countsRow(one)} ${one.seconds.toFixed(0)} |`);
  const all = `| 合计 | ${total(done, ({ clicks }) => clicks)} | ${total(done, ({ moves }) => moves)} | ${total(done, ({ keys }) => keys)} | ${total(done, ({ seconds }) => Math.round(seconds))} |`;
  const stories = done.map(
    ({ task }) => `## ${String(task.number)}. ${task.title}\n\n桌上：${task.given}\n\n做法：${task.story}\n`,
  );
  return `${HEAD}${rows.join('\n')}\n${all}\n\n${stories.join('\n')}`;
}
