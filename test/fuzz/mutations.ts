/** Declares named ways to damage a workbook file, for the report. */
import { makeZip, zipParts } from '../support/zip';
import type { Random } from './random';

export type Mutation = (file: Uint8Array, random: Random) => Uint8Array;

type PartMutation = (xml: string, random: Random) => string;

const CELL_PARTS = /^xl\/(?:worksheets\/[^/]+|sharedStrings)\.xml$/u;
const ANY_XML = /\.(?:xml|rels)$/u;

/** Edits one matching part; leaves a file without one unchanged. */
function inPart(which: RegExp, edit: PartMutation): Mutation {
  return (file, random) => {
    const parts = new Map<string, Uint8Array | string>(zipParts(file));
    const names = [...parts.keys()].filter((name) => which.test(name));
    if (names.length === 0) return file;
    const name = random.pick(names);
    return makeZip(parts.set(name, edit(Buffer.from(parts.get(name) ?? '').toString('utf8'), random)));
  };
}

function matchesOf(xml: string, pattern: RegExp): readonly RegExpExecArray[] {
  return [...xml.matchAll(pattern)];
}

/** Replaces one random match. */
function replaceOne(
  pattern: RegExp,
  replacement: (match: RegExpExecArray, random: Random) => string,
): PartMutation {
  return (xml, random) => {
    const found = matchesOf(xml, pattern);
    if (found.length === 0) return xml;
    const match = random.pick(found);
    return xml.slice(0, match.index) + replacement(match, random) + xml.slice(match.index + match[0].length);
  };
}

const NUMBERS = [
  '0x3E8',
  ' ',
  '',
  '1e999',
  '+1',
  '.5',
  '5.',
  '1,000',
  '-0',
  'NaN',
  '１２',
  '1E3',
  '12345678901234567890',
  '9007199254740993',
  '0.1',
  '-1',
  '99999',
];
const REFERENCES = ['A1', 'N2', 'XFD1048576', 'A0', 'ZZZZ1', 'a1', '1A', '', 'B2', 'C3', '$A$1', 'A1048577'];
const TYPES = ['s', 'str', 'inlineStr', 'b', 'e', 'd', 'n', 'x'];
const TEXTS = [
  '_x0041_',
  '&#65;',
  '&amp;lt;',
  '<![CDATA[<c>]]>',
  '\u0000',
  '&#0;',
  '&x;',
  '\u200b甲',
  '#REF!',
  '=1+1',
  '_x005F_x0041_',
  '&#xD;',
];
const FOREIGN = [
  '<z:c xmlns:z="urn:z" r="ZZ9"><z:v>7777</z:v></z:c>',
  '<extLst><ext uri="{x}"><c r="ZZ9"><v>7777</v></c></ext></extLst>',
  '<!-- <c r="ZZ9"><v>7777</v></c> -->',
  '<?c r="ZZ9"?>',
];

function cut(xml: string, random: Random): string {
  return xml.slice(0, random.below(xml.length + 1));
}

function renamed(change: (name: string) => string): Mutation {
  return (file, random) => {
    const parts = [...zipParts(file)];
    const [chosen] = random.pick(parts);
    return makeZip(new Map(parts.map(([name, content]) => [name === chosen ? change(name) : name, content])));
  };
}

function withByte(file: Uint8Array, at: number, byte: number): Uint8Array {
  const changed = file.slice();
  changed[at] = byte;
  return changed;
}

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  一个字节改写: (file, random) => withByte(file, random.below(file.length), random.below(256)),
  文件截断: (file, random) => file.slice(0, random.below(file.length)),
  部件截断: inPart(ANY_XML, cut),
  部件清空: inPart(ANY_XML, () => ''),
  部件缺失: (file, random) => {
    const parts = new Map<string, Uint8Array>(zipParts(file));
    parts.delete(random.pick([...parts.keys()]));
    return makeZip(parts);
  },
  '部件改名（大小写）': renamed((name) => name.toUpperCase()),
  '部件改名（反斜杠）': renamed((name) => name.replaceAll('/', '\\')),
  '部件换编码（UTF-16）': (file, random) => {
    const parts = new Map<string, Uint8Array | string>(zipParts(file));
    const name = random.pick([...parts.keys()].filter((one) => ANY_XML.test(one)));
    const xml = Buffer.from(parts.get(name) ?? '')
      .toString('utf8')
      .replace(/^\uFEFF?(?:<\?xml[^>]*\?>)?/u, '');
    return makeZip(parts.set(name, Buffer.from(`\uFEFF${xml}`, 'utf16le')));
  },
  标签丢失: inPart(
    ANY_XML,
    replaceOne(/<\/?[^<>]+>/gu, () => ''),
  ),
  标签重复: inPart(
    ANY_XML,
    replaceOne(/<\/?[^<>]+>/gu, ([tag]) => tag + tag),
  ),
  元素重复: inPart(
    CELL_PARTS,
    replaceOne(/<(?:c|si)\b[^>]*>.*?<\/(?:c|si)>/gsu, ([cell]) => cell + cell),
  ),
  数值改写: inPart(
    CELL_PARTS,
    replaceOne(/<v>[^<]*<\/v>/gu, (_, random) => `<v>${random.pick(NUMBERS)}</v>`),
  ),
  数值缺失: inPart(
    CELL_PARTS,
    replaceOne(/<v>[^<]*<\/v>/gu, () => ''),
  ),
  单元格引用改写: inPart(
    CELL_PARTS,
    replaceOne(/ r="[A-Z]+\d+"/gu, (_, random) => ` r="${random.pick(REFERENCES)}"`),
  ),
  单元格引用缺失: inPart(
    CELL_PARTS,
    replaceOne(/ r="[A-Z]+\d+"/gu, () => ''),
  ),
  单元格类型改写: inPart(
    CELL_PARTS,
    replaceOne(/ t="\w+"/gu, (_, random) => ` t="${random.pick(TYPES)}"`),
  ),
  单元格类型缺失: inPart(
    CELL_PARTS,
    replaceOne(/ t="\w+"/gu, () => ''),
  ),
  样式编号改写: inPart(
    CELL_PARTS,
    replaceOne(/ s="\d+"/gu, (_, random) => ` s="${random.pick(['0', '1', '9999', '-1', 'x'])}"`),
  ),
  行号改写: inPart(
    CELL_PARTS,
    replaceOne(
      /<row r="\d+"/gu,
      (_, random) => `<row r="${random.pick(['1', '2', '0', '1048577', 'x', ''])}"`,
    ),
  ),
  文字改写: inPart(
    CELL_PARTS,
    replaceOne(/<t[^>]*>[^<]*<\/t>/gu, (_, random) => `<t>${random.pick(TEXTS)}</t>`),
  ),
  其他命名空间的元素: inPart(
    CELL_PARTS,
    replaceOne(/<(?:c|row|sheetData)\b[^>]*>/gu, ([tag], random) => tag + random.pick(FOREIGN)),
  ),
  命名空间改写: inPart(
    ANY_XML,
    replaceOne(/xmlns(?::\w+)?="[^"]*"/gu, ([declared], random) =>
      random.pick(['', declared.replace('http', 'urn'), 'xmlns="urn:x"']),
    ),
  ),
  属性改写: inPart(
    ANY_XML,
    replaceOne(
      /="[^"]*"/gu,
      (_, random) => `="${random.pick(['', '0', '1', '-1', 'x', '甲', '../a', '/xl/workbook.xml'])}"`,
    ),
  ),
  属性重复: inPart(
    ANY_XML,
    replaceOne(/ \w+="[^"]*"/gu, ([attribute]) => attribute + attribute),
  ),
  合并区域改写: inPart(
    CELL_PARTS,
    replaceOne(
      /<mergeCell ref="[^"]*"/gu,
      (_, random) =>
        `<mergeCell ref="${random.pick(['A1:A1', 'A1:XFD1048576', 'B2:A1', 'A1', '', 'A1:B2:C3'])}"`,
    ),
  ),
  文档类型声明: inPart(
    ANY_XML,
    (xml) => `<!DOCTYPE x [<!ENTITY a "b">]>${xml.replace(/^<\?xml[^>]*\?>/u, '')}`,
  ),
};
