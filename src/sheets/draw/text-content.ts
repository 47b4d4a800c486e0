/** Turns entries of the text into the cells of its sheets: the inverse of reading. */
import { DUTIES_SHEET } from '../../entries/declarations/duties';
import { ORGANS_SHEET } from '../../entries/declarations/organs';
import { OVERRIDES_SHEET } from '../../entries/declarations/overrides';
import { PRIOR_YEAR_SHEET } from '../../entries/declarations/prior-year';
import { REASONS_SHEET } from '../../entries/declarations/reasons';
import { TERMS_SHEET } from '../../entries/declarations/terms';
import { TEXT_FACTS_SHEET } from '../../entries/declarations/text-facts';
import { UNIT_FACTS_SHEET } from '../../entries/declarations/unit-facts';
import type { Unit } from '../../entries/entries';
import { NO_TEXT, type FactValue, type TextEntries } from '../../entries/text-entries';
import type { EntryForm } from '../../entries/entry-form';
import { amountInUnit } from '../../money/amount-unit';
import { hintOf } from '../../sets/text-hints';
import type { EntryRow, EntryRows } from './entry-rows';

/** Of a set: whose text it is, and what the text asks for. */
export type TextOf = Pick<EntryForm, 'id' | 'text'>;

/** The measures that the set asks for, each with its row; below them those of another set. */
export function measureRows(
  asked: readonly string[],
  entered: ReadonlyMap<string, EntryRow>,
): readonly EntryRow[] {
  const measures = new Set([...asked, ...entered.keys()]);
  return [...measures].map((measure) => entered.get(measure) ?? { measure });
}

function contentOf(value: FactValue): string | number {
  switch (value.kind) {
    case 'amount':
      return amountInUnit(value.amount, '万元');
    case 'count':
      return value.count;
    case 'words':
      return value.words;
  }
}

function factRows({ facts }: TextEntries, { id, text }: TextOf): readonly EntryRow[] {
  const entered = new Map(facts.map(({ item, value }) => [item, contentOf(value)]));
  const hints = new Map((text?.items ?? []).map((one) => [one.item, hintOf(one, id)]));
  return [...new Set([...hints.keys(), ...entered.keys()])].map((item): EntryRow => {
    const content = entered.get(item);
    const hint = hints.get(item) ?? '这套表样的说明文字不使用。';
    return { item, hint, ...(content === undefined ? {} : { content }) };
  });
}

function unitFactRows(
  { unitFacts }: TextEntries,
  { id, text }: TextOf,
  unitName: (code: string) => string,
): readonly EntryRow[] {
  const hints = new Map((text?.items ?? []).map((one) => [one.item, hintOf(one, id)]));
  return unitFacts.map(({ unit, item, value }): EntryRow => {
    const hint = hints.get(item);
    return {
      unit,
      unitName: unitName(unit),
      item,
      content: contentOf(value),
      ...(hint === undefined ? {} : { hint }),
    };
  });
}

/** What each unit is asked to state: a row for each item, with nothing entered. */
export function askedOfUnit(
  { id, text }: TextOf,
  { code, name }: Pick<Unit, 'code' | 'name'>,
): readonly EntryRow[] {
  return (text?.items ?? [])
    .filter(({ ofUnits }) => ofUnits === true)
    .map((one) => ({ unit: code, unitName: name, item: one.item, hint: hintOf(one, id) }));
}

/** Rows of the sheets of the text, by sheet name. */
export function textRows(
  text: TextEntries,
  form: TextOf,
  unitName: (code: string) => string,
): readonly [string, readonly EntryRow[]][] {
  const reasons = new Map(text.reasons.map(({ measure, reason }) => [measure, { measure, reason }]));
  return [
    [TEXT_FACTS_SHEET.name, factRows(text, form)],
    [UNIT_FACTS_SHEET.name, unitFactRows(text, form, unitName)],
    [REASONS_SHEET.name, measureRows(form.text?.explained ?? [], reasons)],
    [DUTIES_SHEET.name, text.duties.map(({ duty }) => ({ duty }))],
    [
      ORGANS_SHEET.name,
      text.organs.map(({ kind, name, budgetUnit, remark }) => ({ kind, name, budgetUnit, remark })),
    ],
    [TERMS_SHEET.name, text.terms.map(({ term, choice, text: words }) => ({ term, choice, text: words }))],
    [
      OVERRIDES_SHEET.name,
      text.overrides.map(({ sentence, text: words, original }) => ({ sentence, text: words, original })),
    ],
  ];
}

/** Rows of an empty workbook: what the set asks for, with nothing entered. */
export function blankTextRows(form: TextOf): EntryRows {
  return new Map([
    [PRIOR_YEAR_SHEET.name, measureRows(form.text?.measures ?? [], new Map())],
    ...textRows(NO_TEXT, form, (code) => code),
  ]);
}
