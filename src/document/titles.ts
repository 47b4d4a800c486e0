/** Breaks long titles where they read well: the year begins a line; else the type becomes smaller. */
import { textWidth } from './line-count';
import type { ParagraphForm } from './typography';

export interface FittedTitle {
  readonly lines: readonly string[];
  readonly size: number;
}

/** Of the style's size; a longer title is left to wrap. */
const SMALLEST = 0.75;
const BEFORE_YEAR = /(?=\d{4}年)/u;
/** In em: the substitute of a face may be wider. */
const ROOM = 0.2;

function fits(line: string, size: number, width: number): boolean {
  return (textWidth(line) + ROOM) * size <= width;
}

function widest(lines: readonly string[]): number {
  return lines.reduce((most, line) => Math.max(most, textWidth(line)), 0);
}

/** `lines`: as declared. `width`: of the page, in points. */
export function fittedTitle(lines: readonly string[], { size }: ParagraphForm, width: number): FittedTitle {
  const split = lines.flatMap((line) =>
    fits(line, size, width) ? [line] : line.split(BEFORE_YEAR).filter((part) => part !== ''),
  );
  const fitting = Math.floor((width / (widest(split) + ROOM)) * 2) / 2;
  return { lines: split, size: Math.min(size, Math.max(SMALLEST * size, fitting)) };
}
