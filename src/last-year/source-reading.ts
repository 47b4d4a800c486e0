/** Declares what is read of last year's files: figures with their places, texts, the year. */
import type { RawWorkbook } from '../entries/raw-workbook';
import type { Organ, TermEntry } from '../entries/text-entries';
import type { Fen } from '../money/fen';
import type { TextParagraph } from '../narrative/reading/paragraphs';

/** A file as its reader left it. */
export type LastYearFile =
  | { readonly kind: 'workbook'; readonly name: string; readonly workbook: RawWorkbook }
  | { readonly kind: 'text'; readonly name: string; readonly paragraphs: readonly TextParagraph[] };

/** The best first: as printed, as summed from entered lines, as stated in a text, as implied by a change. */
export const ORIGINS = ['tables', 'entries', 'text', 'implied'] as const;
export type Origin = (typeof ORIGINS)[number];

/** Last year's figure of a measure, as one file has it. */
export interface PriorFigure {
  readonly measure: string;
  readonly amount: Fen;
  readonly origin: Origin;
  /** For 来源: file, place, and how the figure was read. */
  readonly source: string;
}

/** A figure of the text that 上年数 has no measure for: vehicles, procurement. */
export interface OtherFigure {
  readonly name: string;
  readonly value: string;
  readonly place: string;
}

export interface LastYearTexts {
  readonly duties: readonly string[];
  readonly organs: readonly Omit<Organ, 'row'>[];
  readonly terms: readonly Omit<TermEntry, 'row'>[];
  readonly reasons: readonly { readonly measure: string; readonly reason: string }[];
}

export const NO_TEXTS: LastYearTexts = { duties: [], organs: [], terms: [], reasons: [] };

/** A budget unit as last year's tables name it. */
export interface FormerUnit {
  readonly code: string;
  readonly name: string;
}

export interface ReadSource {
  readonly kind: 'read';
  readonly file: string;
  readonly year: number;
  /** 公开表, 录入表 or 公开文本, of its year. */
  readonly what: string;
  readonly department: string | null;
  readonly figures: readonly PriorFigure[];
  /** Measures without a figure here, each with the reason. */
  readonly unknown: readonly { readonly measure: string; readonly why: string }[];
  readonly others: readonly OtherFigure[];
  readonly texts: LastYearTexts;
  readonly units: readonly FormerUnit[];
  /** Names by code; of our own entries only. */
  readonly projects: ReadonlyMap<string, string>;
}

export type SourceReading =
  | ReadSource
  /** `message`: a sentence for the user. */
  | { readonly kind: 'refused'; readonly file: string; readonly message: string };
