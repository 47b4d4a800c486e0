/** A finding in a text: its place there, and the cells it was compared with. */
import type { FindingCell } from '../../checks/finding';
import type { Rule, RuleNature, Severity } from '../../checks/rule';
import type { PublishedCell } from '../../published/published-table';
import type { PlaceOf } from '../reading/document';
import type { TextCheckContext } from './text-context';

/** Where it stands, in the words and signs of the original. */
export interface TextPlace {
  /** The heading; empty: before the first one. */
  readonly section: string;
  /** From 1, in the whole document. */
  readonly paragraph: number;
  /** From 1, in the paragraph. */
  readonly sentence: number;
  /** Characters of the paragraph; the end is behind it. */
  readonly start: number;
  readonly end: number;
  /** At most thirty characters of the original. */
  readonly quotation: string;
}

export interface TextFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly nature: RuleNature;
  readonly place: TextPlace;
  readonly cells: readonly FindingCell[];
  /** Without full stop. */
  readonly statement: string;
  readonly remedy: string;
  /** What it is about, whatever stands there: rule, section, name. */
  readonly subject: string;
  /** An explanation (审核说明) holds for this quotation and these figures only. */
  readonly fingerprint: string;
}

/** What a rule finds; the engine adds place and cells in words. */
export interface RawTextFinding {
  readonly severity?: Severity;
  /** `null`: what is missing has no place in the text. */
  readonly at: PlaceOf | null;
  /** What it is about, beside the rule: the id of a figure. */
  readonly about: string;
  readonly cells?: readonly PublishedCell[];
  readonly statement: string;
  readonly remedy?: string;
}

export interface TextRule {
  readonly rule: Rule;
  /** What it needs beside the tables, in the clerk's words. */
  readonly needs?: string;
  readonly find: (context: TextCheckContext) => readonly RawTextFinding[];
}

export function textMessage({ statement, remedy }: Pick<TextFinding, 'statement' | 'remedy'>): string {
  return `${statement}。${remedy}。`;
}
