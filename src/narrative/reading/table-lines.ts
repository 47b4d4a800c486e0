/**
 * Finds the lines of tables in a plain text: text copied from a PDF or a web page has the tables between or behind the
 * parts. Their figures and numbers （一） belong to no sentence.
 */
import type { Heading } from './headings';

export interface Line {
  /** As in the text, with the tabs between the cells. */
  readonly original: string;
  /** Normalized. */
  readonly words: string;
  readonly heading: Heading | null;
}

/** Lines above a table: its number, the publisher, the unit of the amounts. */
const ABOVE =
  /^(?:（?金额）?单位：(?:万?元)?|预算\d{1,2}表.{0,12}|(?:部门|单位|编制部门|编制单位)(?:名称)?：.{1,60})$/u;
const FIGURE = /\d/u;
const CELLS_OF_A_ROW = 4;
const FIGURES_OF_A_ROW = 2;
/** Amounts side by side, where the copy has blanks between the cells. */
const AMOUNTS = /(?:^|\s)-?\d[\d,]*\.\d{2}\s+-?\d[\d,]*\.\d{2}(?:\s|$)/u;
const TITLE = /^[^。；]{2,50}表(?:（[^）]{1,20}）)?$/u;
const TITLE_LINES = 2;
const NOTE = /^备?注[：:]/u;
const SENTENCE = /[。；]$/u;
/** Cells of a table hold sentences, too, but hardly with an amount. */
const WITH_FIGURE = /\d万?元/u;
const SHORTEST_SENTENCE = 12;

function isRow(original: string): boolean {
  const cells = original.split('\t');
  const figures = cells.filter((cell) => FIGURE.test(cell)).length;
  return (cells.length >= CELLS_OF_A_ROW && figures >= FIGURES_OF_A_ROW) || AMOUNTS.test(original);
}

function beginsTable({ original, words }: Line): boolean {
  return ABOVE.test(words) || isRow(original);
}

/** A sentence goes on with the text. Below a title it needs an amount, because tables of targets hold sentences. */
function goesOn({ original, words }: Line, isTitled: boolean): boolean {
  if (words.length < SHORTEST_SENTENCE || original.includes('\t') || NOTE.test(words)) return false;
  return SENTENCE.test(words) && (!isTitled || WITH_FIGURE.test(words));
}

/** Counts the lines of a title right above a line. */
function linesOfTitle(
  lines: readonly Line[],
  index: number,
  isDeclared: (heading: Heading) => boolean,
): number {
  const above = lines.slice(Math.max(0, index - TITLE_LINES), index).reverse();
  const other = above.findIndex(
    ({ words, heading }) => !TITLE.test(words) || (heading !== null && isDeclared(heading)),
  );
  return other < 0 ? above.length : other;
}

/** `isDeclared`: whether a heading is one of a part or section that the set declares. Returns indices of lines. */
export function tableLines(
  lines: readonly Line[],
  isDeclared: (heading: Heading) => boolean,
): ReadonlySet<number> {
  const found = new Set<number>();
  let inside: 'no' | 'titled' | 'untitled' = 'no';
  for (const [index, line] of lines.entries()) {
    const isHeading = line.heading !== null && isDeclared(line.heading);
    if (beginsTable(line)) {
      const title = linesOfTitle(lines, index, isDeclared);
      for (let above = index - title; above < index; above += 1) found.add(above);
      if (title > 0) inside = 'titled';
      else if (inside === 'no') inside = 'untitled';
    } else if (isHeading || (inside !== 'no' && goesOn(line, inside === 'titled'))) inside = 'no';
    if (inside !== 'no') found.add(index);
  }
  return found;
}
