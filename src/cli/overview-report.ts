/** Formats the overview of returns as lines for a terminal and as JSON. */
import type { ReturnsOverview, ReturnStatusRow } from '../distribution/returns-overview';
import { STATUS_LABELS } from '../distribution/returns-overview';
import { CHANGE_LABELS, type BeforeAfter, type LineChange } from '../distribution/consolidation/difference';
import type { FigureEffect } from '../distribution/consolidation/effects';
import { mustMend } from '../distribution/returns/return-reading';
import { printedAmount } from '../money/amount-style';
import type { Fen } from '../money/fen';
import { formatYuan } from '../money/format-amount';
import { jsonText } from './shown-text';
import type { Terminal } from './terminal';

/** More lines of one unit scroll away unread. The JSON file has them all. */
const LISTED = 10;

function listed<T>(items: readonly T[], words: (item: T) => string): readonly string[] {
  const rest =
    items.length > LISTED ? [`    ……另有${String(items.length - LISTED)}条，用 --overview 可另存全部。`] : [];
  return [...items.slice(0, LISTED).map((item) => `    ${words(item)}`), ...rest];
}

function changeWords({ kind, sheet, label, before, after }: LineChange): string {
  const values = [before, after].filter((value) => value !== null).join(' → ');
  return `[${CHANGE_LABELS[kind]}] ${sheet}：${label}：${values}`;
}

function effectWords({ label, before, after, style }: FigureEffect): string {
  const shown = (amount: Fen): string => printedAmount(amount, style) || '空';
  return `${label}：${shown(before)} → ${shown(after)}${style.unit}`;
}

function totalWords(name: string, { before, after }: BeforeAfter): string {
  return `${name}${formatYuan(before)}元 → ${formatYuan(after)}元`;
}

/** Computes which published figures an offer would change. */
export type EffectsOf = (row: ReturnStatusRow) => readonly FigureEffect[];

function offerLines(row: ReturnStatusRow, effectsOf: EffectsOf): readonly string[] {
  const { offer } = row;
  if (offer === null || row.status !== 'returned-again') return [];
  const { changes, income, expenditure } = offer.difference;
  const effects = effectsOf(row);
  return [
    `    ${totalWords('收入', income)}；${totalWords('支出', expenditure)}`,
    ...listed(changes, changeWords),
    `    公开表中有${String(effects.length)}个数字会变动：`,
    ...listed(effects, effectWords),
  ];
}

function rowLines(row: ReturnStatusRow, effectsOf: EffectsOf): readonly string[] {
  const { unit, status, files, problems, fileErrors } = row;
  const shown = problems.filter(({ severity }) => severity !== 'normalized');
  const ordered = [...shown.filter(mustMend), ...shown.filter((one) => !mustMend(one))];
  return [
    `${unit.code} ${unit.name}：${STATUS_LABELS[status]}${files.length === 0 ? '' : `（${files.join('、')}）`}`,
    ...listed(fileErrors, (words) => words),
    ...listed(ordered, (one) => `${mustMend(one) ? '[必须改正]' : '[请核实]'} ${one.message}`),
    ...offerLines(row, effectsOf),
  ];
}

export function reportReturnsOverview(
  terminal: Terminal,
  overview: ReturnsOverview,
  effectsOf: EffectsOf,
): void {
  for (const row of overview.rows) for (const line of rowLines(row, effectsOf)) terminal.say(line);
  for (const { message } of overview.unknown) terminal.say(`无法归属：${message}`);
  const counts = Object.entries(STATUS_LABELS).map(
    ([status, label]) => `${label}${String(overview.rows.filter((row) => row.status === status).length)}个`,
  );
  terminal.say(
    `共${String(overview.rows.length)}个单位：${counts.join('，')}；无法归属的文件${String(overview.unknown.length)}个。`,
  );
}

function rowJson(row: ReturnStatusRow, effectsOf: EffectsOf): unknown {
  const { unit, status, files, problems, fileErrors, offer, earlier } = row;
  return {
    code: unit.code,
    name: unit.name,
    status,
    label: STATUS_LABELS[status],
    files,
    earlier,
    faults: fileErrors,
    problems: problems.map((one) => ({ ...one, mustMend: mustMend(one) })),
    difference: offer === null ? null : offer.difference,
    effects: status === 'returned-again' ? effectsOf(row) : [],
  };
}

/** `{units: [{code, name, status, label, files, earlier, faults, problems, difference, effects}], unknown: [{file, fault, message}]}`; amounts in 分. */
export function overviewJson(overview: ReturnsOverview, effectsOf: EffectsOf): string {
  const unknown = overview.unknown.map(({ file, fileError, message }) => ({
    file,
    fault: fileError,
    message,
  }));
  const units = overview.rows.map((row) => rowJson(row, effectsOf));
  return jsonText({ units, unknown });
}

/** Checks whether a user has to act: chase a unit, send a file back, or agree to a replacement. */
export function overviewNeedsPerson(
  overview: ReturnsOverview,
  agreed: (row: ReturnStatusRow) => boolean,
): boolean {
  return (
    overview.unknown.length > 0 ||
    overview.rows.some(
      (row) => row.status !== 'accepted' && !(row.status === 'returned-again' && agreed(row)),
    ) ||
    overview.rows.some((row) => row.problems.some(({ severity }) => severity === 'confirm'))
  );
}
