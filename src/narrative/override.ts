/** A sentence in a person's words: {收入总计} and the like print the figures of today. */
import { comparable } from '../entries/text';
import { OVERRIDES_SHEET } from '../entries/declarations/overrides';
import type { SentenceOverride } from '../entries/text-entries';
import type { FactItem } from '../entries/text-form';
import type { NarrativeSet } from './narrative';
import type { Segment } from './segment';
import { DEPARTMENT, LAST_YEAR, YEAR, type Slot, type Template } from './template';

/** What may stand in { }, by its name. */
export type SlotNames = ReadonlyMap<string, Slot>;

function factSlot({ item, type }: FactItem): Slot {
  if (type.kind === 'amount' || type.kind === 'count') return { kind: type.kind, of: { kind: 'fact', item } };
  return { kind: 'words', item };
}

/** The figures of the set, its facts, and for each comparison 增减·, 增减额·, 增减率·, 上年·, 原因·. */
export function slotNames({ figures, comparisons, form }: NarrativeSet): SlotNames {
  return new Map<string, Slot>([
    ['部门', DEPARTMENT],
    ['年度', YEAR],
    ['上年', LAST_YEAR],
    ...Object.entries(figures).map(([name, { kind, of }]): [string, Slot] => [name, { kind, of }]),
    ...form.items.map((one): [string, Slot] => [`说明事项·${one.item}`, factSlot(one)]),
    ...comparisons.flatMap((of): readonly [string, Slot][] => [
      [`增减·${of.measure}`, { kind: 'change-words', of, form: 'own' }],
      [`增减额·${of.measure}`, { kind: 'compared', show: 'change', of }],
      [`增减率·${of.measure}`, { kind: 'compared', show: 'rate', of }],
      [`上年·${of.measure}`, { kind: 'compared', show: 'last', of }],
      [`原因·${of.measure}`, { kind: 'reason', of, lead: '' }],
    ]),
  ]);
}

/** In place of words: the sentence is left out. */
export const LEFT_OUT = '（不写）';

export type OverrideReading =
  | { readonly kind: 'template'; readonly template: Template }
  | { readonly kind: 'unknown-slots'; readonly names: readonly string[] };

const SLOT = /\{([^{}]*)\}/u;

/** The words with their slots. */
export function readOverride({ text }: SentenceOverride, slots: SlotNames): OverrideReading {
  if (comparable(text) === comparable(LEFT_OUT)) return { kind: 'template', template: [] };
  const unknown: string[] = [];
  const template = text.split(SLOT).flatMap((part, index): Template => {
    // Names stand between the words.
    if (index % 2 === 0) return part === '' ? [] : [part];
    const slot = slots.get(part.trim());
    if (slot === undefined) unknown.push(part);
    return slot === undefined ? [] : [slot];
  });
  return unknown.length > 0 ? { kind: 'unknown-slots', names: unknown } : { kind: 'template', template };
}

/** A person's words have their row of 改写 as source. */
export function asEntered(
  segments: readonly Segment[],
  { sentence, row }: SentenceOverride,
): readonly Segment[] {
  const { name: sheet } = OVERRIDES_SHEET;
  const sources = [{ kind: 'entry', sheet, item: sentence, row } as const];
  return segments.map((segment) =>
    segment.kind === 'words' ? { kind: 'entered', text: segment.text, sources } : segment,
  );
}
