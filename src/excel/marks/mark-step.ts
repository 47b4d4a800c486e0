/** What is done to one mark, as data. */
import type { HighlightStyle, PromptWords } from './marker';

interface CellText {
  readonly sheetId: string;
  readonly address: string;
  readonly text: string;
}

export type MarkStep =
  | { readonly kind: 'remove-comment'; readonly id: string }
  | { readonly kind: 'remove-note'; readonly sheetId: string; readonly address: string }
  | { readonly kind: 'remove-prompt'; readonly sheetId: string; readonly address: string }
  | { readonly kind: 'remove-highlight'; readonly sheetId: string; readonly id: string }
  | {
      readonly kind: 'highlight';
      readonly sheetId: string;
      /** Several, separated by commas. */
      readonly addresses: string;
      readonly style: HighlightStyle;
    }
  | ({ readonly kind: 'note' } & CellText)
  | ({ readonly kind: 'comment' } & CellText)
  | {
      readonly kind: 'prompt';
      readonly sheetId: string;
      readonly address: string;
      readonly words: PromptWords;
    };
