/** Texts with typed slots. The fixed words and the slots are one value, from which text, inputs and traces come. */
import { hasShare, type Condition } from './condition';
import type { Comparison, ListSource, Quantity } from './quantity';

/** An entry that the text needs: its sheet and its item there. */
export interface Input {
  readonly sheet: string;
  /** Empty: the sheet as a whole. */
  readonly item: string;
  /** Names of the units that have not stated it, where others have. */
  readonly lacking?: readonly string[];
}

/** `level`: 部门, or 单位 in what one unit publishes. */
export type Setting = 'department' | 'level' | 'year' | 'last-year';
/** `class-name`, `section-name`: of the accounts that its functional account belongs to. */
export type ItemText = 'name' | 'code' | 'number' | 'chinese-number' | 'class-name' | 'section-name';

/** `published`: as last year published it, where `last` was restated. */
export type ComparedShow = 'change' | 'rate' | 'last' | 'published';

export type Slot =
  /** Without its unit. */
  | { readonly kind: 'amount'; readonly of: Quantity }
  | { readonly kind: 'count'; readonly of: Quantity }
  | { readonly kind: 'share'; readonly part: Quantity; readonly whole: Quantity }
  /** `after`: behind 与上年相比, which has named last year. */
  | { readonly kind: 'change-words'; readonly of: Comparison; readonly form: 'own' | 'after' }
  /** Of the comparison around it, or of its own: change and rate without sign, last year's figure. */
  | { readonly kind: 'compared'; readonly show: ComparedShow; readonly of?: Comparison }
  /** Why last year's figure of the comparison around it was restated, in a person's words. */
  | { readonly kind: 'restated-note' }
  /** With the words before it; nothing where no reason is entered and none is needed. */
  | { readonly kind: 'reason'; readonly of: Comparison; readonly lead: string }
  /** `needed`: what to enter where the list is empty. */
  | {
      readonly kind: 'list';
      readonly of: ListSource;
      readonly item: Template;
      readonly between: string;
      readonly needed?: Input;
    }
  /** Words of 说明事项. */
  | { readonly kind: 'words'; readonly item: string }
  | { readonly kind: 'setting'; readonly of: Setting }
  | { readonly kind: 'item-text'; readonly of: ItemText }
  /** The set's words for the item with this code; for any other code what stands instead. */
  | {
      readonly kind: 'fixed-words';
      readonly words: Readonly<Record<string, string>>;
      readonly otherwise: Template;
    }
  /** Name of a table, as it is declared. */
  | { readonly kind: 'table-name'; readonly table: string }
  | { readonly kind: 'clause'; readonly when: Condition; readonly text: Template };

export type Template = readonly (string | Slot)[];

/** Templates in templates are joined. */
export function say(words: TemplateStringsArray, ...slots: readonly (Slot | Template | string)[]): Template {
  const parts: (string | Slot)[] = [];
  for (const [index, text] of words.entries()) {
    if (text !== '') parts.push(text);
    const slot = slots[index];
    if (slot === undefined || slot === '') continue;
    if (typeof slot === 'string' || 'kind' in slot) parts.push(slot);
    else for (const part of slot) parts.push(part);
  }
  return parts;
}

export const DEPARTMENT: Slot = { kind: 'setting', of: 'department' };
export const LEVEL: Slot = { kind: 'setting', of: 'level' };
export const YEAR: Slot = { kind: 'setting', of: 'year' };
export const LAST_YEAR: Slot = { kind: 'setting', of: 'last-year' };
export const CHANGE: Slot = { kind: 'compared', show: 'change' };
export const RATE: Slot = { kind: 'compared', show: 'rate' };
export const LAST: Slot = { kind: 'compared', show: 'last' };
export const PUBLISHED: Slot = { kind: 'compared', show: 'published' };
export const RESTATED_NOTE: Slot = { kind: 'restated-note' };
export const ITEM_NAME: Slot = { kind: 'item-text', of: 'name' };
export const ITEM_CODE: Slot = { kind: 'item-text', of: 'code' };
export const ITEM_NUMBER: Slot = { kind: 'item-text', of: 'number' };
export const ITEM_CHINESE_NUMBER: Slot = { kind: 'item-text', of: 'chinese-number' };

export function amountOf(of: Quantity): Slot {
  return { kind: 'amount', of };
}

export function numberOf(of: Quantity): Slot {
  return { kind: 'count', of };
}

export function changeWords(of: Comparison, form: 'own' | 'after' = 'own'): Slot {
  return { kind: 'change-words', of, form };
}

export function reason(of: Comparison, lead = '，主要原因：'): Slot {
  return { kind: 'reason', of, lead };
}

export function list(of: ListSource, item: Template, between: string, needed?: Input): Slot {
  return { kind: 'list', of, item, between, ...(needed === undefined ? {} : { needed }) };
}

/** Its own clause: a share of nothing, or of a negative figure, has no meaning. */
export function shareClause(part: Quantity, whole: Quantity): Slot {
  return clause(hasShare(part, whole), say`，占${{ kind: 'share', part, whole }}`);
}

export function wordsOf(item: string): Slot {
  return { kind: 'words', item };
}

export function clause(when: Condition, text: Template): Slot {
  return { kind: 'clause', when, text };
}

export function tableName(table: string): Slot {
  return { kind: 'table-name', table };
}
