/** 汇总: changes the workbook after the clerk has seen what the import replaces. */
import type { Entries } from '../../entries/entries';
import { fingerprint } from '../../entries/fingerprint';
import { formatYuan } from '../../money/format-amount';
import type { Sliced } from '../../slices/slices';
import type { TableSet } from '../../tables/table-set';
import type { CommandQuestion } from '../../workflow/outcome';
import { refused, type PreparedCommand } from '../../workflow/perform/prepared';
import { unusableEntries } from '../../workflow/commands/unusable-entries';
import type { WorkbookState } from '../../workflow/reading/workbook-state';
import {
  overviewInSlices,
  importedRows,
  type ReturnsOverview,
  type ReturnStatusRow,
  type Offer,
} from '../returns-overview';
import { consolidateInSlices, madeSheetWords, type Consolidation } from '../consolidation/consolidate';
import { effectsInSlices, withLines } from '../consolidation/effects';
import { CHANGE_LABELS, type BeforeAfter, type LineChange } from '../consolidation/difference';
import { earlierReturns } from '../consolidation/return-log';
import { cellWords, type LostReturnCell } from '../consolidation/lost-cells';
import { consolidationChange } from '../consolidation/consolidation-change';
import type { ReturnReading } from '../returns/return-reading';

const KEEP_ANSWER = 'keep';

/** Limits the answer to the shown lines: when they change, the question appears again. */
function replaceAnswer(items: readonly string[]): string {
  return `replace ${fingerprint(items.join('\n'))}`;
}

type OfferRow = ReturnStatusRow & { readonly offer: Offer };

function amounts(name: string, { before, after }: BeforeAfter): string {
  return before === after
    ? `${name}${formatYuan(after)}元不变`
    : `${name}${formatYuan(before)}元 → ${formatYuan(after)}元`;
}

function counted(changes: readonly LineChange[], kind: LineChange['kind']): readonly string[] {
  const count = changes.filter((change) => change.kind === kind).length;
  return count === 0 ? [] : [`${CHANGE_LABELS[kind]}${String(count)}行`];
}

/** Describes an offer: 703001 某局：收入…；支出…；新增1行，改动2行. */
function offerWords({ unit, offer }: OfferRow): string {
  const { income, expenditure, changes } = offer.difference;
  const lines = [
    ...counted(changes, 'added'),
    ...counted(changes, 'removed'),
    ...counted(changes, 'changed'),
  ].join('，');
  return `${unit.code} ${unit.name}：${amounts('收入', income)}；${amounts('支出', expenditure)}；${lines}`;
}

/** Counts the published figures that all replaced lines change together. */
function* changedFigures(replaced: readonly OfferRow[], entries: Entries, set: TableSet): Sliced<number> {
  const lines = new Map(replaced.map(({ unit, offer }) => [unit.code, offer.lines]));
  return (yield* effectsInSlices(entries, withLines(entries, lines), set)).length;
}

/** What an import replaces and removes, shown beforehand, e.g. “支出录入”Q5“看过”. */
interface Replacement {
  readonly replaced: readonly OfferRow[];
  /** Number of units whose returns replace nothing. */
  readonly fresh: number;
  readonly lost: readonly LostReturnCell[];
  readonly beside: readonly LostReturnCell[];
}

function itemsOf({ replaced, lost, beside }: Replacement): readonly string[] {
  return [...replaced.map(offerWords), ...cellWords('将去掉', lost), ...cellWords('保留、请核对', beside)];
}

function replaceQuestion(replacement: Replacement, figures: number): CommandQuestion {
  const { replaced, fresh, lost, beside } = replacement;
  const count = replaced.length;
  const units =
    count === 0
      ? ''
      : `以下${String(count)}个单位在录入表中已有数据，并入后由交回的文件整体替换，` +
        `公开表中共有${String(figures)}个数字会变动。`;
  const cells =
    lost.length === 0
      ? ''
      : `被替换的行上有${String(lost.length)}个单元格的内容不在交回的文件中，会一起去掉，列在下面。`;
  const kept =
    beside.length === 0 ? '' : `有改动的行旁边有${String(beside.length)}个自填的单元格，保留不动，列在下面。`;
  return {
    title: '替换已有的数据',
    text: `${units}${cells}${kept}没有改动的行原样保留。可以撤销。`,
    items: itemsOf(replacement),
    choices: [
      {
        id: replaceAnswer(itemsOf(replacement)),
        label: count === 0 ? '去掉这些单元格，并入' : `替换${String(count)}个单位的数据`,
        primary: true,
      },
      ...(fresh === 0 || count === 0
        ? []
        : [{ id: KEEP_ANSWER, label: `不替换，只并入新交回的${String(fresh)}个单位`, primary: false }]),
    ],
  };
}

function summaryWords({ taken, log }: Consolidation): string {
  const [first] = log;
  const totals =
    first === undefined
      ? ''
      : `${amounts('部门收入', first.departmentIncome)}，${amounts('支出', first.departmentExpenditure)}。`;
  return `已并入${String(taken.length)}个单位。${totals}`;
}

/** Formats local time for the log: 2026-11-24 17:05. */
export function loggedAt(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const date = [String(now.getFullYear()), two(now.getMonth() + 1), two(now.getDate())].join('-');
  return `${date} ${two(now.getHours())}:${two(now.getMinutes())}`;
}

/** Makes the overview; `null`: the department's entries cannot be used. */
export function* overviewNow(
  state: WorkbookState,
  readings: readonly ReturnReading[],
): Sliced<ReturnsOverview | null> {
  if (state.reading.kind === 'unusable') return null;
  const { entries } = state.reading;
  const earlier = earlierReturns({ sheets: state.snapshot.sheets }, entries.settings.amountUnit);
  return yield* overviewInSlices(entries, earlier, readings);
}

export interface ImportRequest {
  readonly readings: readonly ReturnReading[];
  /** Codes of the units whose lines may be replaced. */
  readonly agreed: ReadonlySet<string>;
  readonly answer: string | undefined;
  readonly now: Date;
}

const NOTHING_TO_TAKE = '没有可以并入的内容，工作簿没有改动。请先读取交回的文件，或选择要替换的单位。';

export function* importReturns(
  state: WorkbookState,
  { readings, agreed, answer, now }: ImportRequest,
): Sliced<PreparedCommand> {
  const overview = yield* overviewNow(state, readings);
  if (overview === null || state.reading.kind === 'unusable') return unusableEntries(state);
  const { entries } = state.reading;
  const isKept = answer === KEEP_ANSWER;
  const taken = isKept ? new Set<string>() : agreed;
  const rows = importedRows(overview, taken);
  const replaced = rows.filter(({ status }) => status === 'returned-again');
  const workbook = { sheets: state.snapshot.sheets };
  const consolidation = yield* consolidateInSlices(workbook, entries, overview, taken, loggedAt(now));
  if (consolidation === null) return refused(NOTHING_TO_TAKE);
  const { lost, beside } = consolidation;
  const replacement = { replaced, fresh: rows.length - replaced.length, lost, beside };
  const isAsked = replaced.length > 0 || (lost.length > 0 && !isKept);
  if (isAsked && answer !== replaceAnswer(itemsOf(replacement)))
    return {
      kind: 'question',
      question: replaceQuestion(replacement, yield* changedFigures(replaced, entries, state.set)),
    };
  return {
    kind: 'change',
    change: yield* consolidationChange(state.snapshot, consolidation, entries.settings),
    summary: summaryWords(consolidation),
    details: [
      ...madeSheetWords(consolidation, entries.settings),
      '每一行的来源记在录入表的“来源”一列，并入前后的合计记在“回收记录”表。',
    ],
    figures: [],
  };
}
