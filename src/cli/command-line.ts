/** Parses the arguments of the command line into a command. */
import { UnusableInput } from './exit-code';
import type { BuildOptions } from './commands/build';
import type { BuildUnitsOptions } from './commands/build-units';
import type { CheckOptions } from './commands/check';
import type { CollectOptions } from './commands/collect';
import type { DemoOptions } from './commands/demo';
import type { DocumentOptions } from './commands/document';
import type { DocumentUnitsOptions } from './commands/document-units';
import type { DistributeOptions } from './commands/distribute';
import type { ImportOptions } from './commands/import-lines';
import type { LastYearOptions } from './commands/last-year';
import type { ReadBackOptions } from './commands/read-back';
import type { PublishOptions } from './commands/publish';
import type { PublishUnitsOptions } from './commands/publish-units';
import type { TemplateOptions } from './commands/template';
import type { TextOptions } from './commands/text';
import { TEXT_KINDS, type TextKind } from '../last-year/text-writes';
import { AMOUNT_UNITS, type AmountUnit } from '../money/amount-unit';
import { codes, fill, fonts, output, parse, tableSet, year, type Values } from './option-values';
import { foreignOptions, isCommand, OPTIONS, type CommandName, type OptionName } from './usage';

export type CliCommand =
  | { readonly kind: 'version' }
  | { readonly kind: 'help'; readonly command: CommandName | null }
  | ({ readonly kind: 'demo' } & DemoOptions)
  | ({ readonly kind: 'template' } & TemplateOptions)
  | ({ readonly kind: 'build' } & BuildOptions)
  | ({ readonly kind: 'build-units' } & BuildUnitsOptions)
  | ({ readonly kind: 'text' } & TextOptions)
  | ({ readonly kind: 'last-year' } & LastYearOptions)
  | ({ readonly kind: 'readback' } & ReadBackOptions)
  | ({ readonly kind: 'document' } & DocumentOptions)
  | ({ readonly kind: 'publish' } & PublishOptions)
  | ({ readonly kind: 'publish-units' } & PublishUnitsOptions)
  | ({ readonly kind: 'import' } & ImportOptions)
  | ({ readonly kind: 'document-units' } & DocumentUnitsOptions)
  | ({ readonly kind: 'check' } & CheckOptions)
  | ({ readonly kind: 'distribute' } & DistributeOptions)
  | ({ readonly kind: 'collect' } & CollectOptions);

/** Builds the hint on how to get help, as part of a message. */
type Ask = (command?: CommandName) => string;

function asking(program: string): Ask {
  return (command) => `用 ${program} ${command === undefined ? '' : `${command} `}--help 查看用法。`;
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}

/** Node names the rejected option and the reason in English. */
function notParsed(error: unknown, ask: Ask): UnusableInput {
  const option = /'(?:-\w, )?(-[^' ]*)/u.exec(String(error))?.[1] ?? '';
  const [name = '', value] = option.replace(/^--/u, '').split('=');
  const words = !isOption(name)
    ? `无法识别的参数${option === '' ? '' : `“${option}”`}`
    : OPTIONS[name].type === 'string'
      ? `“--${name}”后面缺少内容`
      : `“--${name}”后面不用写内容${value === undefined ? '' : `“${value}”`}`;
  return new UnusableInput(`${words}。${ask()}`, { cause: error });
}

function parsed(words: readonly string[], ask: Ask): ReturnType<typeof parse> {
  try {
    return parse(words);
  } catch (error) {
    throw notParsed(error, ask);
  }
}

function distributeFrom(values: Values, [input, ...more]: readonly string[], ask: string): CliCommand {
  if (input === undefined) throw new UnusableInput(`缺少单位名册或录入工作簿。${ask}`);
  if (more.length > 0) throw new UnusableInput(`一次只能下发一个工作簿，多出：${more.join('、')}。`);
  if (values.out === undefined) throw new UnusableInput(`缺少 --out，请指定文件夹或 .zip 文件。${ask}`);
  const units = codes(values.units);
  return {
    kind: 'distribute',
    input,
    target: values.out,
    overwrite: values.overwrite ?? false,
    ...(units.length === 0 ? {} : { units }),
  };
}

/** Formats local time, e.g. 2026-11-24 17:05. */
function minute(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

function collectFrom(
  values: Values,
  [folder, ...more]: readonly string[],
  ask: string,
  today: Date,
): CliCommand {
  const { into, replace, notices = values.opinions, overview = values.board } = values;
  if (folder === undefined) throw new UnusableInput(`缺少存放交回文件的文件夹。${ask}`);
  if (more.length > 0) throw new UnusableInput(`一次只能回收一个文件夹，多出：${more.join('、')}。`);
  if (into === undefined) throw new UnusableInput(`缺少 --into，请指定部门的录入工作簿。${ask}`);
  return {
    kind: 'collect',
    folder,
    into,
    at: minute(today),
    replace: replace === 'all' ? 'all' : new Set(codes(replace)),
    overwrite: values.overwrite ?? false,
    ...(values.out === undefined ? {} : { output: output(values, ask).output }),
    ...(notices === undefined ? {} : { returnNotices: notices }),
    ...(overview === undefined ? {} : { overview }),
  };
}

function checkFrom(
  { findings, text, report, overwrite }: Values,
  [input, ...more]: readonly string[],
  ask: string,
): CliCommand {
  if (input === undefined) throw new UnusableInput(`缺少要核对的工作簿。${ask}`);
  if (more.length > 0) throw new UnusableInput(`一次只能核对一个工作簿，多出：${more.join('、')}。`);
  return {
    kind: 'check',
    input,
    overwrite: overwrite ?? false,
    ...(findings === undefined ? {} : { findings }),
    ...(text === undefined ? {} : { text }),
    ...(report === undefined ? {} : { report }),
  };
}

function oneEntryWorkbook([input, ...more]: readonly string[], ask: string): string {
  if (input === undefined) throw new UnusableInput(`缺少录入工作簿。${ask}`);
  if (more.length > 0) throw new UnusableInput(`一次只能处理一个录入工作簿，多出：${more.join('、')}。`);
  return input;
}

function refuseBesideEachUnit({ unit, out }: Values, ask: string): void {
  if (unit === undefined && out === undefined) return;
  throw new UnusableInput(
    `--each-unit 已指定各单位文件的文件夹，不能同时用 ${unit === undefined ? '--out' : '--unit'}。${ask}`,
  );
}

function problemsFile({ problems }: Values): { readonly problems?: string } {
  return problems === undefined ? {} : { problems };
}

function buildFrom(values: Values, rest: readonly string[], ask: string): CliCommand {
  const input = oneEntryWorkbook(rest, ask);
  const { unit, 'each-unit': folder } = values;
  const common = { input, fill: fill(values), charts: values.charts ?? false, ...problemsFile(values) };
  if (folder === undefined)
    return {
      kind: 'build',
      ...common,
      ...output(values, ask),
      ...(unit === undefined ? {} : { unit }),
    };
  refuseBesideEachUnit(values, ask);
  return { kind: 'build-units', ...common, folder, overwrite: values.overwrite ?? false };
}

function textFrom(values: Values, rest: readonly string[], ask: string): CliCommand {
  const input = oneEntryWorkbook(rest, ask);
  return { kind: 'text', input, ...output(values, ask, '.txt'), ...problemsFile(values) };
}

function textKinds(words: string | undefined): readonly TextKind[] {
  return codes(words).map((name) => {
    const kind = TEXT_KINDS.find((one) => one === name);
    if (kind === undefined)
      throw new UnusableInput(`--with 应为${TEXT_KINDS.join('、')}中的几项，现为“${name}”。`);
    return kind;
  });
}

function lastYearFrom(values: Values, inputs: readonly string[], ask: string): CliCommand {
  const { into, out, replace } = values;
  if (inputs.length === 0) throw new UnusableInput(`缺少上年的文件。${ask}`);
  if (into === undefined) throw new UnusableInput(`缺少 --into，请指定今年的录入工作簿。${ask}`);
  return {
    kind: 'last-year',
    inputs,
    into,
    replace: replace === 'all' ? 'all' : new Set(codes(replace)),
    texts: textKinds(values.with),
    moneyUnit: moneyUnit(values),
    overwrite: values.overwrite ?? false,
    ...(out === undefined ? {} : { output: output(values, ask).output }),
  };
}

function documentFrom(values: Values, rest: readonly string[], ask: string): CliCommand {
  const input = oneEntryWorkbook(rest, ask);
  const { unit, 'each-unit': folder } = values;
  const common = { input, fonts: fonts(values), charts: values.charts ?? false, ...problemsFile(values) };
  if (folder === undefined) {
    const { output: file, overwrite } = output(values, ask, '.docx');
    return {
      kind: 'document',
      ...common,
      output: file,
      overwrite,
      ...(unit === undefined ? {} : { unit }),
    };
  }
  refuseBesideEachUnit(values, ask);
  return { kind: 'document-units', ...common, folder, overwrite: values.overwrite ?? false };
}

function moneyUnit({ unit: money }: Values): AmountUnit | null {
  if (money === undefined) return null;
  const unit = AMOUNT_UNITS.find((one) => one === money);
  if (unit === undefined) throw new UnusableInput(`--unit 应为${AMOUNT_UNITS.join('或')}，现为“${money}”。`);
  return unit;
}

/** The last = separates: words of a file may contain one. */
function answerPair(text: string): readonly [string, string] {
  const at = text.lastIndexOf('=');
  if (at <= 0 || at === text.length - 1) throw new UnusableInput(`--as 应写成 词=选项，现为“${text}”。`);
  return [text.slice(0, at), text.slice(at + 1)];
}

function importFrom(values: Values, [input, ...more]: readonly string[], ask: string): CliCommand {
  const { into, out } = values;
  if (input === undefined) throw new UnusableInput(`缺少要导入的文件。${ask}`);
  if (more.length > 0) throw new UnusableInput(`一次只能导入一个文件，多出：${more.join('、')}。`);
  if (into === undefined) throw new UnusableInput(`缺少 --into，请指定录入工作簿。${ask}`);
  return {
    kind: 'import',
    input,
    into,
    answers: (values.as ?? []).map(answerPair),
    moneyUnit: moneyUnit(values),
    sheet: values.sheet ?? null,
    again: values.again ?? false,
    overwrite: values.overwrite ?? false,
    ...(out === undefined ? {} : { output: output(values, ask).output }),
  };
}

function proposalNumber(text: string): number {
  if (!/^\d{1,5}$/u.test(text))
    throw new UnusableInput(`--take 应为列出的编号，如 --take 1,3，现为“${text}”。`);
  return Number(text);
}

function readBackFrom(values: Values, [input, ...more]: readonly string[], ask: string): CliCommand {
  const { into, out, take, unit } = values;
  if (input === undefined) throw new UnusableInput(`缺少改过的文档（.docx）。${ask}`);
  if (more.length > 0) throw new UnusableInput(`一次只能读入一个文档，多出：${more.join('、')}。`);
  if (into === undefined) throw new UnusableInput(`缺少 --into，请指定录入工作簿。${ask}`);
  if (unit !== undefined && (out !== undefined || take !== undefined))
    throw new UnusableInput(`--unit 只列出比较结果，不能同时用 --out 和 --take。${ask}`);
  return {
    kind: 'readback',
    input,
    into,
    take: take === undefined || take === 'all' ? 'all' : new Set(codes(take).map(proposalNumber)),
    overwrite: values.overwrite ?? false,
    ...(unit === undefined ? {} : { unit }),
    ...(out === undefined ? {} : { output: output(values, ask).output }),
  };
}

function publishFrom(values: Values, rest: readonly string[], ask: string): CliCommand {
  const input = oneEntryWorkbook(rest, ask);
  const { 'each-unit': unitsFolder, out } = values;
  const common = {
    input,
    fonts: fonts(values),
    draft: values.draft ?? false,
    charts: { inText: values.charts ?? false, inWorkbook: values['chart-sheet'] ?? false },
    overwrite: values.overwrite ?? false,
  };
  if (unitsFolder !== undefined) {
    refuseBesideEachUnit(values, ask);
    if (values.pdf === true) throw new UnusableInput(`--each-unit 不能同时用 --pdf。${ask}`);
    if (values.earlier !== undefined) throw new UnusableInput(`--each-unit 不能同时用 --earlier。${ask}`);
    return { kind: 'publish-units', ...common, folder: unitsFolder, units: codes(values.units) };
  }
  if (out === undefined) throw new UnusableInput(`缺少 --out，请指定存放公开文件的文件夹。${ask}`);
  return { kind: 'publish', ...common, folder: out, pdf: values.pdf ?? false, earlier: values.earlier ?? [] };
}

function templateFrom(values: Values, more: readonly string[], ask: string, today: Date): CliCommand {
  if (more.length > 0) throw new UnusableInput(`多余的参数：${more.join('、')}。${ask}`);
  return { kind: 'template', ...output(values, ask), year: year(values, today), set: tableSet(values) };
}

type From = (values: Values, rest: readonly string[], ask: string, today: Date) => CliCommand;

const COMMANDS_FROM: Readonly<Record<CommandName, From>> = {
  template: templateFrom,
  build: buildFrom,
  text: textFrom,
  'last-year': lastYearFrom,
  document: documentFrom,
  publish: publishFrom,
  import: importFrom,
  readback: readBackFrom,
  check: checkFrom,
  distribute: distributeFrom,
  collect: collectFrom,
  demo: ({ overwrite }) => ({ kind: 'demo', overwrite: overwrite ?? false }),
};

/**
 * Parses a command. `program`: the program's name as the user typed it, for messages.
 * Errors: UnusableInput for arguments that cannot be parsed.
 */
export function commandFrom(words: readonly string[], today: Date, program: string): CliCommand {
  const ask = asking(program);
  const { values, positionals } = parsed(words, ask);
  const [name, ...rest] = positionals;
  if (values.version === true) return { kind: 'version' };
  if (name === undefined || name === 'help') {
    const [about = ''] = rest;
    return { kind: 'help', command: isCommand(about) ? about : null };
  }
  if (!isCommand(name)) throw new UnusableInput(`没有“${name}”这个命令。${ask()}`);
  if (values.help === true) return { kind: 'help', command: name };
  const foreign = foreignOptions(name, Object.keys(values).filter(isOption));
  if (foreign.length > 0) {
    const listed = foreign.map((option) => `--${option}`).join('、');
    throw new UnusableInput(`${name} 没有参数 ${listed}。${ask(name)}`);
  }
  return COMMANDS_FROM[name](values, rest, ask(name), today);
}
