/**
 * Rewrites our file as WPS 表格 is reported to save it: the same contents in another form. No test with WPS
 * itself exists.
 */
import { makeZip, zipParts } from './zip';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CELL_IMAGES = 'http://www.wps.cn/officeDocument/2017/etCustomData';
const RESERVED_SHEET = 'WpsReserved_CellImgList';

const WORKSHEET = `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}" xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xmlns:etc="${CELL_IMAGES}" mc:Ignorable="xr" xr:uid="{9B1A3C5D-0000-4E6F-8A7B-1C2D3E4F5A6B}">`;

/**
 * Moves `t="s"`, adds `spans` and phonetic settings, writes a small dimension, and moves validations to
 * extensions.
 */
function asWorksheet(xml: string): string {
  const validations = [...xml.matchAll(/<dataValidation [^>]*>.*?<\/dataValidation>/gsu)].map(([one]) => one);
  const last = validations.at(-1);
  const moved =
    last === undefined
      ? xml
      : xml.replace(last, '').replace(/<dataValidations count="\d+">/u, '<dataValidations>');
  const extension =
    last === undefined
      ? ''
      : `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations count="1"><x14:dataValidation type="list"><x14:formula1><xm:f xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">选项!$A$2:$A$5</xm:f></x14:formula1><xm:sqref xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">C2:C9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`;
  return moved
    .replace(/<worksheet [^>]*>/u, WORKSHEET)
    .replace(/<dimension ref="[^"]*"\/>/u, '<dimension ref="A1"/>')
    .replace(/<row r="(\d+)"/gu, '<row r="$1" spans="1:15"')
    .replace(/<c r="([A-Z]+\d+)" t="s" s="(\d+)">/gu, '<c r="$1" s="$2" t="s">')
    .replace('<dataValidations></dataValidations>', '')
    .replace('</sheetData>', '</sheetData><phoneticPr fontId="1" type="noConversion"/>')
    .replace('</worksheet>', `${extension}</worksheet>`);
}

/** Writes every third text as an inline string, as other programs may do. */
function withInlineTexts(xml: string, texts: readonly string[]): string {
  let count = 0;
  return xml.replace(
    /<c r="([A-Z]+\d+)" s="(\d+)" t="s"><v>(\d+)<\/v><\/c>/gu,
    (cell, at: string, style: string, index: string) => {
      count += 1;
      return count % 3 === 0
        ? `<c r="${at}" s="${style}" t="inlineStr"><is>${texts[Number(index)] ?? ''}</is></c>`
        : cell;
    },
  );
}

const FONT = '<rPr><sz val="11"/><rFont val="宋体"/><charset val="134"/></rPr>';

/** Splits texts into runs with formats and phonetic readings; never inside an escape. */
function asRuns(text: string, index: number): string {
  const [, attributes = '', words = ''] = /^<t([^>]*)>(.*)<\/t>$/su.exec(text) ?? [];
  if (index % 4 !== 0 || words.length < 2 || /[&\n]|_x/u.test(words)) return `<si>${text}</si>`;
  const [first = '', ...rest] = [...words];
  const run = (part: string) => `<r>${FONT}<t${attributes || ' xml:space="preserve"'}>${part}</t></r>`;
  const reading = '<rPh sb="0" eb="1"><t>bù</t></rPh><phoneticPr fontId="1" type="noConversion"/>';
  return `<si>${run(first)}${run(rest.join(''))}${reading}</si>`;
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
}

/** Reorders identifiers, makes targets absolute, and adds parts of WPS. */
function asWorkbookRelations(xml: string): string {
  const all = [...xml.matchAll(/<Relationship [^>]*>/gu)].map(([one]) => one).reverse();
  const own = [
    relation('rId900', 'http://www.wps.cn/officeDocument/2020/cellImage', 'cellimages.xml'),
    relation('rId901', `${RELATIONS}/customXml`, '../customXml/item1.xml'),
    relation('rId902', `${RELATIONS}/worksheet`, '/xl/worksheets/sheet99.xml'),
  ];
  const rooted = all.map((one) => one.replace('Target="worksheets/', 'Target="/xl/worksheets/'));
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[...own, ...rooted].join('')}</Relationships>`;
}

function asWorkbook(xml: string): string {
  return (
    xml
      .replace(
        /<workbook [^>]*>(?:<workbookPr[^>]*>)?/u,
        `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><fileVersion appName="xl" lastEdited="3" lowestEdited="5" rupBuild="9302"/><workbookPr/>`,
      )
      .replace(/sheetId="(\d+)"/gu, (_, id: string) => `sheetId="${String(Number(id) + 20)}"`)
      .replace(
        '</sheets>',
        `<sheet name="${RESERVED_SHEET}" sheetId="99" state="veryHidden" r:id="rId902"/></sheets>`,
      )
      // Quotes names of sheets only where necessary.
      .replace(/'([\p{L}\p{N}]+)'!/gu, '$1!')
      .replace('</workbook>', '<calcPr calcId="144525"/></workbook>')
  );
}

const APP = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><Application>WPS Office_12.1.0.26895_F1E327BC-269C-435d-A152-05C5408002CA</Application><HeadingPairs><vt:vector size="2" baseType="variant"><vt:variant><vt:lpstr>工作表</vt:lpstr></vt:variant><vt:variant><vt:i4>9</vt:i4></vt:variant></vt:vector></HeadingPairs></Properties>`;

function withOwnProperties(xml: string): string {
  const own = [
    ['KSOProductBuildVer', '<vt:lpwstr>2052-12.1.0.26895</vt:lpwstr>'],
    ['ICV', '<vt:lpwstr>3D3104DE13954D2088C3AB089CA30F63_12</vt:lpwstr>'],
    ['CalculationRule', '<vt:i4>0</vt:i4>'],
  ].map(
    ([name = '', value = ''], index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${String(index + 60)}" name="${name}">${value}</property>`,
  );
  return xml.replace('</Properties>', `${own.join('')}</Properties>`);
}

const OWN_PARTS: readonly (readonly [string, string])[] = [
  [
    'xl/cellimages.xml',
    `<etc:cellImages xmlns:etc="${CELL_IMAGES}" xmlns:r="${RELATIONS}"><etc:cellImage/></etc:cellImages>`,
  ],
  [
    'customXml/item1.xml',
    `<allowEditUser xmlns="https://web.wps.cn/et/2018/main" xmlns:s="${MAIN}" hasInvisiblePropRange="0"><rangeList sheetStid="21" master="" otherUserPermission="visible"/></allowEditUser>`,
  ],
  [
    'customXml/itemProps1.xml',
    '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{00000000-0000-0000-0000-000000000000}"/>',
  ],
  [
    'xl/worksheets/sheet99.xml',
    `${WORKSHEET}<sheetData><row r="1" spans="1:1"><c r="A1" t="str"><f>_xlfn.DISPIMG("ID_61D876205F66486D86027D500BCA1C31",1)</f><v>=DISPIMG("ID_61D876205F66486D86027D500BCA1C31",1)</v></c></row></sheetData></worksheet>`,
  ],
];

function asContentTypes(xml: string): string {
  const types: readonly (readonly [string, string])[] = [
    ['/xl/cellimages.xml', 'application/vnd.wps-officedocument.cellimage+xml'],
    ['/customXml/itemProps1.xml', 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'],
    [
      '/xl/worksheets/sheet99.xml',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
    ],
  ];
  const own = types.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join('');
  return xml.replace('</Types>', `${own}</Types>`);
}

/** By part; the names separate sheets and shared strings. */
const REWRITTEN: Readonly<Record<string, (xml: string) => string>> = {
  '[Content_Types].xml': asContentTypes,
  'docProps/app.xml': () => APP,
  'docProps/custom.xml': withOwnProperties,
  'xl/workbook.xml': asWorkbook,
  'xl/_rels/workbook.xml.rels': asWorkbookRelations,
};

export function asWpsWrites(bytes: Uint8Array): Uint8Array {
  const parts = [...zipParts(bytes)].map(([name, part]) => [name, part.toString('utf8')] as const);
  const strings = parts.find(([name]) => name === 'xl/sharedStrings.xml')?.[1] ?? '';
  const texts = [...strings.matchAll(/<si>(.*?)<\/si>/gsu)].map(([, text = '']) => text);
  const rewritten = parts.map(([name, xml]): readonly [string, string] => {
    if (/^xl\/worksheets\/sheet\d+\.xml$/u.test(name))
      return [name, withInlineTexts(asWorksheet(xml), texts)];
    if (name === 'xl/sharedStrings.xml') {
      const items = texts.map(asRuns).join('');
      const count = String(texts.length);
      return [name, `<sst xmlns="${MAIN}" count="${count}" uniqueCount="${count}">${items}</sst>`];
    }
    return [name, REWRITTEN[name]?.(xml) ?? xml];
  });
  return makeZip(new Map([...rewritten, ...OWN_PARTS]));
}
