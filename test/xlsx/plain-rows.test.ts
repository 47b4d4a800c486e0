/** Tests that a row read at once gives what its elements give one by one, wherever the part is cut into pieces. */
import fc from 'fast-check';
import { columnLetters } from '../../src/grid/address';
import { FileDamage } from '../../src/xlsx/read/file-damage';
import { NOT_USUAL } from '../../src/xlsx/read/plain-bytes';
import { PlainRow } from '../../src/xlsx/read/plain-rows';
import { ReadingBudget } from '../../src/xlsx/read/reading-budget';
import { readXml, type XmlVisitor } from '../../src/xlsx/read/read-xml';
import { WorksheetReader } from '../../src/xlsx/read/worksheet-part';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TEXTS = ['甲', '乙 ', '丙_x000D_'];

function sheet(rows: string | Uint8Array): Uint8Array {
  return Buffer.concat([
    Buffer.from(`<worksheet xmlns="${MAIN}" xmlns:x14ac="urn:x14ac"><sheetData>`),
    Buffer.from(rows),
    Buffer.from('</sheetData></worksheet>'),
  ]);
}

type Outcome = readonly [kind: 'read' | 'damaged', what: unknown];

/** Reads a sheet of these rows. `atOnce`: whole rows where they are usual. */
function read(rows: string | Uint8Array, atOnce: boolean, pieceLength = 1_000_000): Outcome {
  const reader = new WorksheetReader(
    { kind: 'worksheet', name: '表', part: 'part', hidden: false },
    { texts: TEXTS, showsDate: (format) => format === '7', dates: '1900' },
    new ReadingBudget(),
  );
  const { item, ...byElements } = reader.visitor;
  const visitor: XmlVisitor = atOnce ? reader.visitor : byElements;
  expect(item).toBeDefined();
  const bytes = sheet(rows);
  const pieces = Array.from({ length: Math.ceil(bytes.length / pieceLength) }, (_, index) =>
    bytes.subarray(index * pieceLength, (index + 1) * pieceLength),
  );
  const part = {
    part: 'part',
    namespace: 'main',
    root: 'worksheet',
    list: ['worksheet', 'sheetData'],
  } as const;
  try {
    readXml(pieces, part, visitor);
    return ['read', reader.finished()];
  } catch (error) {
    if (!(error instanceof FileDamage)) throw error;
    return ['damaged', [error.reason, error.message]];
  }
}

const USUAL = [
  '<row r="1" spans="1:3" ht="18" customHeight="1" x14ac:dyDescent="0.2"><c r="A1" s="3" t="s"><v>0</v></c><c r="C1"><v>-1.5</v></c></row>',
  '<row r="2" hidden="1"><c r="A2" t="str"><f t="shared" ref="A2:A9" si="0">IF(B2="","",1)</f><v></v></c><c r="B2" s="7"><f>1+1</f><v>45000</v></c></row>',
  '<row r="3"><c r="A3" t="b"><v>1</v></c><c r="B3" t="e"><v>#N/A</v></c><c r="C3" t="d"><v>2024-01-01</v></c><c r="XFD3" s="2"/></row>',
  '<row r="5"/>',
  '<row r="6" collapsed="0" outlineLevel="1"><c r="B6" t="n"><f t="shared" si="0"/></c><c r="D6" t="s"><v>2</v></c></row>',
  '<row r="8"><c r="A8" t="str"><f>IF(B8="甲",1>0,"😀")</f><v>合计 a>b\uFEFF</v></c></row>',
  '<row r="7"><c r="A7" t="str"><f aca="false">IF($B7=&quot;&quot;,&quot;&amp;&quot;,1&lt;2)</f><v></v></c></row>',
];

const UNUSUAL = [
  '<row r="1"><c r="A1" t="str"><v>a\r\nb</v></c></row>',
  '<row r="1"><!-- </row> --><c r="A1"><v>1</v></c></row>',
  '<row r="1" ph="/>"><c r="A1"><v>1</v></c></row>',
  '<row r="1"><c r="A1"><v>1</v></c></row ><!-- <row r="2"/> -->',
  '<row><c><v>1</v></c></row>',
  `<row r='1'><c r="A1"><v>1</v></c></row>`,
  '<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>',
  '<row r="1"><c r="A1" t="str"><v>a&amp;b</v></c></row>',
  '<row r="1"><c r="A1" t="str"><v xml:space="preserve"> a</v></c></row>',
  '<row r="1"><c t="s" r="A1"><v>1</v></c></row>',
  '<row r="1"><c r="A1"><f>A&#60;1</f><v>1</v></c></row>',
  '<row r="1"><c r="A1"><f>A&nbsp;1</f><v>1</v></c></row>',
  '<row r="1"> <c r="A1"><v>1</v></c></row>',
  '<row r="1"><c r="A1"><v>1</v><f>1</f></c></row>',
  '<row r="1" ph="1"><c r="a1"><v>1</v></c></row>',
  '<row r="1"><c r="A1" s="03"><v>1</v></c></row>',
];

const DAMAGE = [
  '<row r="1"><c r="A1" t="str"><v>a]]>b</v></c></row>',
  '<row r="1"><c r="A1" t="str"><f>a]]>b</f><v>1</v></c></row>',
  '<row r="1"><c r="A1" t="str"><v>a\u0001b</v></c></row>',
  '<row r="1"><c r="A1" t="str"><v>甲\uFFFE</v></c></row>',
  '<row r="1"><c r="A1" t="str"><f>乙\uFFFF</f><v>1</v></c></row>',
  '<row r="0"/>',
  '<row r="1048577"><c r="A1048577"><v>1</v></c></row>',
  '<row r="1"><c r="XFE1"><v>1</v></c></row>',
  '<row r="1"><c r="A2"><v>1</v></c></row>',
  '<row r="1"><c r="A01"><v>1</v></c></row>',
  '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
  '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>',
  '<row r="1"><c r="A1" t="s"><v>9</v></c></row>',
  '<row r="1"><c r="A1" t="z"><v>9</v></c></row>',
  '<row r="1"><c r="A1"><v>1</v><v>1</v></c></row>',
  '<row r="1" r="1"/>',
  '<row r="1" ht="1" ht="1"/>',
  '<row r="1"><c r="A1"><f t="a" t="b"/><v>1</v></c></row>',
  '<row r="1" y:d="1"/>',
  '<row r="1"><c r="A1"><v>1</v></row>',
];

it.each([...USUAL, ...UNUSUAL, ...DAMAGE])('reads %s at once as by its elements', (row) => {
  expect(read(row, true)).toEqual(read(row, false));
  const around = `<row r="100"><c r="A100"><v>1</v></c></row>${row}<row r="101"><c r="A101"><v>2</v></c></row>`;
  const whole = read(around, false);
  for (const length of [1, 7, 64, 1_000_000])
    expect([length, ...read(around, true, length)]).toEqual([length, ...whole]);
});

const numeral = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc
    .tuple(fc.constantFrom('', '-', '+'), fc.maxSafeNat(), fc.nat({ max: 99_999_999 }))
    .map(([sign, whole, fraction]) => `${sign}${String(whole)}.${String(fraction)}`),
  fc.array(fc.constantFrom('0', '1', '9', '.', '-', 'e', ' '), { maxLength: 20 }).map((all) => all.join('')),
);

it('reads every number as the one that its text states', () => {
  fc.assert(
    fc.property(numeral, fc.constantFrom('', ' t="n"', ' s="7"'), (number, attributes) => {
      const row = `<row r="1"><c r="A1"${attributes}><v>${number}</v></c></row>`;
      expect(read(row, true)).toEqual(read(row, false));
    }),
    { numRuns: 3_000 },
  );
});

it.each([0xff, 0xc3, 0xed])('refuses a value with the byte %i alone, which is not UTF-8', (byte) => {
  const refused = ['v', 'f'].map((name) => {
    const [head = '', tail = ''] = `<row r="1"><c r="A1" t="str"><${name}>|</${name}></c></row>`.split('|');
    return read(Buffer.concat([Buffer.from(head), Buffer.of(byte), Buffer.from(tail)]), true);
  });
  const reason = ['damaged', 'part has bytes that are not utf-8'];
  expect(refused).toEqual([
    ['damaged', reason],
    ['damaged', reason],
  ]);
});

it('tells a shared text whose number is that of its row from the one above', () => {
  const rows = [1, 2].map(
    (n) => `<row r="${String(n)}"><c r="A${String(n)}" t="s"><v>${String(n)}</v></c></row>`,
  );
  expect(read(rows.join(''), true)).toEqual([
    'read',
    expect.objectContaining({ sheet: expect.objectContaining({ rows: [['乙 '], ['丙_x000D_']] }) }),
  ]);
});

/** Rows of any length around that which is joined to complete a row cut off by a piece. */
it('reads rows of all lengths at once as by their elements, whatever their pieces', () => {
  const rows = fc
    .array(fc.tuple(fc.constantFrom(0, 1, 40, 400), fc.boolean()), { minLength: 1, maxLength: 12 })
    .map((all) =>
      all.map(([cells, isUsual], index) => {
        const row = String(index + 1);
        const texts = Array.from({ length: cells }, (_, column) => {
          const place = `${columnLetters(column)}${row}`;
          return `<c r="${place}" s="6" t="s"><v>${String(column % TEXTS.length)}</v></c>`;
        });
        return `<row r="${row}"${isUsual ? '' : ' ph="1"'}>${texts.join('')}</row>`;
      }),
    );
  fc.assert(
    fc.property(rows, fc.constantFrom(900, 5_000, 13_000), (all, length) => {
      expect(read(all.join(''), true, length)).toEqual(read(all.join(''), false));
    }),
  );
});

/** Returns the position behind the row. */
function takenAtOnce(text: string, start = 0, isBound = true): number {
  return new PlainRow().read(new TextEncoder().encode(text), start, () => isBound);
}

it.each(USUAL)('takes %s at once', (row) => {
  const at = (text: string): number => takenAtOnce(text, 2);
  expect(at(`  ${row}<row`)).toBe(Buffer.byteLength(row) + 2);
  // A row that is cut off may go on in any form.
  for (let end = 1; end < row.length; end += 1) expect(at(`  ${row.slice(0, end)}`)).toBe(NOT_USUAL);
});

it('leaves a prefix without a namespace to the parser', () => {
  const [row = ''] = USUAL;
  expect(takenAtOnce(row, 0, false)).toBe(NOT_USUAL);
});

it.each(UNUSUAL)('does not take %s at once', (row) => {
  expect(takenAtOnce(row)).toBe(NOT_USUAL);
});

it.each(DAMAGE)('refuses %s', (row) => {
  expect(read(row, true)[0]).toBe('damaged');
});

it('hides no row by the row before it', () => {
  expect(
    read('<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>', true),
  ).toEqual([
    'read',
    expect.objectContaining({ sheet: expect.objectContaining({ hiddenRows: new Set([0]) }) }),
  ]);
});

/** Changes one place of a usual row: what is no longer usual must be read, or refused, as by the parser. */
const changed = fc
  .tuple(
    fc.constantFrom(...USUAL),
    fc.nat(),
    fc.nat({ max: 3 }),
    fc.constantFrom(
      '',
      ' ',
      '"',
      '<',
      '>',
      '/',
      '&',
      '1',
      'r',
      'A',
      '=',
      '甲',
      '\n',
      '&lt;',
      ' s="2"',
      '<v>',
      'x:',
    ),
  )
  .map(([row, place, cut, more]) => {
    const start = place % row.length;
    return row.slice(0, start) + more + row.slice(start + cut);
  });

it('reads changed rows at once as by their elements', () => {
  fc.assert(
    fc.property(changed, fc.constantFrom(5, 1_000_000), (row, length) => {
      expect(read(row, true, length)).toEqual(read(row, false));
    }),
    { numRuns: 2_000 },
  );
});

/** A row without values, as programs write those below the lines; in the second form with formulas in full. */
function prepared(row: number, form: 'shared' | 'full' = 'shared'): string {
  const n = String(row);
  const formula =
    form === 'full'
      ? `<f aca="false">IF(COUNTA($B${n},D$1)=0,&quot;&quot;,&quot;13&quot;)</f>`
      : '<f t="shared" si="13"/>';
  return (
    `<row r="${n}" spans="1:13" ht="18" customHeight="1" x14ac:dyDescent="0.14"><c r="A${n}" s="13" t="str">${formula}<v></v></c>` +
    `<c r="B${n}" s="14"/><c r="C${n}" s="7"><f>B${n}</f></c></row>`
  );
}

function rowsFrom(first: number, count: number, form?: 'shared' | 'full'): readonly string[] {
  return Array.from({ length: count }, (_, index) => prepared(first + index, form));
}

describe('a row like the one before', () => {
  it.each([
    ['shared', 1],
    ['full', 8],
    ['full', 95],
    ['shared', 995],
    ['shared', 1_048_570],
  ] as const)('reads %s formulas from row %i on as by the elements', (form, first) => {
    const rows = rowsFrom(first, 12, form).join('');
    const [kind] = read(rows, false);
    expect(kind).toBe(first > 1_000_000 ? 'damaged' : 'read');
    for (const length of [1, 97, 1_000_000]) expect(read(rows, true, length)).toEqual(read(rows, false));
  });

  it.each([
    ['one with a value', prepared(12).replace('<v></v>', '<v>12</v>')],
    [
      'one with a value like its number',
      '<row r="12"><c r="A12" t="n"><v>12</v></c></row><row r="13"><c r="A13" t="n"><v>13</v></c></row>',
    ],
    ['one hidden', prepared(12).replace('<row ', '<row hidden="1" ')],
    ['one hidden by its number', '<row r="12" hidden="0"/>'],
    ['one left out', ''],
    ['one of another form', prepared(12).replace('<c r="B12" s="14"/>', '')],
    ['one with a cell of the next row', prepared(12).replace('r="B12"', 'r="B13"')],
    ['the same one again', prepared(11)],
    ['one with an error without a code', prepared(12).replace('t="str"', 't="e"')],
    ['one that is not well-formed', prepared(12).replace('</row>', '</raw>')],
    ['one with another prefix', prepared(12).replace('x14ac', 'x15ac')],
  ])('reads %s among others as by its elements', (_, other) => {
    const rows = [...rowsFrom(9, 3), other, ...rowsFrom(14, 3)].join('');
    for (const length of [97, 1_000_000]) expect(read(rows, true, length)).toEqual(read(rows, false));
  });

  it('keeps a hidden first row from hiding the second', () => {
    const hidden = (row: number) =>
      `<row r="${String(row)}" hidden="${String(row)}"><c r="A${String(row)}" s="44"/></row>`;
    const rows = [hidden(1), hidden(2), hidden(3)].join('');
    expect(read(rows, true)).toEqual(read(rows, false));
  });

  it('takes no digits of a prefix for the number of the row', () => {
    const row = '<row r="14" x14ac:dyDescent="0.2"><c r="A14" s="1"/></row>';
    const rows = row + row.replaceAll('14', '15');
    expect(read(rows, true)).toEqual(read(rows, false));
    expect(read(rows, true)[0]).toBe('damaged');
  });

  it('reads changed rows as by their elements', () => {
    const change = fc.tuple(
      fc.nat({ max: 5 }),
      fc.nat(),
      fc.nat({ max: 2 }),
      fc.constantFrom('', '1', '2', ' ', '"', '<', 'A', 'hidden'),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(1, 8, 12, 98),
        fc.constantFrom('shared', 'full'),
        change,
        (first, form, [which, place, cut, more]) => {
          const rows = rowsFrom(first, 6, form).map((row, index) => {
            const start = place % row.length;
            return index === which ? row.slice(0, start) + more + row.slice(start + cut) : row;
          });
          expect(read(rows.join(''), true)).toEqual(read(rows.join(''), false));
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
