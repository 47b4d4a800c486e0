/** Lists the entries that a sentence takes from a person, with their present values, to be typed beside it. */
import { PRIOR_YEAR_SHEET } from '../../entries/declarations/prior-year';
import { REASONS_SHEET } from '../../entries/declarations/reasons';
import { TEXT_FACTS_SHEET } from '../../entries/declarations/text-facts';
import type { FactValue } from '../../entries/text-entries';
import type { FactType } from '../../entries/text-form';
import { amountInUnit } from '../../money/amount-unit';
import type { Input } from '../../narrative/template';
import type { WrittenSentence } from '../../narrative/written-text';
import type { StateText } from './text-of-state';

export type FieldType =
  | FactType
  | { readonly kind: 'reason' }
  /** Rows of a sheet, which are entered there. */
  | { readonly kind: 'rows' };

export interface TextField {
  readonly sheet: string;
  /** Empty: the sheet as a whole. */
  readonly item: string;
  readonly type: FieldType;
  /** As a person would type it; empty: nothing is entered. */
  readonly entered: string;
  /** Whether the sentence waits for it. */
  readonly isMissing: boolean;
  /** Names of the units that have not stated it, where others have. */
  readonly lacking: readonly string[];
}

/** Identifies an entry: sheet and item. */
export function fieldKey({ sheet, item }: Pick<TextField, 'sheet' | 'item'>): string {
  return `${sheet}\n${item}`;
}

function typedValue(value: FactValue): string {
  switch (value.kind) {
    case 'amount':
      return String(amountInUnit(value.amount, '万元'));
    case 'count':
      return String(value.count);
    case 'words':
      return value.words;
  }
}

export function fieldType(
  { narrative }: Pick<StateText, 'narrative'>,
  sheet: string,
  item: string,
): FieldType {
  if (item === '') return { kind: 'rows' };
  if (sheet === REASONS_SHEET.name) return { kind: 'reason' };
  if (sheet === PRIOR_YEAR_SHEET.name) return { kind: 'amount' };
  const fact = narrative.form.items.find((one) => one.item === item);
  return sheet === TEXT_FACTS_SHEET.name && fact !== undefined ? fact.type : { kind: 'rows' };
}

function enteredIn({ facts }: StateText, sheet: string, item: string): string {
  if (sheet === REASONS_SHEET.name) {
    const reason = facts.reason(item);
    return reason === null ? '' : reason.reason;
  }
  if (sheet === TEXT_FACTS_SHEET.name) {
    const fact = facts.entries.text.facts.find((one) => one.item === item);
    return fact === undefined ? '' : typedValue(fact.value);
  }
  const prior = sheet === PRIOR_YEAR_SHEET.name ? facts.prior(item) : null;
  return prior === null ? '' : typedValue({ kind: 'amount', amount: prior.amount });
}

/** Reasons always, so that they can be changed where they are read; other entries while they are missing. */
export function fieldsOf({ segments, sources }: WrittenSentence, text: StateText): readonly TextField[] {
  const fields = new Map<string, TextField>();
  const add = ({ sheet, item, lacking = [] }: Input, isMissing: boolean): void => {
    const key = fieldKey({ sheet, item });
    if (fields.has(key)) return;
    const type = fieldType(text, sheet, item);
    fields.set(key, { sheet, item, type, entered: enteredIn(text, sheet, item), isMissing, lacking });
  };
  for (const segment of segments) if (segment.kind === 'gap') add(segment.input, true);
  for (const source of sources)
    if (source.kind === 'entry' && source.sheet === REASONS_SHEET.name) add(source, false);
  return [...fields.values()];
}
