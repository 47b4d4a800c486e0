/** Declares what an edited document offers: entries to change, and what is only said. */
import type { AnyEntrySheet } from '../entries/entry-sheet';
import type { PlannedContent } from '../sheets/plan/plan';

/** By column of the sheet; `undefined` empties the cell. */
export type RowContents = Readonly<Record<string, PlannedContent | undefined>>;

/** Of a sheet whose rows stand in the order of the text. `row`: one-based. */
export type ListEdit =
  | { readonly kind: 'replace'; readonly row: number; readonly contents: RowContents }
  | { readonly kind: 'remove'; readonly row: number }
  /** `after`: the row before it; `null`: the first one. */
  | { readonly kind: 'insert'; readonly after: number | null; readonly contents: RowContents };

export type ProposedWrite =
  | {
      readonly kind: 'keyed';
      readonly sheet: AnyEntrySheet;
      readonly keyColumn: string;
      readonly key: string;
      readonly contents: RowContents;
    }
  | { readonly kind: 'list'; readonly sheet: AnyEntrySheet; readonly edit: ListEdit };

export interface EditProposal {
  /** The same for the same edit. */
  readonly id: string;
  /** Name of the entry sheet that takes it. */
  readonly sheet: string;
  /** What is meant there, in the clerk's words. */
  readonly item: string;
  /** Heading above the sentence. */
  readonly place: string;
  /** As it would be written now; empty: nothing. */
  readonly before: string;
  /** As the document has it; empty: nothing. */
  readonly after: string;
  /** What to look at before taking it over: a sentence each. */
  readonly cautions: readonly string[];
  readonly write: ProposedWrite;
}

export type NoticeKind =
  /** A figure of the tables or of another entry reads otherwise in the document. */
  | 'figure'
  /** A cell of a table does. */
  | 'cell'
  /** An edit that cannot be taken over. */
  | 'not-offered'
  /** For the record. */
  | 'note';

export interface Notice {
  readonly kind: NoticeKind;
  /** Where, what, what to do. */
  readonly words: string;
}

/** What became of a paragraph of the document. */
export type ParagraphOutcome = 'same' | 'changed' | 'added' | 'older' | 'contents';

export interface Findings {
  readonly proposals: readonly EditProposal[];
  readonly notices: readonly Notice[];
}

export const NOTHING: Findings = { proposals: [], notices: [] };

export function together(all: readonly Findings[]): Findings {
  return {
    proposals: all.flatMap(({ proposals }) => proposals),
    notices: all.flatMap(({ notices }) => notices),
  };
}

export function textContent(text: string): PlannedContent | undefined {
  return text === '' ? undefined : { kind: 'text', text };
}

export function proposal(parts: Omit<EditProposal, 'id' | 'sheet'>): EditProposal {
  const { name } = parts.write.sheet;
  const target = parts.write.kind === 'keyed' ? parts.write.key : JSON.stringify(parts.write.edit);
  return { ...parts, sheet: name, id: [name, target, parts.after].join('\n') };
}
