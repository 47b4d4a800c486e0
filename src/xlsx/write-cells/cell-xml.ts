/** Writes one cell as XML. */
import { columnLetters } from '../../grid/address';
import type { CellWrite } from '../../sheets/plan/change';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Line ends and tabs stay; other control characters become _x0007_, and so does a text that looks like that. */
function xmlText(text: string): string {
  return text
    .replace(/_x(?=[0-9A-Fa-f]{4}_)/gu, '_x005F_x')
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (sign) =>
      sign === '\n' || sign === '\t'
        ? sign
        : `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(/[&<>]/gu, (sign) => ESCAPES[sign] ?? sign);
}

interface ContentXml {
  readonly type: string;
  readonly inner: string;
}

/** Errors: RangeError for a formula. */
function contentXml(content: CellWrite['content'], prefix: string): ContentXml {
  if (content === undefined) return { type: '', inner: '' };
  switch (content.kind) {
    case 'number':
      return { type: '', inner: `<${prefix}v>${String(content.value)}</${prefix}v>` };
    case 'text': {
      const text = `<${prefix}t xml:space="preserve">${xmlText(content.text)}</${prefix}t>`;
      return { type: ' t="inlineStr"', inner: `<${prefix}is>${text}</${prefix}is>` };
    }
    case 'formula':
      throw new RangeError('Only texts and numbers are written into files in place.');
  }
}

/** `style`: the number of its format. Errors: RangeError for a formula. */
export function cellXml(
  { row, column, content }: CellWrite,
  style: string | undefined,
  prefix: string,
): string {
  const { type, inner } = contentXml(content, prefix);
  const look = style === undefined ? '' : ` s="${style}"`;
  return `<${prefix}c r="${columnLetters(column)}${String(row + 1)}"${look}${type}>${inner}</${prefix}c>`;
}
