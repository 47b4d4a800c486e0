/** Declares the entries for 预算情况说明: facts that no table has, reasons, texts. */
import type { Fen } from '../money/fen';
import { amountInUnit } from '../money/amount-unit';
import type { LineOrigin } from './line-origin';

export type FactValue =
  | { readonly kind: 'amount'; readonly amount: Fen }
  | { readonly kind: 'count'; readonly count: number }
  /** A value of a list, a date or free words, as the text prints them. */
  | { readonly kind: 'words'; readonly words: string };

/** In words, with its unit where it has one. */
export function factWords(value: FactValue): string {
  switch (value.kind) {
    case 'amount':
      return `${String(amountInUnit(value.amount, '万元'))}万元`;
    case 'count':
      return String(value.count);
    case 'words':
      return value.words;
  }
}

/** One line of 说明事项. */
export interface TextFact extends LineOrigin {
  readonly item: string;
  readonly value: FactValue;
}

/** One line of 单位事项: what one unit states of itself. */
export interface UnitFact extends TextFact {
  readonly unit: string;
}

/** The reason for a change, by the compared measure of 上年数. */
export interface ChangeReason extends LineOrigin {
  readonly measure: string;
  readonly reason: string;
}

export interface Duty extends LineOrigin {
  readonly duty: string;
}

export const ORGAN_KINDS = ['内设机构', '其他机构', '所属事业单位'] as const;
export type OrganKind = (typeof ORGAN_KINDS)[number];

export interface Organ extends LineOrigin {
  readonly kind: OrganKind;
  readonly name: string;
  /** Code of the budget unit that keeps the organ's accounts: its own or another; empty: not entered. */
  readonly budgetUnit: string;
  readonly remark: string;
}

export const TERM_CHOICES = ['自动', '列出', '不列'] as const;
export type TermChoice = (typeof TERM_CHOICES)[number];

export interface TermEntry extends LineOrigin {
  readonly term: string;
  readonly choice: TermChoice;
  /** Empty: the text of the set. */
  readonly text: string;
}

/** A sentence in a person's words. Its id stays when sentences move. */
export interface SentenceOverride extends LineOrigin {
  readonly sentence: string;
  /** Figures appear as {收入总计}, so that they follow the tables. */
  readonly text: string;
  /** The sentence that it replaced, in the same form; empty: not known. */
  readonly original: string;
}

export interface TextEntries {
  readonly facts: readonly TextFact[];
  readonly unitFacts: readonly UnitFact[];
  readonly reasons: readonly ChangeReason[];
  readonly duties: readonly Duty[];
  readonly organs: readonly Organ[];
  readonly terms: readonly TermEntry[];
  readonly overrides: readonly SentenceOverride[];
}

/** For a workbook without these sheets, and for a unit, whose department writes the text. */
export const NO_TEXT: TextEntries = {
  facts: [],
  unitFacts: [],
  reasons: [],
  duties: [],
  organs: [],
  terms: [],
  overrides: [],
};
