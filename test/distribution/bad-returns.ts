/** Builds damaged variants of a unit's workbook. `bad-returns.golden.json` holds the expected problems of each. */
import { identityMarks } from '../../src/distribution/identity';
import { filledEntryWorkbook } from '../../src/sheets/draw/workbook-plans';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { changedCell, changedSheet, typed } from '../support/distributed';
import { packageParts } from '../support/packages';
import { textCell } from '../support/plans';
import { makeZip, zipParts } from '../support/zip';
import { CHECKED_RETURNS } from './checked-returns';
import { STRANGE_RETURNS } from './strange-returns';
import {
  ENTRIES,
  EXPENDITURE,
  IDENTITY,
  INCOME,
  INDICATORS,
  NAME,
  UNIT,
  content,
  copied,
  eachRow,
  file,
  handedOut,
  identified,
  identifiedByCell,
  named,
  namesFollow,
  renamed,
  typedLine,
  unidentified,
  withRecord,
  withoutNames,
  withoutSheet,
  type BadReturn,
} from './spoilt-returns';

const CONTENT: readonly BadReturn[] = [
  content('as it was handed out'),
  content('a line typed below, unit and governmental item left to the formulas', typedLine),
  content(
    'a saved formula result that is not what the formula gives',
    typedLine,
    changedCell(EXPENDITURE, 'J4', { kind: 'formula', formula: 'A1', result: '50502' }),
  ),
  content('an amount with 万', typed(EXPENDITURE, 'N2', '0.1万')),
  content(
    'an amount that is a formula',
    changedCell(EXPENDITURE, 'N2', { kind: 'formula', formula: '500+500', result: 1000 }),
  ),
  content('an amount that is a dash', typed(INCOME, 'E2', '—')),
  content('an amount left empty', changedCell(EXPENDITURE, 'N2', null)),
  content('amounts of thousands of 万元 that do not balance', typed(EXPENDITURE, 'N2', 1000.01)),
  content('a line of another unit', typed(EXPENDITURE, 'A2', '703002')),
  content('the name of another unit beside its own code', typed(EXPENDITURE, 'B2', '某市社会保险中心')),
  content('no fund', changedCell(EXPENDITURE, 'L2', null)),
  content('a fund that the period does not have', typed(INCOME, 'C2', '上年结转结余')),
  content('a function that does not exist', typed(EXPENDITURE, 'C2', '9990101')),
  content('a function that is not in the list', typed(EXPENDITURE, 'C2', '2080188')),
  content('a project code that Excel has rounded', typed(EXPENDITURE, 'F3', 411_200_230_000_000_000_000)),
  content('an indicator of a project that has no line', typed(INDICATORS, 'A2', '411200230000000009999')),
  content('a total row by hand', typed(EXPENDITURE, 'A4', '合计'), typed(EXPENDITURE, 'N4', 1500)),
  content(
    'full-width digits and blanks',
    typed(EXPENDITURE, 'C2', '２０８０１０１ '),
    typed(INCOME, 'E2', ' 1,500.00 '),
  ),
  content('a remark that begins with a command', typed(EXPENDITURE, 'O2', "=cmd|'/C calc'!A0")),
  content(
    'a command as a formula',
    changedCell(EXPENDITURE, 'O2', { kind: 'formula', formula: "cmd|'/C calc'!A0", result: '#REF!' }),
  ),
  content(
    'merged cells',
    changedSheet(EXPENDITURE, (sheet) => ({
      ...sheet,
      merges: [{ firstRow: 1, lastRow: 2, firstColumn: 12, lastColumn: 12 }],
    })),
    changedCell(EXPENDITURE, 'M3', null),
  ),
  content(
    'a hidden sheet',
    changedSheet(EXPENDITURE, (sheet) => ({ ...sheet, hidden: true })),
  ),
  content(
    'nothing filled in',
    eachRow(INCOME, (cells, row) => (row === 0 ? cells : [])),
    eachRow(EXPENDITURE, (cells, row) => (row === 0 ? cells : [])),
    eachRow(INDICATORS, (cells, row) => (row === 0 ? cells : [])),
  ),
];

const [FIRST, SECOND] = [0, 1];

const STRUCTURE: readonly BadReturn[] = [
  content('a sheet renamed in Excel', renamed(EXPENDITURE, '支出明细'), namesFollow(EXPENDITURE, '支出明细')),
  content('a sheet renamed, defined names lost', renamed(EXPENDITURE, '支出明细'), withoutNames('支出_')),
  content('a header renamed', typed(EXPENDITURE, 'L1', '钱从哪来')),
  content(
    'a header renamed, defined names lost',
    typed(EXPENDITURE, 'L1', '钱从哪来'),
    withoutNames('支出_'),
  ),
  content('an amount header that says 万元', typed(EXPENDITURE, 'N1', '金额(万元)')),
  content('an amount header that says 千元', typed(EXPENDITURE, 'N1', '金额(千元)')),
  content('an amount header that says 亿元', typed(INCOME, 'E1', '金额（单位：亿元）')),
  content('an amount header reworded to 万元', typed(EXPENDITURE, 'N1', '支出数（单位：万元）')),
  content(
    'the first two columns changed places',
    eachRow(INCOME, (cells) => [cells[SECOND], cells[FIRST], ...cells.slice(2)]),
    named('收入_单位代码', "'收入录入'!$B:$B"),
    named('收入_单位名称', "'收入录入'!$A:$A"),
  ),
  content(
    'a column put in, with contents',
    eachRow(INCOME, (cells, row) => [
      cells[FIRST],
      textCell(row === 0 ? '经办人' : '张三'),
      ...cells.slice(1),
    ]),
  ),
  content(
    'a column taken out that need not be filled in',
    eachRow(INCOME, (cells) => [cells[FIRST], ...cells.slice(2)]),
    named('收入_单位名称', '#REF!'),
  ),
  content(
    'a column taken out that is needed',
    eachRow(INCOME, (cells) => [...cells.slice(0, 3), ...cells.slice(4)]),
    named('收入_资金来源', '#REF!'),
  ),
  content(
    'two rows put in above the header',
    changedSheet(INCOME, (sheet) => ({ ...sheet, rows: [[textCell('本表已核对')], [], ...sheet.rows] })),
  ),
  content('a copy of a sheet that was filled in too', copied(EXPENDITURE, '支出录入 (2)')),
  content('a sheet taken out', withoutSheet(INCOME)),
  content('a sheet taken out that may be missing', withoutSheet(INDICATORS)),
  content('settings changed to 万元', typed('设置', 'B6', '万元')),
  content('settings changed to another year', typed('设置', 'B4', '2024')),
  content('the type of the unit changed', typed('单位名册', 'C2', '公益一类事业单位')),
  content('settings taken out', withoutSheet('设置')),
  content('another structure hash', identified({ structure: 'zzz' })),
];

const IDENTITIES: readonly BadReturn[] = [
  content('no identity: copied into a new workbook', unidentified),
  content('identity in the defined names only', (plan) => ({ ...plan, properties: {} })),
  content('identity in the cell of 填报说明 only', identifiedByCell),
  content('identity in a cell that was changed', (plan) =>
    withRecord(identityMarks(IDENTITY).record.replace('703001', '703002'))(identifiedByCell(plan)),
  ),
  content('填报说明 of another unit', withRecord(identityMarks({ ...IDENTITY, unit: '703002' }).record)),
  content('another department', identified({ departmentCode: '801', unit: '801001' })),
  content('last year', identified({ year: 2022 })),
  content('a unit that is not on the roster', identified({ unit: '703099' })),
  content('a newer form', identified({ version: 3 })),
  content('another table set', identified({ tableSet: 'henan-2030' })),
  content('parts of two files', (plan) => ({
    ...plan,
    properties: identityMarks({ ...IDENTITY, unit: '703002' }).properties,
  })),
  {
    came: 'the department’s own workbook',
    files: async () => [await file(filledEntryWorkbook(ENTRIES))],
  },
  {
    came: 'the department’s blank form, filled in by one unit (version 1)',
    files: async () => {
      const own = <Line extends { readonly unit: string }>(lines: readonly Line[]) =>
        lines.filter((line) => line.unit === UNIT);
      const { income, expenditure, projectIndicators, text } = ENTRIES;
      const lines = {
        income: own(income),
        expenditure: own(expenditure),
        projectIndicators: own(projectIndicators),
        text: { ...text, unitFacts: own(text.unitFacts) },
      };
      return [await file(filledEntryWorkbook({ ...ENTRIES, ...lines }))];
    },
  },
];

function bytes(came: string, make: () => Promise<Uint8Array> | Uint8Array, name = NAME): BadReturn {
  return { came, files: async () => [{ name, bytes: await make() }] };
}

async function withParts(parts: ReadonlyMap<string, string | Uint8Array>): Promise<Uint8Array> {
  return makeZip(
    new Map<string, string | Uint8Array>([...zipParts(await writeWorkbook(handedOut())), ...parts]),
  );
}

const BINARY = 'application/vnd.ms-excel.sheet.binary.macroEnabled.main';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** Makes a package whose main part has another content type. */
function otherDocument(main: string, type: string): Uint8Array {
  const parts = packageParts();
  parts.set('_rels/.rels', String(parts.get('_rels/.rels')).replace('xl/workbook.xml', main));
  const types = String(parts.get('[Content_Types].xml')).replace(
    /PartName="\/xl\/workbook\.xml" ContentType="[^"]*"/u,
    `PartName="/${main}" ContentType="${type}"`,
  );
  return makeZip(parts.set('[Content_Types].xml', types).set(main, '<d/>'));
}

const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function ole(stream: string): Uint8Array {
  return Uint8Array.from([...OLE2, ...Array<number>(504).fill(0), ...Buffer.from(stream, 'utf16le')]);
}

/** Makes a million rows that have only a style. */
function emptyRows(): string {
  const rows = Array.from(
    { length: 1_000_000 },
    (_, row) =>
      `<row r="${String(row + 1)}" s="1" customFormat="1"><c r="A${String(row + 1)}" s="1"/><c r="B${String(row + 1)}" s="1"/></row>`,
  );
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.join('')}</sheetData></worksheet>`;
}

const ENTITIES =
  '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>&lol2;</t></si></sst>';

const FILES: readonly BadReturn[] = [
  bytes('an empty file', () => new Uint8Array()),
  bytes('a text file', () => Buffer.from('单位,金额')),
  bytes('a file cut off', async () => (await writeWorkbook(handedOut())).slice(0, 20_000)),
  bytes('a file with a password', () => ole('EncryptedPackage')),
  bytes('an old .xls file', () => ole('Workbook'), '703001.xls'),
  bytes('a zip bomb', () =>
    makeZip(
      new Map([
        ['[Content_Types].xml', ''],
        ['_rels/.rels', '<a/>'],
        ['xl/workbook.xml', '<workbook/>'],
      ]),
      { claims: new Map([['xl/workbook.xml', { size: 4_000_000_000 }]]) },
    ),
  ),
  bytes('a workbook with macros', () => withParts(new Map([['xl/vbaProject.bin', 'x']])), '703001.xlsm'),
  bytes('a workbook with external links', () =>
    withParts(new Map([['xl/externalLinks/externalLink1.xml', '<externalLink/>']])),
  ),
  bytes('XML entities', () => withParts(new Map([['xl/sharedStrings.xml', ENTITIES]]))),
  bytes('a hundred megabytes of styles', () =>
    withParts(
      new Map([['xl/styles.xml', `<styleSheet>${'<xf numFmtId="0"/>'.repeat(5_900_000)}</styleSheet>`]]),
    ),
  ),
  bytes('a million empty rows with a style', () =>
    withParts(new Map([['xl/worksheets/sheet9.xml', emptyRows()]])),
  ),
  bytes('a damaged sheet', () => withParts(new Map([['xl/workbook.xml', '<workbook><sheets><sheet']]))),
  bytes('a binary workbook', () => otherDocument('xl/workbook.bin', BINARY), '703001.xlsb'),
  bytes('a Word document', () => otherDocument('word/document.xml', WORD)),
  bytes('a zip file with returns in it', () => new Uint8Array([0x50, 0x4b, 3, 4]), '交回.zip'),
  bytes('the file that Excel keeps while it is open', () => new Uint8Array(165), '~$703001.xlsx'),
  {
    came: 'the same file twice',
    files: async () => [await file(handedOut(), '703001.xlsx'), await file(handedOut(), '703001(1).xlsx')],
  },
  {
    came: 'two files of the unit that differ',
    files: async () => [
      await file(handedOut(), '703001.xlsx'),
      await file(typed(EXPENDITURE, 'N2', 900)(typed(INCOME, 'E2', 1400)(handedOut())), '703001(1).xlsx'),
    ],
  },
  { came: 'nothing', files: () => Promise.resolve([]) },
];

export const BAD_RETURNS: readonly BadReturn[] = [
  ...CONTENT,
  ...CHECKED_RETURNS,
  ...STRUCTURE,
  ...IDENTITIES,
  ...FILES,
  ...STRANGE_RETURNS,
];
