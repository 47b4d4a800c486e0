/** Reads the XML of a sheet without the library. */
import { zipPart } from './zip';

/** Excel's built-in formats have only a number: general, text and the two with thousands that we use. */
const BUILT_IN_FORMATS: ReadonlyMap<string, string> = new Map([
  ['0', 'General'],
  ['1', '0'],
  ['2', '0.00'],
  ['3', '#,##0'],
  ['4', '#,##0.00'],
  ['49', '@'],
]);

function attribute(element: string, name: string): string | undefined {
  return new RegExp(` ${name}="([^"]*)"`, 'u').exec(element)?.[1];
}

function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** Returns the number format of each style in the file. */
function formatsOfStyles(file: Uint8Array): readonly string[] {
  const xml = zipPart(file, 'xl/styles.xml');
  const own = Array.from(xml.matchAll(/<numFmt [^>]*>/gu), ([element]): [string, string] => [
    attribute(element, 'numFmtId') ?? '',
    unescaped(attribute(element, 'formatCode') ?? ''),
  ]);
  const formats = new Map([...BUILT_IN_FORMATS, ...own]);
  const cellStyles = /<cellXfs[^>]*>.*?<\/cellXfs>/su.exec(xml)?.[0] ?? '';
  return Array.from(cellStyles.matchAll(/<xf [^>]*>/gu), ([element]) => {
    const id = attribute(element, 'numFmtId') ?? '0';
    return formats.get(id) ?? `format ${id}`;
  });
}

/** Returns the style number of each column of the sheet; sheets count from zero, by their parts. */
export function columnStyles(file: Uint8Array, sheet: number): readonly (string | null)[] {
  const xml = zipPart(file, `xl/worksheets/sheet${String(sheet + 1)}.xml`);
  const columns = /<cols>.*?<\/cols>/su.exec(xml)?.[0] ?? '';
  return Array.from(columns.matchAll(/<col [^>]*>/gu), ([element]) => element).flatMap((element) => {
    const count = Number(attribute(element, 'max')) - Number(attribute(element, 'min')) + 1;
    return Array<string | null>(count).fill(attribute(element, 'style') ?? null);
  });
}

/** Returns the number format of each column's empty cells; `null` without a style. */
export function columnFormats(file: Uint8Array, sheet: number): readonly (string | null)[] {
  const formats = formatsOfStyles(file);
  return columnStyles(file, sheet).map((style) => (style === null ? null : (formats[Number(style)] ?? null)));
}
