/** What stands in the workbook now: marks of ours, and what is the clerk's at places that we would use. */
import type { Area } from '../../entries/raw-workbook';
import type { HighlightStyle } from './marker';

export interface Tab {
  readonly id: string;
  readonly name: string;
  readonly protected: boolean;
}

/** A conditional format of ours. */
export interface ExistingHighlight {
  readonly sheetId: string;
  readonly id: string;
  /** `null`: of another version of the program, or not complete. */
  readonly style: HighlightStyle | null;
  readonly areas: readonly Area[];
}

/** A comment or a note, whoever wrote it. */
export interface ExistingMessage {
  readonly kind: 'comment' | 'note';
  /** Of a comment its id; a note has none and is found by its cell. */
  readonly id: string | null;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** Written by us, and by nobody else since: not continued, not answered. */
  readonly isOurs: boolean;
}

/** The validation of a cell, or of a large area: none, only a prompt of ours, or something of the clerk's. */
export interface ExistingPrompt {
  readonly sheetId: string;
  readonly area: Area;
  readonly owner: 'nobody' | 'ours' | 'clerk';
  /** The message of the prompt. */
  readonly message: string;
}

export interface ExistingMarks {
  readonly tabs: readonly Tab[];
  readonly highlights: readonly ExistingHighlight[];
  readonly messages: readonly ExistingMessage[];
  /** Of the cells that matter for prompts: those below a prompted highlight, and those that are to get one. */
  readonly prompts: readonly ExistingPrompt[];
}
