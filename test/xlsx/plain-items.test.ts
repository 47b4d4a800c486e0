/** Tests that the reader of plain items reports what the parser reports, wherever the part is cut into pieces. */
import fc from 'fast-check';
import { FileDamage } from '../../src/xlsx/read/file-damage';
import { readPlainItems } from '../../src/xlsx/read/plain-items';
import { readXml } from '../../src/xlsx/read/read-xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const ATTRIBUTES = ['r', 's', 't', 'hidden', 'ht', 'x:d', 'd'];

function sheet(rows: string, { root = '', data = '<sheetData>', end = '</sheetData>' } = {}): string {
  return `<?xml version="1.0"?><worksheet xmlns="${MAIN}" xmlns:x="urn:x" ${root}>${data}${rows}${end}<after/></worksheet>`;
}

/** Lists what a visitor hears; texts in one piece, without those directly in the list. */
function heard(xml: string, pieceLength: number, list: readonly string[]): readonly string[] {
  const events: string[] = [];
  const text = (path: readonly string[], piece: string): void => {
    const last = events.at(-1);
    if (path.length === 2) return;
    if (last?.startsWith('text ') === true) events[events.length - 1] = last + piece;
    else events.push(`text ${path.join('/')}: ${piece}`);
  };
  const bytes = new TextEncoder().encode(xml);
  const pieces = Array.from({ length: Math.ceil(bytes.length / pieceLength) }, (_, index) =>
    bytes.subarray(index * pieceLength, (index + 1) * pieceLength),
  );
  try {
    readXml(
      pieces,
      { part: 'part', namespace: 'main', root: 'worksheet', list },
      {
        enter: (path, { plain }) => {
          const values = ATTRIBUTES.map((name) => plain(name) ?? '-');
          events.push(`enter ${path.join('/')} ${values.join(' ')}`);
        },
        text,
        leave: (path) => events.push(`leave ${path.join('/')}`),
      },
    );
  } catch (error) {
    if (!(error instanceof FileDamage)) throw error;
    // What is heard before a damage is never used.
    return ['damaged', error.reason];
  }
  return events;
}

const LIST = ['worksheet', 'sheetData'];
const WHOLE = 1_000_000;

const CELLS = '<c r="A1" s="3" t="s"><v>5</v></c><c r="B1"><f>IF(A1&lt;2,"甲","乙")</f><v></v></c>';

const FORMS: readonly (readonly [string, string])[] = [
  ['usual rows', `<row r="1" spans="1:2" x:d="0.2">${CELLS}</row><row r="2" hidden="1"/>`],
  ['rows on lines of their own', `\n  <row r="1">\n    ${CELLS}\n  </row>\n  <row r="2" />\n`],
  ['a text in runs', '<row><c t="inlineStr"><is><r><t xml:space="preserve"> 甲&amp;</t></r></is></c></row>'],
  ['references to characters', '<row><c><v>&#49;&#x32;</v></c></row>'],
  ['single quotes', `<row r='1'><c r='A1'><v>1</v></c></row>`],
  ['a comment', `<row r="1"><!-- </row> --><c><v>1</v></c></row><row>${CELLS}</row>`],
  ['a section', '<row><c><v><![CDATA[5]]></v></c></row>'],
  ['an instruction', '<row><?do it?><c><v>5</v></c></row>'],
  ['a prefix for the same namespace', `<y:row xmlns:y="${MAIN}"><y:c r="A1"><y:v>1</y:v></y:c></y:row>`],
  ['another default within a row', '<row><c xmlns="urn:other"><v>1</v></c></row>'],
  ['an alternative', '<row><x:AlternateContent><c/></x:AlternateContent></row>'],
  ['an equals sign and quotes in values', `<row s=" r=" r="1" t="it's"><c ht="a r=1"/></row>`],
  ['a reference in a value', '<row t="a&lt;b"/>'],
  ['a line end in a value', '<row t="a\nb"/>'],
  ['carriage returns', '<row><c><v>1\r\n2</v></c></row>'],
  ['a Chinese name of an element', '<row><单元格 r="A1"/></row>'],
  ['two blanks between attributes', '<row r="1"  s="2"/>'],
  ['a blank behind names', '<row r="1" ><c ><v >1</v ></c ></row >'],
];

const DAMAGE: readonly (readonly [string, string])[] = [
  ['an attribute twice', '<row r="1" r="2"/>'],
  ['a prefix without a namespace', '<row y:d="1"/>'],
  ['two prefixes of one namespace', '<row xmlns:y="urn:x" x:d="1" y:d="2"/>'],
  ['a closing tag of another name', '<row><c></row></c>'],
  ['a row that does not close', '<row><c/>'],
  ['an unknown reference', '<row><c><v>&nbsp;</v></c></row>'],
  ['a sign of reference alone', '<row><c><v>a & b</v></c></row>'],
  ['the end of a section in a text', '<row><c><v>a]]>b</v></c></row>'],
  ['a control character', '<row><c><v>a\u0001b</v></c></row>'],
  ['a value without quotes', '<row r=1/>'],
  ['a tag within a value', '<row r="<c/>"/>'],
  ['no blank between attributes', '<row r="1"s="2"/>'],
  ['a closing tag too many', '<row/></row>'],
  ['a name that begins with a digit', '<row><1c/></row>'],
];

describe.each([...FORMS, ...DAMAGE])('%s', (_, rows) => {
  const expected = heard(sheet(rows), WHOLE, []);

  it('is heard as the parser hears it', () => {
    expect(heard(sheet(rows), WHOLE, LIST)).toEqual(expected);
  });

  it('is heard alike behind and before plain rows, cut anywhere', () => {
    const around = `<row r="8"><c r="A8"><v>1</v></c></row>${rows}<row r="9"><c r="A9"><v>2</v></c></row>`;
    const whole = heard(sheet(around), WHOLE, []);
    for (const length of [1, 7, 64, 150, 256, WHOLE])
      expect([length, heard(sheet(around), length, LIST)]).toEqual([length, whole]);
  });
});

it.each(DAMAGE)('is a damage for the parser: %s', (_, rows) => {
  expect(heard(sheet(rows), WHOLE, [])[0]).toBe('damaged');
});

it.each([
  ['two prefixes of one namespace', sheet('<row x:d="1" z:d="2"/>', { root: 'xmlns:z="urn:x"' })],
  ['a list in a comment', sheet('<row/>', { data: '<!-- <sheetData> --><sheetData>' })],
  ['a list of another namespace', sheet('<row/>', { data: '<sheetData xmlns="urn:other">' })],
  ['a list with a prefix', sheet('<row/>', { data: '<x:sheetData>', end: '</x:sheetData>' })],
  ['a list deeper down', sheet('<row/>', { data: '<a><sheetData>', end: '</sheetData></a>' })],
  ['an empty list', sheet('', { data: '<sheetData/>', end: '' })],
  ['a second list', sheet('</sheetData><sheetData><row/>')],
  ['a list whose tag holds an angle', sheet('<row/>', { data: '<sheetData t=">">' })],
  ['a part that ends within an item', sheet('<row><c>').slice(0, -30)],
  ['a part that ends within the list', sheet('<row/>').slice(0, -35)],
])('hears as the parser: %s', (_, xml) => {
  expect(heard(xml, WHOLE, LIST)).toEqual(heard(xml, WHOLE, []));
});

it('reads usual rows itself, and stops before what is not plain', () => {
  const names: string[] = [];
  const listener = {
    open: (name: string) => names.push(name),
    text: () => undefined,
    close: () => undefined,
  };
  const rows = `<row r="1">${CELLS}</row>`;
  const read = (text: string) => readPlainItems(text, 0, () => false, listener);
  expect(read(`${rows}<row r='2'/>`)).toEqual({ end: rows.length, isCut: false });
  expect(read(`${rows}</sheetData>`)).toEqual({ end: rows.length, isCut: false });
  expect(read(`${rows}<row r="2"><c r="A`)).toEqual({ end: rows.length, isCut: true });
  expect(read(`${rows}<row x:d="2"/>`)).toEqual({ end: rows.length, isCut: false });
  expect(names).toEqual(Array<string[]>(4).fill(['row', 'c', 'v', 'c', 'f', 'v']).flat());
});

it('reads plain items behind a head that is not plain, as Excel writes it', () => {
  const head = '<?xml version="1.0"?>\r\n<sheetData>';
  const items = '<row r="1"/><row r="2"/>';
  const listener = { open: () => undefined, text: () => undefined, close: () => undefined };
  const read = (text: string) => readPlainItems(head + text, head.length, () => false, listener);
  expect(read(items)).toEqual({ end: head.length + items.length, isCut: true });
  expect(read(`${items}\r\n`)).toEqual({ end: head.length, isCut: false });
});

const name = fc.constantFrom('c', 'v', 'row', 'f', 'is', 't', 'long.name-1', 'x:c');
const value = fc
  .array(fc.constantFrom('A1', ' ', '=', "'", '&amp;', '&#65;', '>', '甲', '\t', '<', '"'), { maxLength: 3 })
  .map((parts) => parts.join(''));
const attribute = fc
  .tuple(fc.constantFrom(...ATTRIBUTES, 'y:d', 'xmlns'), value)
  .map(([key, text]) => ` ${key}="${text}"`);
const characters = fc
  .array(fc.constantFrom('1', '甲', '&lt;', '&quot;', ' ', '\n', ']]', '>', '&', '😀', '\r'), {
    maxLength: 4,
  })
  .map((parts) => parts.join(''));
const { item } = fc.letrec<{ item: string; content: string }>((tie) => ({
  item: fc
    .tuple(name, fc.array(attribute, { maxLength: 3 }), tie('content'))
    .map(([tag, attributes, content]) =>
      content === ''
        ? `<${tag}${attributes.join('')}/>`
        : `<${tag}${attributes.join('')}>${content}</${tag}>`,
    ),
  content: fc.oneof(
    { maxDepth: 3 },
    characters,
    tie('item'),
    fc.tuple(tie('item'), characters, tie('item')).map((parts) => parts.join('')),
  ),
}));

it('hears as the parser, whatever the items are', () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 5 }), fc.integer({ min: 20, max: 400 }), (items, length) => {
      const xml = sheet(items.join(''));
      expect(heard(xml, length, LIST)).toEqual(heard(xml, WHOLE, []));
    }),
    { numRuns: 2_000 },
  );
});
