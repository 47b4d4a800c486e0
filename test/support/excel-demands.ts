/**
 * Tests Excel's demands on a file beyond its schema: order and number of cells, counts, indices, names,
 * merges, lengths. Excel repairs or refuses other files. Microsoft's validator (Open XML SDK) does not test
 * them.
 */
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { columnIndex } from '../../src/grid/address';
import { LONGEST_VALIDATION_FORMULA } from '../../src/sheets/plan/limits/excel-limits';
import { zipParts } from './zip';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

function tree(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return root;
}

function all(element: Element, name: string): readonly Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

function attribute({ name, attributes }: Element, key: string): string {
  const value = attributes[key];
  if (value === undefined) throw new Error(`<${name}> has no ${key}.`);
  return value;
}

interface Parts {
  readonly read: (name: string) => Element;
  readonly names: readonly string[];
}

interface Corner {
  readonly row: number;
  readonly column: number;
}

function corner(address: string): Corner {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/u.exec(address) ?? [];
  return { row: Number(digits), column: columnIndex(letters) };
}

function corners(reference: string): readonly [Corner, Corner] {
  const [first = '', last = first] = reference.split(':');
  return [corner(first), corner(last)];
}

function overlap(a: string, b: string): boolean {
  const [from, to] = corners(a);
  const [otherFrom, otherTo] = corners(b);
  return (
    from.row <= otherTo.row &&
    otherFrom.row <= to.row &&
    from.column <= otherTo.column &&
    otherFrom.column <= to.column
  );
}

function ascending(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? number));
}

function cellComplaints(sheet: Element, texts: number): readonly string[] {
  const rows = all(sheet, 'row');
  const misplaced = rows.flatMap((row) => {
    const places = row.children.map((cell) => corner(attribute(cell, 'r')));
    const inRow = places.every((place) => String(place.row) === attribute(row, 'r'));
    return inRow && ascending(places.map(({ column }) => column))
      ? []
      : [`cells of row ${attribute(row, 'r')}`];
  });
  const unknownTexts = all(sheet, 'c')
    .filter((cell) => cell.attributes['t'] === 's')
    .filter((cell) => !(Number(all(cell, 'v')[0]?.text) < texts));
  return [
    ...(ascending(rows.map((row) => Number(attribute(row, 'r')))) ? [] : ['order of rows']),
    ...misplaced,
    ...unknownTexts.map((cell) => `text of ${attribute(cell, 'r')}`),
  ];
}

const COUNTED = ['mergeCells', 'dataValidations', 'fonts', 'fills', 'borders', 'cellXfs', 'numFmts', 'dxfs'];

function countComplaints(part: Element): readonly string[] {
  return COUNTED.flatMap((name) => all(part, name))
    .filter(({ attributes, children }) => {
      const count = attributes['count'];
      return count !== undefined && Number(count) !== children.length;
    })
    .map(({ name }) => `count of ${name}`);
}

function areaComplaints(sheet: Element): readonly string[] {
  const merges = all(sheet, 'mergeCell').map((merge) => attribute(merge, 'ref'));
  const sorted = [...merges].sort((a, b) => corners(a)[0].row - corners(b)[0].row);
  const overlapping = sorted.filter((merge, index) =>
    sorted.slice(index + 1, index + 200).some((other) => overlap(merge, other)),
  );
  const columns = all(sheet, 'col').flatMap((column) => [
    Number(attribute(column, 'min')) - 0.5,
    Number(attribute(column, 'max')),
  ]);
  return [
    ...overlapping.map((merge) => `merge ${merge}`),
    ...(ascending(columns) ? [] : ['columns']),
    ...all(sheet, 'dataValidation')
      .flatMap(({ children }) => children)
      .filter(({ text }) => text.length > LONGEST_VALIDATION_FORMULA)
      .map(({ name }) => `length of ${name}`),
  ];
}

function styleComplaints(styles: Element): readonly string[] {
  const own = new Set(all(styles, 'numFmt').map((format) => Number(attribute(format, 'numFmtId'))));
  const sizes = new Map(
    ['fonts', 'fills', 'borders'].map((name) => [name, all(styles, name)[0]?.children.length]),
  );
  return all(styles, 'cellXfs')
    .flatMap(({ children }) => children)
    .flatMap((style, index) => {
      const format = Number(attribute(style, 'numFmtId'));
      const outside = [...sizes]
        .map(([name, size]) => [`${name.slice(0, -1)}Id`, size] as const)
        .filter(([key, size]) => size === undefined || !(Number(attribute(style, key)) < size));
      return [
        ...(format >= 164 && !own.has(format) ? [`format of style ${String(index)}`] : []),
        ...outside.map(([key]) => `${key} of style ${String(index)}`),
      ];
    });
}

function nameComplaints(workbook: Element): readonly string[] {
  const sheets = all(workbook, 'sheet').map((sheet) => attribute(sheet, 'name').toLowerCase());
  const names = all(workbook, 'definedName').map((defined) => ({
    key: `${attribute(defined, 'name').toLowerCase()} ${defined.attributes['localSheetId'] ?? ''}`,
    scope: defined.attributes['localSheetId'],
    name: attribute(defined, 'name'),
  }));
  const twice = (values: readonly string[]): readonly string[] =>
    values.filter((value, index) => values.indexOf(value) !== index);
  const active = all(workbook, 'workbookView')[0]?.attributes['activeTab'];
  const front = all(workbook, 'sheet')[active === undefined ? 0 : Number(active)];
  return [
    ...twice(sheets).map((name) => `two sheets ${name}`),
    ...twice(names.map(({ key }) => key)).map((key) => `two names ${key}`),
    ...names
      .filter(({ name }) => /^(?:[a-z]{1,3}\d+|r\d*c?\d*)$/iu.test(name))
      .map(({ name }) => `name ${name} is an address`),
    ...names
      .filter(({ scope }) => scope !== undefined && !(Number(scope) < sheets.length))
      .map(({ name }) => `scope of ${name}`),
    ...(front === undefined || front.attributes['state'] === 'hidden' ? ['hidden sheet in front'] : []),
  ];
}

function partComplaints({ read, names }: Parts): readonly string[] {
  const texts = names.includes('xl/sharedStrings.xml') ? all(read('xl/sharedStrings.xml'), 'si').length : 0;
  const sheets = names.filter((name) => name.startsWith('xl/worksheets/sheet'));
  return [
    ...sheets.flatMap((name) => {
      const sheet = read(name);
      const complaints = [
        ...cellComplaints(sheet, texts),
        ...countComplaints(sheet),
        ...areaComplaints(sheet),
      ];
      return complaints.map((complaint) => `${name}: ${complaint}`);
    }),
    ...[...styleComplaints(read('xl/styles.xml')), ...countComplaints(read('xl/styles.xml'))],
    ...nameComplaints(read('xl/workbook.xml')),
  ];
}

/** Requires a content type for every part, by name or extension, and a part for every override. */
function typeComplaints({ read, names }: Parts): readonly string[] {
  const types = read('[Content_Types].xml');
  const overrides = all(types, 'Override').map((one) => attribute(one, 'PartName').slice(1));
  const extensions = new Set(all(types, 'Default').map((one) => attribute(one, 'Extension')));
  return [
    ...overrides.filter((name) => !names.includes(name)).map((name) => `no part ${name}`),
    ...names
      .filter((name) => name !== '[Content_Types].xml' && !overrides.includes(name))
      .filter((name) => !extensions.has(name.slice(name.lastIndexOf('.') + 1)))
      .map((name) => `no content type of ${name}`),
  ];
}

/** Lists unmet demands with part and place; none if, as far as known, Excel repairs nothing. */
export function demandsNotMet(file: Uint8Array): readonly string[] {
  const parts = zipParts(file);
  const read = (name: string): Element => {
    const part = parts.get(name);
    if (part === undefined) throw new Error(`The file has no ${name}.`);
    return tree(part.toString('utf8'));
  };
  const of: Parts = { read, names: [...parts.keys()] };
  return [...typeComplaints(of), ...partComplaints(of)];
}
