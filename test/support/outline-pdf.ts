/** Writes a PDF of empty pages with an outline, as LibreOffice writes it, or with its objects packed into a stream. */
import { strToU8, zlibSync } from 'fflate';
import type { PrintedHeading } from '../../src/docx/printed-headings';

function hexadecimal(title: string): string {
  return [...title]
    .map((sign) => sign.charCodeAt(0).toString(16).padStart(4, '0'))
    .join('')
    .toUpperCase();
}

/** Bodies of the objects from number 1: catalog, outline, tree of pages, pages, items. */
function objects(pages: number, headings: readonly PrintedHeading[]): readonly string[] {
  const page = (index: number): number => 4 + index;
  const item = (index: number): number => 4 + pages + index;
  const kids = Array.from({ length: pages }, (_, index) => `${String(page(index))} 0 R`).join(' ');
  return [
    '<</Type/Catalog/Pages 3 0 R\n/Outlines 2 0 R>>',
    `<</Type/Outlines/First ${String(item(0))} 0 R/Last ${String(item(headings.length - 1))} 0 R>>`,
    `<</Type/Pages/Kids[ ${kids} ]/Count ${String(pages)}>>`,
    ...Array.from({ length: pages }, () => '<</Type/Page/Parent 3 0 R>>'),
    ...headings.map(
      (heading, index) =>
        `<</Count 0/Title<FEFF${hexadecimal(heading.title)}>\n/Dest[${String(page(heading.page))} 0 R/XYZ 1 2 0]/Parent 2 0 R` +
        `${index === headings.length - 1 ? '' : `/Next ${String(item(index + 1))} 0 R`}>>`,
    ),
  ];
}

function packed(bodies: readonly string[]): string {
  let begin = 0;
  const head = bodies.map((body, index) => {
    const place = `${String(index + 1)} ${String(begin)}`;
    begin += body.length + 1;
    return place;
  });
  const first = `${head.join(' ')} `;
  const stream = zlibSync(strToU8(first + bodies.map((body) => `${body} `).join(''), true));
  const bytes = Array.from(stream, (byte) => String.fromCharCode(byte)).join('');
  const form = `<</Type/ObjStm/N ${String(bodies.length)}/First ${String(first.length)}/Filter/FlateDecode>>`;
  return `999 0 obj\n${form}\nstream\n${bytes}\nendstream\nendobj\n`;
}

export function outlinePdf(
  pages: number,
  headings: readonly PrintedHeading[],
  form: 'plain' | 'packed' = 'plain',
): Uint8Array {
  const bodies = objects(pages, headings);
  const plain = bodies.map((body, index) => `${String(index + 1)} 0 obj\n${body}\nendobj\n`).join('');
  // Bytes of a stream that look like an object.
  const misleading =
    '998 0 obj\n<</Length 40>>\nstream\n1 0 obj <</Type/Catalog>> endobj\nendstream\nendobj\n';
  return strToU8(`%PDF-1.6\n${misleading}${form === 'plain' ? plain : packed(bodies)}%%EOF\n`, true);
}
