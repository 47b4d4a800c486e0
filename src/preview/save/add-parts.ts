/** Adds to a written file what plans do not have: custom XML parts and formats with a formula. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { formatAddress } from '../../excel-host/model/a1';
import type { ConditionalFormat } from '../../excel-host/model/conditional-format';
import type { Workbook } from '../../excel-host/model/workbook';
import { ownPart } from './own-part';

const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Elements that the schema puts behind the formats of a worksheet. */
const BEHIND =
  /<(?:dataValidations|hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|drawing|legacyDrawing|tableParts)\b|<\/worksheet>/u;

function ruleXml({ areas, formula, stopIfTrue }: ConditionalFormat, style: number, priority: number): string {
  const stops = stopIfTrue ? ' stopIfTrue="1"' : '';
  return (
    `<conditionalFormatting sqref="${areas.map(formatAddress).join(' ')}">` +
    `<cfRule type="expression" dxfId="${String(style)}" priority="${String(priority)}"${stops}>` +
    `<formula>${escaped(formula.replace(/^=/u, ''))}</formula></cfRule></conditionalFormatting>`
  );
}

function styleXml({ fontColor, fontBold, fill }: ConditionalFormat): string {
  const color = (value: string): string => `rgb="FF${value.replace('#', '').toUpperCase()}"`;
  const bold = fontBold === null ? '' : `<b val="${fontBold ? '1' : '0'}"/>`;
  const font = bold + (fontColor === null ? '' : `<color ${color(fontColor)}/>`);
  const background =
    fill === null
      ? ''
      : `<fill><patternFill patternType="solid"><bgColor ${color(fill)}/></patternFill></fill>`;
  return `<dxf>${font === '' ? '' : `<font>${font}</font>`}${background}</dxf>`;
}

type Change = (xml: string) => string;

function withHighlights(book: Workbook, change: (name: string, to: Change) => void): void {
  const styles: string[] = [];
  for (const [index, { conditionalFormats }] of book.sheets.entries()) {
    const formats = conditionalFormats.filter(({ type }) => type === 'Custom');
    if (formats.length === 0) continue;
    const rules = formats.map((format, place) =>
      ruleXml(format, styles.push(styleXml(format)) - 1, place + 1),
    );
    change(`xl/worksheets/sheet${String(index + 1)}.xml`, (xml) =>
      xml.replace(BEHIND, (element) => `${rules.join('')}${element}`),
    );
  }
  if (styles.length === 0) return;
  const all = `<dxfs count="${String(styles.length)}">${styles.join('')}</dxfs>`;
  change('xl/styles.xml', (xml) => {
    const known = /<dxfs\b[^>]*\/>|<dxfs\b.*?<\/dxfs>/su;
    return known.test(xml) ? xml.replace(known, all) : xml.replace('</cellStyles>', `</cellStyles>${all}`);
  });
}

export function withParts(file: Uint8Array, book: Workbook): Uint8Array {
  const parts = unzipSync(file);
  const change = (name: string, to: Change): void => {
    const part = parts[name];
    if (part === undefined) throw new Error(`The file was written without ${name}.`);
    parts[name] = strToU8(to(strFromU8(part)));
  };
  withHighlights(book, change);
  const own = ownPart(book);
  const xml = [...book.xmlParts.map((part) => part.xml), ...(own === null ? [] : [own])];
  for (const [index, text] of xml.entries()) parts[`customXml/item${String(index + 1)}.xml`] = strToU8(text);
  change('xl/_rels/workbook.xml.rels', (rels) => {
    const added = xml.map(
      (_, index) =>
        `<Relationship Id="customXml${String(index + 1)}" Type="${RELATIONSHIP}" Target="../customXml/item${String(index + 1)}.xml"/>`,
    );
    return rels.replace('</Relationships>', `${added.join('')}</Relationships>`);
  });
  return zipSync(parts, { level: 6 });
}
