/** Turns pasted text, or a text file, into a sheet: columns by tab, by comma, or by runs of blanks. */
import type { RawSheet } from '../entries/raw-workbook';

/** `1,234.00` is one amount: a comma between groups of three digits is no separator. */
const THOUSANDS = /(?<![\d,])\d{1,3}(?:,\d{3})+(?![\d,])/gu;
const COMMA = /[,，]/u;
/** Stands for a comma inside of an amount while a line is split. */
const KEPT = '\u0000';

/** Splits into lines of cells; a cell in quotes may hold separators and line ends. */
function quotedCells(text: string, separators: string): string[][] {
  const lines: string[][] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  const closeLine = (): void => {
    lines.push([...cells, cell]);
    cells = [];
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell.trim() === '') {
      cell = '';
      quoted = true;
    } else if (separators.includes(sign)) {
      cells.push(cell);
      cell = '';
    } else if (sign === '\n') closeLine();
    else cell += sign;
  }
  closeLine();
  return lines;
}

function splitByLine(text: string): string[][] {
  return text.split('\n').map((line) => {
    const kept = line.replace(THOUSANDS, (amount) => amount.replaceAll(',', KEPT));
    const cells = COMMA.test(kept) ? kept.split(COMMA) : kept.trim().split(/[ \u3000]+/u);
    return cells.map((cell) => cell.replaceAll(KEPT, ','));
  });
}

const LEAST_COLUMNS = 3;

/** Whether commas give each line the same number of columns, so that all of them separate. */
function isRegular(lines: readonly (readonly string[])[]): boolean {
  const filled = lines.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const [first] = filled;
  return (
    first !== undefined &&
    first.length >= LEAST_COLUMNS &&
    filled.every(({ length }) => length === first.length)
  );
}

function cellsOf(text: string): readonly (readonly string[])[] {
  if (text.includes('\t')) return quotedCells(text, '\t');
  const byComma = quotedCells(text, ',，');
  if (text.includes('"') || isRegular(byComma)) return byComma;
  return splitByLine(text);
}

/** Programs write ="703002" so that Excel keeps a code as text. */
const AS_TEXT = /^="([^"]*)"$/u;

/** `name`: what messages call the sheet. */
export function sheetFromText(name: string, text: string): RawSheet {
  const plain = text
    .replace(/^\ufeff/u, '')
    .replace(/\r\n?/gu, '\n')
    .trimEnd();
  const rows = cellsOf(plain).map((cells) =>
    cells.map((cell) => {
      const trimmed = cell.trim();
      const text = AS_TEXT.exec(trimmed)?.[1] ?? trimmed;
      return text === '' ? null : text;
    }),
  );
  return { name, hidden: false, rows, hiddenRows: new Set(), merges: [], formulas: new Set() };
}
