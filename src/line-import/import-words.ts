/** Says what an import takes the file for: sheets, columns, questions, refusals, sums. */
import { FUND_LABELS } from '../classification/funds';
import { PERIODS } from '../classification/periods';
import { SPENDING_KINDS } from '../classification/spending-kinds';
import { UNIT_TYPES } from '../classification/unit-types';
import type { Unit } from '../entries/entries';
import { quote } from '../entries/quote';
import { formatAmount } from '../money/amount-style';
import { fen, sumFen, type Fen } from '../money/fen';
import { ROLES } from './headers';
import type { Change, ImportLine } from './import-line';
import { columnWords, type ColumnUse } from './layout';
import { isOpen, type ImportPlan } from './plan-import';
import type { RowOutcome, SheetProposal } from './proposal';
import { KIND_WORDS } from './sheet-kind';
import { ownTotalOf, sumsOf, type RowPlace } from './summary';

/** `answer`: a person has to answer; `act`: a person has to look. */
export interface ReportLine {
  readonly kind: 'info' | 'answer' | 'act';
  readonly words: string;
}

const MOST_ROWS = 6;
const MOST_SHEETS = 6;
const MOST_CHANGES = 12;

function yuan(amount: Fen): string {
  return `${formatAmount(amount, { unit: '元', decimals: 2 })}元`;
}

function info(words: string): ReportLine {
  return { kind: 'info', words };
}

function act(words: string): ReportLine {
  return { kind: 'act', words };
}

function rowWords(sheet: string, rows: readonly number[]): string {
  const listed = rows.slice(0, MOST_ROWS).join('、');
  const more = rows.length > MOST_ROWS ? `等${String(rows.length)}行` : '行';
  return `“${quote(sheet)}”第${listed}${more}`;
}

/** Names rows: “支出”第3、4、5行等12行；“收入”第3行. */
export function placeWords(places: readonly RowPlace[]): string {
  const bySheet = new Map<string, number[]>();
  for (const { sheet, row } of places) {
    const rows = bySheet.get(sheet);
    if (rows === undefined) bySheet.set(sheet, [row]);
    else rows.push(row);
  }
  const listed = Array.from(bySheet).slice(0, MOST_SHEETS);
  const more = bySheet.size > MOST_SHEETS ? `等${String(bySheet.size)}张表共${String(places.length)}行` : '';
  return listed.map(([sheet, rows]) => rowWords(sheet, rows)).join('；') + more;
}

/** Names sheets: “老干”、“社保”等8张表. */
export function sheetWords(sheets: readonly string[]): string {
  const listed = sheets.slice(0, MOST_SHEETS).map((sheet) => `“${quote(sheet)}”`);
  return listed.join('、') + (sheets.length > MOST_SHEETS ? `等${String(sheets.length)}张表` : '');
}

function meaningWords({ meaning }: ColumnUse): string {
  if (meaning === null) return '没有使用';
  const of = [meaning.unit, meaning.period, meaning.fund, meaning.kind].filter((one) => one !== undefined);
  return `${ROLES[meaning.role]}${of.length === 0 ? '' : `（${of.join('、')}）`}`;
}

function columnLine(column: ColumnUse): ReportLine {
  const words = `${columnWords(column)} → ${meaningWords(column)}：${column.why}`;
  if (column.meaning !== null) return info(`  ${words}`);
  return info(`  ${words}。内容没有导入；要放进备注，请把这一列指定为“备注”`);
}

function count(outcomes: readonly RowOutcome[], kind: RowOutcome['kind']): number {
  return outcomes.filter((one) => one.kind === kind).length;
}

const OUTCOME_WORDS: readonly (readonly [RowOutcome['kind'], string])[] = [
  ['lines', '可以导入'],
  ['asked', '等待回答'],
  ['refused', '不能使用'],
  ['total', '合计'],
  ['header', '标题和表头'],
  ['note', '说明'],
  ['blank', '空白'],
];

/** Every row is counted once. */
function rowsLine({ outcomes }: SheetProposal): ReportLine {
  const parts = OUTCOME_WORDS.map(([kind, words]) => [words, count(outcomes, kind)] as const)
    .filter(([, number]) => number > 0)
    .map(([words, number]) => `${words}${String(number)}行`);
  return info(`  共${String(outcomes.length)}行：${parts.join('，')}。`);
}

function totalLines(proposal: SheetProposal): readonly ReportLine[] {
  const totals = proposal.outcomes.flatMap((one) => (one.kind === 'total' ? [one] : []));
  const places = totals.map(({ row }) => ({ sheet: proposal.sheet, row }));
  const named = totals.length === 0 ? [] : [info(`  合计行没有导入：${placeWords(places)}。`)];
  const own = proposal.moneyUnit?.kind === 'certain' ? ownTotalOf(proposal) : null;
  if (own === null) return named;
  const difference = fen(own.read - own.stated);
  const words =
    difference === 0
      ? info(`  各行相加等于第${String(own.row)}行的合计${yuan(own.stated)}。`)
      : act(
          `“${quote(proposal.sheet)}”各行相加是${yuan(own.read)}，第${String(own.row)}行的合计是${yuan(own.stated)}，相差${yuan(difference)}。请核对文件。`,
        );
  return [...named, words];
}

function sheetLines(proposal: SheetProposal): readonly ReportLine[] {
  const { sheet, kind, why, columns, moneyUnit, unitWords, outcomes, doubts } = proposal;
  if (kind === 'none') return [act(`“${quote(sheet)}”没有导入：${why}。`), ...columns.map(columnLine)];
  const notes = outcomes.flatMap((one) => (one.kind === 'note' ? [one] : []));
  const noteWords = notes.map(({ row, words }) => `第${String(row)}行“${quote(words)}”`);
  const more = notes.length > MOST_ROWS ? `等${String(notes.length)}行` : '';
  return [
    info(`“${quote(sheet)}”是${KIND_WORDS[kind]}：${why}。`),
    ...columns.map(columnLine),
    ...(moneyUnit?.kind === 'certain' ? [info(`  金额按${moneyUnit.unit}读取：${moneyUnit.why}。`)] : []),
    ...(unitWords === null ? [] : [info(`  ${unitWords}。`)]),
    ...doubts.map((words) => act(`“${quote(sheet)}”${words}。`)),
    rowsLine(proposal),
    ...totalLines(proposal),
    ...(notes.length === 0
      ? []
      : [info(`  没有作为明细：${noteWords.slice(0, MOST_ROWS).join('、')}${more}。`)]),
  ];
}

export function changeWords({ column, before, after, why }: Change): string {
  const from = before === '' ? '空白' : `“${quote(before)}”`;
  return `${column}：${from} → ${after === '' ? '空白' : `“${quote(after)}”`}（${why}）`;
}

/** Equal changes are listed once, with their number. */
function changeLines(lines: readonly ImportLine[]): readonly ReportLine[] {
  const counts = new Map<string, number>();
  for (const { changes } of lines)
    for (const change of changes) {
      const words = changeWords(change);
      counts.set(words, (counts.get(words) ?? 0) + 1);
    }
  const listed = [...counts].map(([words, number]) => info(`  ${words}，${String(number)}行`));
  if (listed.length === 0) return [];
  const rest = listed.length - MOST_CHANGES;
  return [
    info('与文件不同的内容：'),
    ...listed.slice(0, MOST_CHANGES),
    ...(rest > 0 ? [info(`  ……另有${String(rest)}种。`)] : []),
  ];
}

function sumLines(lines: readonly ImportLine[], units: readonly Unit[]): readonly ReportLine[] {
  const names = new Map(units.map(({ code, name }) => [code, name]));
  for (const { values } of lines) if (values.kind === 'roster') names.set(values.code, values.name);
  return (['income', 'expenditure'] as const).flatMap((kind) => {
    const sums = sumsOf(lines, kind);
    if (sums.length === 0) return [];
    const number = sums.reduce((sum, one) => sum + one.lines, 0);
    const amount = sumFen(sums.map((one) => one.amount));
    return [
      info(`将写入${KIND_WORDS[kind]}${String(number)}行，合计${yuan(amount)}：`),
      ...sums.map(({ unit, fund, lines: own, amount: part }) =>
        info(`  ${unit} ${names.get(unit) ?? ''} ${fund}：${String(own)}行，${yuan(part)}`),
      ),
    ];
  });
}

/** Says what would be entered for a line, in the order of the entry columns. */
export function lineWords({ values }: ImportLine): string {
  switch (values.kind) {
    case 'roster':
      return [values.code, values.name, UNIT_TYPES[values.type].label].join(' ');
    case 'income':
      return [
        values.unit,
        `${PERIODS[values.period].label}${FUND_LABELS[values.fund]}`,
        yuan(values.amount),
      ].join(' ');
    case 'expenditure':
      return [
        values.unit,
        values.function,
        SPENDING_KINDS[values.spendingKind].label,
        ...(values.projectName === '' ? [] : [`“${quote(values.projectName)}”`]),
        values.departmental,
        `${PERIODS[values.period].label}${FUND_LABELS[values.fund]}`,
        yuan(values.amount),
      ].join(' ');
  }
}

/** `how`: how this surface takes an answer, with the likely one or a blank to fill in. */
export function importReport(
  plan: ImportPlan,
  units: readonly Unit[],
  how: (word: string, offer: string | null) => string,
): readonly ReportLine[] {
  const { proposal, lines, leftOut, present, asks, refusals, open } = plan;
  const roster = lines.filter(({ values }) => values.kind === 'roster').length;
  return [
    ...proposal.sheets.flatMap(sheetLines),
    ...proposal.left.map(info),
    ...changeLines(lines),
    ...refusals.map(({ reason, places }) => act(`${reason}${placeWords(places)}没有导入。`)),
    ...leftOut.slice(0, 1).map(() => info(`按您的选择没有写入：${placeWords(leftOut)}。`)),
    ...present.slice(0, 1).map(() => act(`${placeWords(present)}与已录入的内容完全相同，没有再写一次。`)),
    ...open.map(({ sheets, words }): ReportLine => ({
      kind: 'answer',
      words: `${sheetWords(sheets)}：${words}。`,
    })),
    ...asks.map(({ what, word, offers, likely, places }): ReportLine => {
      const choices = offers.length === 0 ? '' : `可选：${offers.join('、')}。`;
      return {
        kind: 'answer',
        words: `${what}（${placeWords(places)}）。${choices}回答：${how(word, likely)}`,
      };
    }),
    ...(isOpen(plan) ? [] : sumLines(lines, units)),
    ...(roster === 0 || isOpen(plan) ? [] : [info(`将写入名册${String(roster)}个单位。`)]),
  ];
}
