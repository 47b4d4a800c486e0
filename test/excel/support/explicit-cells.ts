/**
 * Writes into a file the empty cells that it leaves to their columns: Excel gives a cell without an entry of its own the
 * style of its column (ECMA-376 part 1, 18.3.1.13), and the reader of the tests does not.
 */
import { columnLetters } from '../../../src/grid/address';
import { columnStyles } from '../../support/sheet-xml';
import { makeZip, zipParts } from '../../support/zip';

const ROW = /<row r="(\d+)"([^>]*?)(?:\/>|>(.*?)<\/row>)/gsu;
const CELL = /<c r="([A-Z]+)\d+"[^>]*?(?:\/>|>.*?<\/c>)/gsu;

function withCells(xml: string, styles: readonly (string | null)[]): string {
  return xml.replace(ROW, (_, row: string, attributes: string, cells = '') => {
    const own = new Map(Array.from(String(cells).matchAll(CELL), ([cell, letters]) => [letters, cell]));
    const all = styles.map((style, column) => {
      const letters = columnLetters(column);
      return own.get(letters) ?? (style === null ? '' : `<c r="${letters}${row}" s="${style}"/>`);
    });
    return `<row r="${row}"${attributes}>${all.join('')}</row>`;
  });
}

export function withExplicitCells(file: Uint8Array): Uint8Array {
  const parts = [...zipParts(file)].map(([name, bytes]): [string, string | Buffer] => {
    const sheet = /^xl\/worksheets\/sheet(\d+)\.xml$/u.exec(name)?.[1];
    if (sheet === undefined) return [name, bytes];
    const styles = columnStyles(file, Number(sheet) - 1);
    const hasStyles = styles.some((style) => style !== null);
    return [name, hasStyles ? withCells(bytes.toString('utf8'), styles) : bytes];
  });
  return makeZip(new Map(parts));
}
