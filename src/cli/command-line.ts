/** Words on the command line → what to do. */
import { parseArgs } from 'node:util';
import { UnusableInput } from './exit-code';
import type { BuildOptions } from './commands/build';
import type { CheckOptions } from './commands/check';
import type { CollectOptions } from './commands/collect';
import type { DemoOptions } from './commands/demo';
import type { DistributeOptions } from './commands/distribute';
import type { TemplateOptions } from './commands/template';

export type Command =
  | { readonly kind: 'help' }
  | ({ readonly kind: 'demo' } & DemoOptions)
  | ({ readonly kind: 'template' } & TemplateOptions)
  | ({ readonly kind: 'build' } & BuildOptions)
  | ({ readonly kind: 'check' } & CheckOptions)
  | ({ readonly kind: 'distribute' } & DistributeOptions)
  | ({ readonly kind: 'collect' } & CollectOptions);

export const HELP = `部门预算公开表助手（命令行）

用法：
  npm run tables -- template --out 录入.xlsx [--year 2023] [--overwrite]
      生成空白录入工作簿。
  npm run tables -- build 录入.xlsx --out 公开表.xlsx [--fill values|formulas] [--problems 问题.json] [--overwrite]
      由录入工作簿生成十二张公开表。
      --fill values    （默认）写入精确的数字
      --fill formulas  写入公式，工作簿附带录入表，由 Excel 自动重算
      --problems       把读取中发现的问题另存为 JSON
  npm run tables -- check 公开表.xlsx [--findings 核对结果.json]
      核对一个工作簿中的公开表，不论由谁制作；附有录入表的，同时与录入的明细核对。工作簿从不改动。
      --findings  把核对结果另存为 JSON（已有的同名文件会被替换）
  npm run tables -- distribute 录入.xlsx --out 文件夹|下发.zip [--units 703001,703002] [--overwrite]
      下发：按单位名册为每个单位生成一个录入工作簿，已录入的明细一并带上。
  npm run tables -- collect 文件夹 --into 录入.xlsx [--out 汇总后.xlsx] [--replace all|703001,703002]
                    [--opinions 退回意见文件夹] [--board 看板.json] [--overwrite]
      回收：读取各单位交回的工作簿，列出每个单位的情况。
      --out       把可以接收的汇总成新的录入工作簿；原工作簿从不改动
      --replace   同意用新交回的内容替换这些单位已有的明细（先看列出的差异）
      --opinions  为有问题的单位各生成一份标出问题的退回意见
  npm run tables -- demo
      用自带样例生成一份公开表。
  npm run tables -- help

  --overwrite  输出文件已存在时替换它；不加时不会覆盖任何文件。

退出码：0 完成；1 完成，但有内容需要人工处理；2 输入无法使用，没有生成文件。
check 的退出码：0 没有必须改正的内容；1 有必须改正的内容；2 没有可以核对的表。
`;

const OPTIONS = {
  out: { type: 'string' },
  fill: { type: 'string' },
  problems: { type: 'string' },
  findings: { type: 'string' },
  year: { type: 'string' },
  units: { type: 'string' },
  into: { type: 'string' },
  replace: { type: 'string' },
  opinions: { type: 'string' },
  board: { type: 'string' },
  overwrite: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const USE_HELP = '用 npm run tables -- help 查看用法。';

type Values = ReturnType<typeof parse>['values'];

function parse(words: readonly string[]) {
  return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true, strict: true });
}

function parsed(words: readonly string[]): ReturnType<typeof parse> {
  try {
    return parse(words);
  } catch (error) {
    const option = /'(-[^' ]*)/u.exec(String(error))?.[1] ?? '';
    throw new UnusableInput(`无法识别的参数${option === '' ? '' : `“${option}”`}。${USE_HELP}`, {
      cause: error,
    });
  }
}

function output(values: Values): { readonly output: string; readonly overwrite: boolean } {
  if (values.out === undefined) throw new UnusableInput(`缺少 --out，请指定输出文件。${USE_HELP}`);
  if (!values.out.toLowerCase().endsWith('.xlsx')) {
    throw new UnusableInput(`输出文件“${values.out}”应以 .xlsx 结尾。`);
  }
  return { output: values.out, overwrite: values.overwrite ?? false };
}

function fill(values: Values): BuildOptions['fill'] {
  const asked = values.fill ?? 'values';
  if (asked === 'values' || asked === 'formulas') return asked;
  throw new UnusableInput(`--fill 应为 values 或 formulas，现为“${asked}”。`);
}

function year(values: Values, today: Date): number {
  if (values.year === undefined) return today.getFullYear();
  if (!/^20\d\d$/u.test(values.year))
    throw new UnusableInput(`--year 应为四位数字，如 2023，现为“${values.year}”。`);
  return Number(values.year);
}

function codes(words: string | undefined): readonly string[] {
  return (words ?? '').split(/[,，、\s]+/u).filter((code) => code !== '');
}

function distributeFrom(values: Values, [input, ...more]: readonly string[]): Command {
  if (input === undefined) throw new UnusableInput(`缺少单位名册或录入工作簿。${USE_HELP}`);
  if (more.length > 0) throw new UnusableInput(`一次只能下发一个工作簿，多出：${more.join('、')}。`);
  if (values.out === undefined) throw new UnusableInput(`缺少 --out，请指定文件夹或 .zip 文件。${USE_HELP}`);
  const units = codes(values.units);
  return {
    kind: 'distribute',
    input,
    target: values.out,
    overwrite: values.overwrite ?? false,
    ...(units.length === 0 ? {} : { units }),
  };
}

/** 2026-11-24 17:05, by the clock of this machine. */
function minute(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

function collectFrom(values: Values, [folder, ...more]: readonly string[], today: Date): Command {
  const { into, opinions, board, replace } = values;
  if (folder === undefined) throw new UnusableInput(`缺少存放交回文件的文件夹。${USE_HELP}`);
  if (more.length > 0) throw new UnusableInput(`一次只能回收一个文件夹，多出：${more.join('、')}。`);
  if (into === undefined) throw new UnusableInput(`缺少 --into，请指定部门的录入工作簿。${USE_HELP}`);
  return {
    kind: 'collect',
    folder,
    into,
    at: minute(today),
    replace: replace === 'all' ? 'all' : new Set(codes(replace)),
    overwrite: values.overwrite ?? false,
    ...(values.out === undefined ? {} : { output: output(values).output }),
    ...(opinions === undefined ? {} : { opinions }),
    ...(board === undefined ? {} : { board }),
  };
}

function checkFrom({ findings, overwrite }: Values, [input, ...more]: readonly string[]): Command {
  if (input === undefined) throw new UnusableInput(`缺少要核对的工作簿。${USE_HELP}`);
  if (more.length > 0) throw new UnusableInput(`一次只能核对一个工作簿，多出：${more.join('、')}。`);
  return {
    kind: 'check',
    input,
    overwrite: overwrite ?? false,
    ...(findings === undefined ? {} : { findings }),
  };
}

/** Errors: UnusableInput for anything that is not understood. */
export function commandFrom(words: readonly string[], today: Date): Command {
  const { values, positionals } = parsed(words);
  const [name, ...rest] = positionals;
  if (values.help === true || name === undefined || name === 'help') return { kind: 'help' };
  if (name === 'demo') return { kind: 'demo', overwrite: values.overwrite ?? false };
  if (name === 'template') return { kind: 'template', ...output(values), year: year(values, today) };
  if (name === 'check') return checkFrom(values, rest);
  if (name === 'collect') return collectFrom(values, rest, today);
  if (name === 'distribute') return distributeFrom(values, rest);
  if (name !== 'build') throw new UnusableInput(`没有“${name}”这个命令。${USE_HELP}`);
  const [input, ...more] = rest;
  if (input === undefined) throw new UnusableInput(`缺少录入工作簿。${USE_HELP}`);
  if (more.length > 0) throw new UnusableInput(`一次只能处理一个录入工作簿，多出：${more.join('、')}。`);
  return {
    kind: 'build',
    input,
    ...output(values),
    fill: fill(values),
    ...(values.problems === undefined ? {} : { problems: values.problems }),
  };
}
