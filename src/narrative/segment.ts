/** A written sentence in pieces: fixed words, figures with their sources, what a person entered, what is yet to enter. */
import type { TextSource } from './source';
import type { Input } from './template';

export type FigureRole = 'amount' | 'count' | 'share' | 'change' | 'rate';

export type Segment =
  | { readonly kind: 'words'; readonly text: string }
  | {
      readonly kind: 'figure';
      readonly role: FigureRole;
      /** Without its unit; with the sign of percent. */
      readonly text: string;
      readonly sources: readonly TextSource[];
    }
  | { readonly kind: 'entered'; readonly text: string; readonly sources: readonly TextSource[] }
  /** 〔请填写：上年数·公务接待费〕. */
  | { readonly kind: 'gap'; readonly text: string; readonly input: Input };

export function gap(input: Input): Segment {
  const { sheet, item } = input;
  return { kind: 'gap', text: `〔请填写：${sheet}${item === '' ? '' : `·${item}`}〕`, input };
}

export function textOf(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join('');
}
