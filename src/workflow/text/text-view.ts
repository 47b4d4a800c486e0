/** Declares the text as the pane shows it: sections with their state, sentences with their fields and findings. */
import type { TextFinding } from '../../narrative/rules/text-finding';
import type { Segment } from '../../narrative/segment';
import type { TextField } from './text-fields';

/** A sentence in a person's words, from 改写. */
export interface OverrideView {
  /** As typed, with {收入总计} and the like. */
  readonly text: string;
  /** The generated sentence when it was replaced, in the same form; empty: not known. */
  readonly original: string;
  /** The generated sentence of today, in the same form. */
  readonly generated: string;
  /** Why the words are not used; `null`: they are. */
  readonly problem: string | null;
  /** Whether the generated sentence reads otherwise than `original`. */
  readonly isOriginalChanged: boolean;
}

export interface SentenceView {
  readonly id: string;
  readonly segments: readonly Segment[];
  readonly fields: readonly TextField[];
  readonly override: OverrideView | null;
  /** Whether a person may write it anew: names of tables and terms have sheets of their own. */
  readonly mayRewrite: boolean;
  readonly findings: readonly TextFinding[];
  /** As it read before an entry changed; `null`: it reads the same. Empty: it is new. */
  readonly before: string | null;
}

export type BlockView =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly sentences: readonly SentenceView[] };

export interface SectionView {
  readonly id: string;
  /** Heading of the part that begins with this section; `null`: the part has begun. */
  readonly part: string | null;
  readonly heading: string;
  readonly blocks: readonly BlockView[];
  /** Entries that the section waits for, each once. */
  readonly missing: readonly TextField[];
  /** Findings that must be mended, and those to confirm; hints do not count. */
  readonly findings: { readonly toMend: number; readonly toConfirm: number };
  readonly changed: number;
  readonly text: string;
}

export type TextView =
  | {
      readonly kind: 'text';
      readonly sections: readonly SectionView[];
      /** Words of a person that found no sentence, terms without text: each a whole sentence. */
      readonly problems: readonly {
        readonly sheet: string;
        readonly row: number | null;
        readonly message: string;
      }[];
      /** Names of sheets that the text asks for and the workbook lacks. */
      readonly missingSheets: readonly string[];
      /** The sheet 预算情况说明; `null`: there is none. */
      readonly sheet: { readonly name: string; readonly isStale: boolean } | null;
      /** Whether any table has a sheet; otherwise figures lead to no cell. */
      readonly hasTables: boolean;
      readonly text: string;
      /** What may stand in { }, as it reads today. */
      readonly names: readonly { readonly name: string; readonly text: string }[];
    }
  | { readonly kind: 'none'; readonly why: 'no-text' | 'unusable' | 'no-lines' };
