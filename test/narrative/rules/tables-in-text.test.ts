/** Tests texts with the tables in them, as copied from a PDF or a web page: the tables' figures are no text. */
import { sampleEntries } from '../../../scripts/sample-entries';
import type { RawWorkbook } from '../../../src/entries/raw-workbook';
import { tablesOf } from '../../support/checks';
import { REFERENCE_TEXT } from '../../support/reference-text';
import { textChecked, textFindings } from '../../support/text-checks';

const TERMS = '\n第三部分';
const ABROAD = '\n（一）因公出国';

let tables: RawWorkbook;
let printed: readonly (readonly string[])[];

beforeAll(async () => {
  tables = tablesOf(await sampleEntries());
  printed = tables.sheets.map(({ rows }) =>
    rows.map((cells) => cells.map((cell) => (cell === null ? '' : String(cell))).join('\t')),
  );
});

/** Without numbers of paragraphs, which the inserted lines move. */
function findingsIn(text: string): readonly string[] {
  return textFindings(textChecked(text, tables))
    .filter((words) => !words.startsWith('I N-18'))
    .map((words) => words.replace(/¶\d+\.\d+ 「[^」]*」 /u, ''))
    .sort();
}

function all(separator: string): string {
  return printed.map((rows) => rows.map((row) => row.replace(/\t+/gu, separator)).join('\n')).join('\n\n');
}

function inserted(before: string, lines: string): string {
  const at = REFERENCE_TEXT.lastIndexOf(before);
  if (at < 0) throw new Error(`The text has no ${before}.`);
  return `${REFERENCE_TEXT.slice(0, at)}\n${lines}${REFERENCE_TEXT.slice(at)}`;
}

const WAYS: readonly (readonly [string, string])[] = [
  ['tabs', '\t'],
  ['blanks', ' '],
];

describe.each(WAYS)('tables with %s between the cells', (_, separator) => {
  it('behind the text, under 附件', () => {
    expect(findingsIn(`${REFERENCE_TEXT}\n${all(separator)}`)).toEqual(findingsIn(REFERENCE_TEXT));
  });

  it('behind the text, without 附件', () => {
    const text = REFERENCE_TEXT.replaceAll(/^附件.*$/gmu, '');
    expect(findingsIn(`${text}\n${all(separator)}`)).toEqual(findingsIn(REFERENCE_TEXT));
  });

  it('between the parts', () => {
    expect(findingsIn(inserted(TERMS, all(separator)))).toEqual(findingsIn(REFERENCE_TEXT));
  });

  it('one table within a section, whose sentences go on below', () => {
    const three = (printed[7] ?? []).map((row) => row.replace(/\t+/gu, separator)).join('\n');
    expect(findingsIn(inserted(ABROAD, three))).toEqual(findingsIn(REFERENCE_TEXT));
  });
});
