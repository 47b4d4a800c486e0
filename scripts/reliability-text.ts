/** Writes docs/reliability.md: what is tried, what succeeds, and the limits; from tests, records and constants. */
import { readdirSync, readFileSync } from 'node:fs';
import { commandLimits } from '../src/cli/threads/watch-command';
import { THREAD_LIMITS } from '../src/cli/threads/node-worker-pool';
import { WALK_LIMITS } from '../src/cli/files/walk-folder';
import { DEEPEST_ARCHIVE, INTAKE_LIMITS } from '../src/distribution/intake/intake';
import * as returns from '../src/distribution/returns/inspect-return';
import { MOST_NAMED } from '../src/entries/problem-list';
import { LONGEST_TEXT } from '../src/entries/text';
import { WORKBOOK_FILE_ERRORS } from '../src/xlsx/workbook-file-errors';
import * as files from '../src/xlsx/inspect-file';
import { DEEPEST } from '../src/xlsx/read/read-xml';
import { MOST } from '../src/xlsx/read/reading-budget';

const MEGABYTE = 1_048_576;

function source(path: string): string {
  return readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
}

function parsed(path: string): unknown {
  return JSON.parse(source(path));
}

function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/gu, ',');
}

function megabytes(bytes: number): string {
  return `${grouped(Math.round(bytes / MEGABYTE))} MB`;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

interface FuzzRecord {
  readonly seed: number;
  readonly files: number;
  readonly kinds: Readonly<Record<string, Readonly<Record<string, number | undefined>>>>;
}

const OUTCOMES = ['same', 'refused', 'read-alone', 'different', 'thrown', 'slow'] as const;

function fuzzText(): string {
  const record = parsed('test/fuzz/record.json') as FuzzRecord;
  const count = (counts: Readonly<Record<string, number | undefined>>, outcome: string): number => {
    const found = counts[outcome];
    return found === undefined ? 0 : found;
  };
  const rows = Object.entries(record.kinds).map(([kind, counts]) => [
    kind,
    ...OUTCOMES.map((outcome) => grouped(count(counts, outcome))),
  ]);
  const total = OUTCOMES.map((outcome) =>
    grouped(Object.values(record.kinds).reduce((sum, counts) => sum + count(counts, outcome), 0)),
  );
  return [
    '## 打乱的文件',
    `\`npm run fuzz\` 把四种来源的工作簿（本程序写的录入工作簿和公开表、openpyxl 另存的、手写的）按下列方式打乱，` +
      `交给读取、回收和核对，再与 openpyxl 独立读取的结果逐格比较。下表是 ${grouped(record.files)} 个文件` +
      `（种子 ${String(record.seed)}）的结果；CI 每次按固定种子重跑一部分。“拒绝”是一句话说明原因，不读取任何数字。` +
      `“只有本程序读取”是 openpyxl 自己拒绝的文件，多半因为样式等本程序不看的部分。`,
    table(
      ['打乱方式', '读取一致', '拒绝', '只有本程序读取', '数字不同', '异常', '超时'],
      [...rows, ['**合计**', ...total]],
    ),
  ].join('\n\n');
}

interface Judged {
  readonly status: string;
  readonly unknown: readonly string[];
}

function returnsText(): string {
  const judged = Object.values(parsed('test/distribution/bad-returns.golden.json') as Record<string, Judged>);
  const of = (status: string): string =>
    grouped(judged.filter((one) => one.status === status && one.unknown.length === 0).length);
  const refused = judged.flatMap(({ unknown }) => unknown).map((words) => words.replace(/^“[^”]*”/u, '“…”'));
  return [
    '## 单位交回的文件',
    `试过 ${grouped(judged.length)} 种交回的文件，每一种的提示文字都逐字核对（test/distribution/bad-returns.golden.json）：` +
      `${of('accepted')} 种照常接收，${of('with-problems')} 种指出问题所在的单元格，${grouped(refused.length)} 份整份不收。` +
      `一份文件不收，不影响其他单位。整份不收时的提示：`,
    [...new Set(refused)].map((words) => `- ${words}`).join('\n'),
  ].join('\n\n');
}

function formatsText(): string {
  const rows = Object.values(WORKBOOK_FILE_ERRORS).map(({ what, remedy }) => [`“…”${what}`, remedy]);
  return [
    '## 认得出的文件',
    '按内容而不是按扩展名识别。部件名不分大小写、用反斜杠、主部件在别处、UTF-16 或声明的其他编码、带空条目的压缩包都能读取。',
    table(['提示', '办法'], rows),
  ].join('\n\n');
}

function boundsText(): string {
  const command = commandLimits();
  const rows: readonly (readonly [string, string])[] = [
    ['一个工作簿展开后的总大小', megabytes(files.LARGEST_INFLATED_BYTES)],
    ['压缩比', `${grouped(files.LARGEST_RATIO)} 倍`],
    ['一个工作簿有内容的单元格', grouped(MOST.cells)],
    ['远处单元格之前的空位（全部工作表合计）', grouped(MOST.gaps)],
    ['合并区域（相同的算一个）', grouped(MOST.merges)],
    ['XML 嵌套', `${grouped(DEEPEST)} 层`],
    ['一个单元格的文字', `${grouped(LONGEST_TEXT)} 字`],
    ['逐条列出的录入问题（每张表每一种）', `${grouped(MOST_NAMED)} 处，其余写明数量和行号`],
    [
      '交回的一份文件',
      `${megabytes(returns.LARGEST_FILE_BYTES)}，展开后 ${megabytes(returns.LARGEST_INFLATED_BYTES)}`,
    ],
    [
      '读取交回的一份文件',
      `${grouped(THREAD_LIMITS.seconds['read-return'])} 秒；命令行 ${grouped(THREAD_LIMITS.megabytes)} MB 内存`,
    ],
    ['命令行读取自己的工作簿', `${grouped(command.seconds)} 秒`],
    [
      '一次回收',
      `${grouped(INTAKE_LIMITS.files)} 份文件，压缩包共 ${megabytes(INTAKE_LIMITS.archiveBytes)}，解压后共 ${megabytes(INTAKE_LIMITS.unpackedBytes)}`,
    ],
    [
      '文件夹和压缩包',
      `文件夹 ${grouped(WALK_LIMITS.depth)} 层、${grouped(WALK_LIMITS.items)} 个条目；压缩包里的压缩包再读 ${grouped(DEEPEST_ARCHIVE)} 层`,
    ],
  ];
  return ['## 上限', '超过上限的文件用一句话说明，其他文件照常。', table(['什么', '上限'], rows)].join(
    '\n\n',
  );
}

const FAULTS: readonly (readonly [string, string])[] = [
  ['请求被拒绝', '没有做任何事'],
  ['结果丢失', '做完了，但回答没有收到'],
  ['连接中断', '无法确认是否完成'],
  ['中途停下', '做到一半'],
  ['恢复时再失败', '中途停下，接着恢复原样的请求也失败'],
];

function liveText(): string {
  const lists = new URL('../test/integration/nothing-lost/scenarios/', import.meta.url);
  const scenarios = readdirSync(lists).flatMap((name) => [
    ...source(`test/integration/nothing-lost/scenarios/${name}`).matchAll(/titles: \[([^\]]*)\]/gu),
  ]);
  const titles = new Set(
    scenarios.flatMap(([, list = '']) => [...list.matchAll(/'([^']+)'/gu)].map(([, title]) => title)),
  );
  const folder = new URL('../test/integration/faults/', import.meta.url);
  const cases = readdirSync(folder).flatMap((name) => [
    ...source(`test/integration/faults/${name}`).matchAll(/\{ name: '/gu),
  ]);
  return [
    '## 打开的工作簿',
    `每个会改动工作簿的命令（${[...titles].join('、')}）都试过 ${grouped(scenarios.length)} 种情形：操作前在每一处可能碰到的地方写上自己的内容` +
      `（表旁、表下、空列、公式、批注、颜色、同名的表和名称），操作后逐格核对还在或已写明，撤销后逐格核对复原。` +
      `新增命令而没有这样的测试，测试不通过（test/integration/nothing-lost/every-command.test.ts）。` +
      '这些命令和人的操作（在表旁和数字上写字、改金额、增删行、排序、筛选、改名、删除、移动、隐藏工作表、Ctrl+Z）还按随机的次序连着做' +
      '（test/integration/sequences.test.ts）：写的内容都在或已写明，拒绝和询问时什么也不改，做完马上撤销的逐格复原。',
    `${grouped(cases.length)} 种操作的每一次请求都试过失败：工作簿保持原样，或写明改了哪些表；再做一次，结果与没有失败时相同。` +
      `其中准备时间长的操作，平时各种方式轮流试，\`FAULTS=all\` 时每次请求试全部方式；恢复时再失败的，只要求写明改了哪些表。`,
    table(['失败方式', '含义'], FAULTS),
  ].join('\n\n');
}

const NOT_TRIED =
  '## 没有试过\n\n真实的 Excel 和 WPS；区分大小写不同的磁盘（Windows、Mac）；浏览器中工作线程自行崩溃；Node 20 以外的版本；2,000 份以上的交回文件。';

/** `generated`: the comment that marks the file as generated. */
export function reliabilityText(generated: string): string {
  const parts = [fuzzText(), returnsText(), formatsText(), boundsText(), liveText(), NOT_TRIED];
  return `${['# 可靠性：试过什么，经得起什么，有什么上限', generated, ...parts].join('\n\n')}\n`;
}
