/** Reads the texts of a sheet row by declared text column; splits codes of other columns into their parts. */
import { saysNothing } from './figure';
import type { PublishedText } from './published-table';
import { shown } from '../entries/cell-reading';
import { tidyText } from '../entries/text';
import { cellText, type SheetGrid } from './grid';
import type { FoundCode, FoundColumns } from './match-columns';
import type { BlockColumns } from './row-cells';

function textAt(grid: SheetGrid, row: number, column: number, text: string): PublishedText {
  return { text, place: { sheet: grid.sheet.name, row, column } };
}

/** Marks of a level before a name: ··行政运行, ——办公费, └基本工资. */
const LEVEL_MARKS = /^(?:[·•‧∙・]+|[-－—–─]{2,}|[└├│─]+)\s*(?=\p{Script=Han})/u;
/** Some programs write the apostrophe that marks a text. */
const APOSTROPHE = /^['‘’](?=\d)/u;

function plainText(text: string): string {
  return text.replace(LEVEL_MARKS, '').replace(APOSTROPHE, '');
}

/** Cuts a whole code, with or without separators, into the declared parts. */
function codeTexts(
  grid: SheetGrid,
  row: number,
  found: FoundCode,
): readonly (readonly [string, PublishedText])[] {
  const [first] = found.columns;
  if (first === undefined) return [];
  const digits = found.columns
    .map(({ column, digits: width }) => {
      const text = plainText(cellText(grid.cell(row, column)));
      return text === '' || width === null || !/^\d+$/u.test(text) ? text : text.padStart(width, '0');
    })
    .join('');
  const plain = digits.replace(/[-.·]/gu, '');
  if (!/^\d+$/u.test(plain)) {
    // A word in the place of a code (合计) goes to the first part.
    const [part] = found.code.parts;
    return digits === '' || part === undefined ? [] : [[part.key, textAt(grid, row, first.column, digits)]];
  }
  let from = 0;
  return found.code.parts.flatMap(({ key, digits: width }, index) => {
    const isLast = index === found.code.parts.length - 1;
    const text = isLast ? plain.slice(from) : plain.slice(from, from + width);
    from += width;
    return text === '' ? [] : [[key, textAt(grid, row, first.column, text)] as const];
  });
}

export function rowTexts(
  grid: SheetGrid,
  row: number,
  block: string,
  found: FoundColumns,
  columns: BlockColumns,
): Map<string, PublishedText> {
  const texts = new Map<string, PublishedText>();
  for (const { key, column } of columns.texts) {
    const cell = grid.cell(row, column);
    const text = plainText(tidyText(shown(cell)));
    // A part of a code stored as a number shows its zeros through the cell format: 1 is 01.
    const digits = typeof cell === 'number' ? found.digits.get(key) : undefined;
    // A lone dash means no text.
    if (saysNothing(text)) continue;
    const whole = digits === undefined ? text : text.padStart(digits, '0');
    texts.set(key, textAt(grid, row, column, whole));
  }
  for (const code of found.codes) {
    if (code.code.block !== block) continue;
    for (const [key, text] of codeTexts(grid, row, code)) texts.set(key, text);
  }
  return texts;
}

/** Returns the texts without places, for identifying rows. */
export function plainTexts(texts: ReadonlyMap<string, PublishedText>): Readonly<Record<string, string>> {
  const plain: Record<string, string> = {};
  for (const [key, { text }] of texts) plain[key] = text;
  return plain;
}
