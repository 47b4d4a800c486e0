/** Template → segments: each slot prints its own figure, or says which entry it waits for. */
import { REASONS_SHEET } from '../entries/declarations/reasons';
import { fen, type Fen } from '../money/fen';
import { percentageOf } from '../money/percentage';
import { chineseNumber } from '../tables/chinese-number';
import type { Level } from '../tables/level';
import { withoutEndMarks } from './end-marks';
import { changeCase } from './change-case';
import {
  amountReading,
  changeOf,
  comparedReading,
  countReading,
  holds,
  listReading,
  shareOf,
  wordsReading,
  type ComparedFigures,
} from './evaluate';
import type { Comparison } from './quantity';
import type { Reading, Scope } from './input-reading';
import { gap, type FigureRole, type Segment } from './segment';
import { amountText, percentText } from './style';
import type { TextSource } from './source';
import type { ComparedShow, ItemText, Setting, Slot, Template } from './template';

/** Inside change words: the figures that they compare. */
interface WriteScope extends Scope {
  readonly compared: Reading<ComparedFigures> | null;
}

function words(text: string): readonly Segment[] {
  return text === '' ? [] : [{ kind: 'words', text }];
}

/** A figure where it is known, else what to enter for it. */
function figure<T>(
  role: FigureRole,
  reading: Reading<T>,
  textOf: (value: T) => string | null,
): readonly Segment[] {
  if (reading.kind === 'missing') return reading.inputs.map(gap);
  const text = textOf(reading.value);
  return text === null ? [] : [{ kind: 'figure', role, text, sources: reading.sources }];
}

const LEVEL_WORDS: Readonly<Record<Level, string>> = { department: '部门', unit: '单位' };

function settingText(of: Setting, { facts }: Scope): string {
  const { departmentName, budgetYear } = facts.entries.settings;
  if (of === 'department') return departmentName;
  if (of === 'level') return LEVEL_WORDS[facts.level];
  return `${String(of === 'year' ? budgetYear : budgetYear - 1)}年`;
}

/** Errors: outside of a list. */
function itemText(of: ItemText, { item, facts }: Scope): readonly Segment[] {
  if (item === null) throw new Error('There is no item of a list here.');
  const { name, code, number, sources } = item;
  if (of === 'number') return words(String(number));
  if (of === 'chinese-number') return words(chineseNumber(number));
  if (of === 'class-name') return words(facts.accountNames.functions(code.slice(0, 3)));
  if (of === 'section-name') return words(facts.accountNames.functions(code.slice(0, 5)));
  const text = of === 'name' ? name : code;
  return sources.some(({ kind }) => kind === 'entry') ? [{ kind: 'entered', text, sources }] : words(text);
}

/** Rate of the change, both as printed and without signs. */
function rateText(compared: ComparedFigures, { style }: Scope): string | null {
  return percentText(changeOf(compared), fen(Math.abs(compared.last)), style);
}

function changeWords(slot: Extract<Slot, { kind: 'change-words' }>, scope: WriteScope): readonly Segment[] {
  const reading = comparedReading(slot.of, scope);
  if (reading.kind === 'missing') return reading.inputs.map(gap);
  const { now, last, restated } = reading.value;
  const { changes, restated: bases } = scope.style;
  const inner = { ...scope, compared: reading };
  const written = writeParts(changes[changeCase(now, last)][slot.form], inner);
  return restated === null ? written : [...written, ...writeParts(bases, inner)];
}

/** Errors: for the published figure of a comparison that nothing restates. */
function shownAmount(show: Exclude<ComparedShow, 'rate'>, figures: ComparedFigures): Fen {
  switch (show) {
    case 'change':
      return changeOf(figures);
    case 'last':
      return figures.last;
    case 'published':
      if (figures.restated === null) throw new Error("Last year's figure is not restated.");
      return figures.restated.published;
  }
}

function comparedText(show: ComparedShow, figures: ComparedFigures, scope: Scope): string | null {
  return show === 'rate' ? rateText(figures, scope) : amountText(shownAmount(show, figures), scope.style);
}

const COMPARED_ROLES: Readonly<Record<ComparedShow, FigureRole>> = {
  change: 'change',
  rate: 'rate',
  last: 'amount',
  published: 'amount',
};

/** Errors: outside of a comparison whose base was restated. */
function restatedNote({ compared: reading }: WriteScope): readonly Segment[] {
  const restated = reading?.kind === 'known' ? reading.value.restated : null;
  if (reading === null || restated === null) throw new Error("Last year's figure is not restated.");
  return [{ kind: 'entered', text: withoutEndMarks(restated.note), sources: reading.sources }];
}

/** Errors: outside of change words, when it names no comparison. */
function compared({ of, show }: Extract<Slot, { kind: 'compared' }>, scope: WriteScope): readonly Segment[] {
  const reading = of === undefined ? scope.compared : comparedReading(of, scope);
  if (reading === null) throw new Error('There is no comparison here.');
  return figure(COMPARED_ROLES[show], reading, (figures) => comparedText(show, figures, scope));
}

/** Every change of some figures, a change from 0, and any above the rate that the set allows without words. */
function isReasonNeeded(
  { explained }: Comparison,
  reading: Reading<ComparedFigures>,
  { style }: Scope,
): boolean {
  if (reading.kind === 'missing') return false;
  if (explained === 'always') return true;
  const { now, last } = reading.value;
  if (now === last) return false;
  if (explained === 'changes') return true;
  const rate = percentageOf(changeOf(reading.value), fen(Math.abs(last)));
  return rate.kind === 'no-base' || rate.hundredths > style.reasonAbove;
}

function reason({ of, lead }: Extract<Slot, { kind: 'reason' }>, scope: Scope): readonly Segment[] {
  const { name: sheet } = REASONS_SHEET;
  const entered = scope.facts.reason(of.measure);
  const sources: readonly TextSource[] = [
    { kind: 'entry', sheet, item: of.measure, row: entered?.row ?? null },
  ];
  scope.record(sources);
  if (entered !== null)
    return [...words(lead), { kind: 'entered', text: withoutEndMarks(entered.reason), sources }];
  if (!isReasonNeeded(of, comparedReading(of, scope), scope)) return [];
  return [...words(lead), gap({ sheet, item: of.measure })];
}

function listed(slot: Extract<Slot, { kind: 'list' }>, scope: WriteScope): readonly Segment[] {
  const { items } = listReading(slot.of, scope);
  if (items.length === 0 && slot.needed !== undefined) return [gap(slot.needed)];
  return items.flatMap((item, index) => [
    ...(index === 0 ? [] : words(slot.between)),
    ...writeParts(slot.item, { ...scope, item }),
  ]);
}

function enteredWords(item: string, scope: Scope): readonly Segment[] {
  const reading = wordsReading(item, scope);
  scope.record(reading.sources);
  if (reading.kind === 'missing') return reading.inputs.map(gap);
  return [{ kind: 'entered', text: withoutEndMarks(reading.value), sources: reading.sources }];
}

/** Errors: for a table that the set does not have. */
function tableName(id: string, { facts }: Scope): string {
  const filled = facts.tables.find(({ table }) => table.id === id);
  if (filled === undefined) throw new RangeError(`No table ${id}.`);
  return filled.table.name;
}

function fixedWords(slot: Extract<Slot, { kind: 'fixed-words' }>, scope: WriteScope): readonly Segment[] {
  const text = slot.words[scope.item?.code ?? ''];
  return text === undefined ? writeParts(slot.otherwise, scope) : words(text);
}

function writeSlot(slot: Slot, scope: WriteScope): readonly Segment[] {
  switch (slot.kind) {
    case 'amount':
      return figure('amount', amountReading(slot.of, scope), (amount: Fen) =>
        amountText(amount, scope.style),
      );
    case 'count':
      return figure('count', countReading(slot.of, scope), String);
    case 'share':
      return figure('share', shareOf(slot.part, slot.whole, scope), (share) =>
        share === null ? null : percentText(share[0], share[1], scope.style),
      );
    case 'change-words':
      return changeWords(slot, scope);
    case 'compared':
      return compared(slot, scope);
    case 'restated-note':
      return restatedNote(scope);
    case 'reason':
      return reason(slot, scope);
    case 'list':
      return listed(slot, scope);
    case 'words':
      return enteredWords(slot.item, scope);
    case 'setting':
      return words(settingText(slot.of, scope));
    case 'item-text':
      return itemText(slot.of, scope);
    case 'fixed-words':
      return fixedWords(slot, scope);
    case 'table-name':
      return words(tableName(slot.table, scope));
    case 'clause':
      return holds(slot.when, scope) ? writeParts(slot.text, scope) : [];
  }
}

function writeParts(template: Template, scope: WriteScope): readonly Segment[] {
  return template.flatMap((part) => (typeof part === 'string' ? words(part) : writeSlot(part, scope)));
}

export function writeTemplate(template: Template, scope: Scope): readonly Segment[] {
  return writeParts(template, { ...scope, compared: null });
}
