/** Declares the commands and their options, and builds the help from them. */
import manifest from '../../package.json';
import { TEXT_KINDS } from '../last-year/text-writes';
import { TABLE_SETS, USUAL_SET } from '../sets';

/** Text that users type before the command, for messages and help. */
export const DEFAULT_PROGRAM = 'npm run tables --';

export const OPTIONS = {
  out: { type: 'string', short: 'o' },
  fill: { type: 'string' },
  problems: { type: 'string' },
  findings: { type: 'string' },
  report: { type: 'string' },
  text: { type: 'string' },
  year: { type: 'string' },
  units: { type: 'string' },
  unit: { type: 'string' },
  'each-unit': { type: 'string' },
  fonts: { type: 'string' },
  pdf: { type: 'boolean' },
  draft: { type: 'boolean' },
  earlier: { type: 'string', multiple: true },
  set: { type: 'string' },
  into: { type: 'string' },
  with: { type: 'string' },
  replace: { type: 'string' },
  as: { type: 'string', multiple: true },
  sheet: { type: 'string' },
  again: { type: 'boolean' },
  take: { type: 'string' },
  charts: { type: 'boolean' },
  'chart-sheet': { type: 'boolean' },
  notices: { type: 'string' },
  overview: { type: 'string' },
  /** Former names of the two options above, still accepted. */
  opinions: { type: 'string' },
  board: { type: 'string' },
  overwrite: { type: 'boolean' },
  details: { type: 'boolean' },
  version: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

export type OptionName = keyof typeof OPTIONS;

/** Options of every command. */
const EVERYWHERE: ReadonlySet<OptionName> = new Set<OptionName>(['details', 'version', 'help']);

interface CommandUsage {
  /** Text after the command's name in the help; further lines go below. */
  readonly words: readonly string[];
  readonly about: readonly string[];
  readonly options: ReadonlySet<OptionName>;
}

function options(...names: readonly OptionName[]): ReadonlySet<OptionName> {
  return new Set(names);
}

const COMMANDS = {
  template: {
    words: ['--out 录入.xlsx [--year 2023] [--set 表样] [--overwrite]'],
    about: [
      '生成空白录入工作簿。',
      '--year  预算年度；不写时，上半年为当年，七月起为下一年',
      `--set  ${TABLE_SETS.map(({ label }) => label).join('或')}，只建立它需要的录入表；不写时为${USUAL_SET.label}`,
    ],
    options: options('out', 'year', 'set', 'overwrite'),
  },
  build: {
    words: [
      '录入.xlsx --out 公开表.xlsx [--unit 703002] [--fill values|formulas]',
      '[--charts] [--problems 问题.json] [--overwrite]',
      '（或用 --each-unit 文件夹 代替 --out）',
    ],
    about: [
      '由录入工作簿生成公开表，表样在“设置”中选择。',
      '--unit           只生成这个单位自己公开的一套表',
      '--each-unit      为名册中的每个单位各生成一个工作簿，放在这个文件夹',
      '--fill values    （默认）写入精确的数字',
      '--fill formulas  写入公式，工作簿附带录入表，由 Excel 自动重算',
      '--charts         加一张“图表”：收入来源、支出、“三公”经费和最大的项目，数字取自公开表的单元格',
      '--problems       把读取中发现的问题另存为 JSON',
    ],
    options: options('out', 'unit', 'each-unit', 'fill', 'charts', 'problems', 'overwrite'),
  },
  text: {
    words: ['录入.xlsx --out 说明.txt [--problems 缺项.json] [--overwrite]'],
    about: [
      '由录入工作簿生成预算情况说明的文字，数字与公开表同出一处；还缺的内容在文字中以〔请填写：……〕标出。',
      '--problems  把缺少的内容另存为 JSON',
    ],
    options: options('out', 'problems', 'overwrite'),
  },
  document: {
    words: [
      '录入.xlsx --out 公开.docx [--unit 703002] [--fonts national|system]',
      '[--charts] [--problems 缺项.json] [--overwrite]',
      '（或用 --each-unit 文件夹 代替 --out）',
    ],
    about: [
      '由录入工作簿生成整本公开文本：封面、目录、说明、全部公开表；还缺的内容在文中以〔请填写：……〕标出。',
      '--unit            只生成这个单位自己公开的一本',
      '--each-unit       为名册中的每个单位各生成一本，放在这个文件夹',
      '--fonts national  （默认）公文字体：方正小标宋简体、仿宋_GB2312、楷体_GB2312；只写字体名称，不附字体',
      '--fonts system    系统自带字体：宋体、仿宋、楷体、黑体',
      '--charts          说明中附图：收入来源、支出、“三公”经费和最大的项目，数字与公开表相同',
      '--problems        把缺少的内容另存为 JSON',
    ],
    options: options('out', 'unit', 'each-unit', 'fonts', 'charts', 'problems', 'overwrite'),
  },
  publish: {
    words: [
      '录入.xlsx --out 公开文件夹 [--pdf] [--charts] [--chart-sheet] [--draft]',
      '[--earlier 原公开.xlsx|.docx] [--fonts national|system] [--overwrite]',
      '（或用 --each-unit 文件夹 [--units 703001,703002] 代替 --out）',
    ],
    about: [
      '发布：没有要处理的内容时，生成只含公开内容的文件：公开表（只有数值）、公开文本（Word）、文字（txt、html），',
      '读回核对后与审核报告一起写入文件夹；还有要处理的，逐条列出，什么都不写。',
      '需要核实的问题和敏感字样，在窗格的“发布”中逐条说明，说明随工作簿保存。',
      '--pdf          用 LibreOffice 把公开文本转成 PDF，目录的页码与 PDF 逐一比较，不同的改正',
      '--charts       公开文本的说明中附图，数字与公开表相同',
      '--chart-sheet  公开表的最后加一张“图表”，数字与公开表相同',
      '--each-unit    单位预算公开：为名册中的每个单位各生成一套，放在各自的文件夹；--units 只生成所列的单位',
      '--earlier      与同一年度已公开的公开表或公开文本比较，每处不同逐条列出，写入审核报告；可以写多次',
      '--draft        还有要处理的也生成，封面、文件名和报告都注明草稿（不得公开）',
    ],
    options: options(
      ...(['out', 'each-unit', 'units', 'pdf', 'charts', 'chart-sheet', 'draft'] as const),
      ...(['earlier', 'fonts', 'overwrite'] as const),
    ),
  },
  check: {
    words: [
      '公开表.xlsx [--text 说明.docx|.txt] [--findings 核对结果.json] [--report 审核意见表.xlsx|.docx] [--overwrite]',
    ],
    about: [
      '核对一个工作簿中的公开表，不论由谁制作；附有录入表的，同时与录入的明细核对。工作簿从不改动。',
      '--text      同时核对这份预算情况说明：文字中的数字与表、上年数、说明事项是否一致',
      '--findings  把核对结果另存为 JSON',
      '--report    把核对结果写成审核意见表（Excel 或 Word）：每条的位置、规则、处理办法和审核说明，供内部使用',
    ],
    options: options('text', 'findings', 'report', 'overwrite'),
  },
  distribute: {
    words: ['录入.xlsx --out 文件夹|下发.zip [--units 703001,703002] [--overwrite]'],
    about: [
      '下发：按单位名册为每个单位生成一个录入工作簿，已录入的明细一并带上。',
      '中断以后用同样的命令再运行一次即可：已经生成、内容相同的文件保持不动。',
    ],
    options: options('out', 'units', 'overwrite'),
  },
  collect: {
    words: [
      '文件夹 --into 录入.xlsx [--out 并入后.xlsx] [--replace all|703001,703002]',
      '[--notices 退回意见文件夹] [--overview 回收情况.json] [--overwrite]',
    ],
    about: [
      '回收：读取各单位交回的工作簿，列出每个单位的情况。',
      '--out       把可以接收的并入录入表，写成新的录入工作簿；原工作簿从不改动',
      '--replace   同意用新交回的内容替换这些单位已有的明细（先看列出的差异）',
      '--notices   为有问题的单位各生成一份标出问题的退回意见；不能放在交回文件的文件夹里',
      '--overview  把每个单位的情况另存为 JSON',
    ],
    options: options('into', 'out', 'replace', 'notices', 'overview', 'opinions', 'board', 'overwrite'),
  },
  'last-year': {
    words: [
      '上年文件… --into 录入.xlsx [--out 新录入.xlsx] [--with 主要职责,机构设置]',
      '[--replace all|公务接待费,机关运行经费] [--unit 元|万元] [--overwrite]',
    ],
    about: [
      '读入上年数：从上年的录入工作簿、任何人制作的公开表、预算情况说明（.docx、.txt）读取，注明每个数字的出处。',
      '--out      写成新的录入工作簿，其余内容原样保留；不写时只列出将要填入的内容',
      `--with     同时带入上年的${TEXT_KINDS.join('、')}；已经填写的不动`,
      '--replace  同意用上年公开的数字替换这些指标已填的数字（先看列出的差异）',
      '--unit     没有写明金额单位的上年公开表，金额是元还是万元；写明的以表中的为准',
    ],
    options: options('into', 'out', 'with', 'replace', 'unit', 'overwrite'),
  },
  readback: {
    words: [
      '改后.docx --into 录入.xlsx [--out 新录入.xlsx] [--take all|1,3] [--overwrite]',
      '单位改后.docx --into 录入.xlsx --unit 703002',
      '各单位改后的文件夹|.zip --into 录入.xlsx',
    ],
    about: [
      '读入改过的文档：与现在会写出的文字逐句比较，列出可以取回的改动；改过的数字只报告，不取回。',
      '--out   取回的内容写成新的录入工作簿，其余内容原样保留；不写时只列出比较结果',
      '--take  只取回这些编号的改动；不写时全部取回',
      '--unit  与这个单位的公开文本比较：列出改过的文字、数字和表格；单位的文字不在部门的录入工作簿中，不取回',
      '文件夹或压缩包：按封面和文件名认出各是哪个单位的，逐个比较，认不出的列出',
    ],
    options: options('into', 'out', 'take', 'unit', 'overwrite'),
  },
  import: {
    words: [
      '任意.xlsx|.csv|.txt --into 录入.xlsx [--out 新录入.xlsx] [--as 词=选项]…',
      '[--unit 元|万元] [--sheet 表名] [--again] [--overwrite]',
    ],
    about: [
      '导入：从任何列、任何顺序、任何写法的文件读入支出、收入或单位名册，写在已录入的行之后。',
      '--out    写成新的录入工作簿，其余内容原样保留；不写时只列出认出了什么、还要回答什么',
      '--as     回答一个问题，如 --as 财政全额=公益一类事业单位；也可指定一列，如 --as 经费=金额、--as 人数=备注、--as 人数=不用',
      '--unit   文件中的金额是元还是万元；看得出来的不必写',
      '--sheet  只读这一张表',
      '--again  与已录入的行完全相同的，也再写一次',
    ],
    options: options('into', 'out', 'as', 'unit', 'sheet', 'again', 'overwrite'),
  },
  demo: {
    words: ['[--overwrite]'],
    about: ['用自带样例生成一份公开表。'],
    options: options('overwrite'),
  },
} as const satisfies Readonly<Record<string, CommandUsage>>;

export type CommandName = keyof typeof COMMANDS;

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}

/** Lists the given options that the command does not have. */
export function foreignOptions(command: CommandName, given: readonly OptionName[]): readonly OptionName[] {
  const own: ReadonlySet<OptionName> = COMMANDS[command].options;
  return given.filter((name) => !own.has(name) && !EVERYWHERE.has(name));
}

function commandLines(name: CommandName, program: string): readonly string[] {
  const { words, about }: CommandUsage = COMMANDS[name];
  const start = `  ${program} ${name} `;
  // The left column has no Chinese, so one character is one column.
  const [first = '', ...more] = words;
  return [
    `${start}${first}`,
    ...more.map((line) => `${' '.repeat(start.length)}${line}`),
    ...about.map((line) => `      ${line}`),
  ];
}

const ABOUT_OPTIONS = [
  '  --overwrite  输出文件已存在时替换它；不加时不会覆盖任何文件。输入的文件在任何情况下都不会被覆盖。',
  '  --details    程序出错时显示详情，供维护人员查看。',
];

const EXIT_CODES = [
  '退出码：0 完成；1 完成，但有内容需要人工处理；2 输入无法使用，没有生成文件。',
  'check 的退出码：0 没有必须改正的内容；1 有必须改正的内容；2 没有可以核对的表。',
];

/** Builds the lines of help, of one command or of all. */
export function help(program: string, command: CommandName | null): readonly string[] {
  const shown = command === null ? Object.keys(COMMANDS).filter(isCommand) : [command];
  const general = [`  ${program} help`, `  ${program} --version`];
  return [
    '部门预算公开表助手（命令行）',
    '',
    '用法：',
    ...shown.flatMap((name) => commandLines(name, program)),
    ...(command === null ? general : []),
    '',
    ...ABOUT_OPTIONS,
    '',
    ...EXIT_CODES,
  ];
}

export const VERSION_LINE = `部门预算公开表助手 ${manifest.version}`;
