/** Tests what `check` refuses to judge: another place's tables, and formulas without calculated results. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import { rollUp } from '../../src/rollup/rollup';
import { tablesWorkbook } from '../../src/sheets/draw/workbook-plans';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { smallDepartment } from '../support/distributed';
import { packageFile } from '../support/packages';
import { makeZip, zipParts } from '../support/zip';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'check-'));
});

afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
});

async function checked(bytes: Uint8Array): Promise<{ readonly code: number; readonly words: string }> {
  const path = join(directory, '公开表.xlsx');
  await writeFile(path, bytes);
  const lines: string[] = [];
  const speak = (line: string): void => {
    lines.push(line);
  };
  const terminal = { say: speak, warn: speak, progress: () => undefined };
  const code = await run(['check', path], terminal, new Date(2026, 0, 15));
  return { code, words: lines.join('\n').replace(path, '公开表.xlsx') };
}

const OTHER_WRITER = '<calcPr calcId="124519" fullCalcOnLoad="1"/>';

/**
 * Writes tables with formulas and other results, as another program leaves them. `null`: as this program writes them.
 */
async function withResults(
  results: (formula: string) => string,
  calculation: string | null = OTHER_WRITER,
): Promise<Uint8Array> {
  const entries = smallDepartment();
  const { plan } = tablesWorkbook(entries, rollUp(entries, HENAN_2023), 'formulas', []);
  const edited = (name: string, xml: string): string => {
    if (name === 'xl/workbook.xml' && calculation !== null) return xml.replace(/<calcPr[^>]*>/u, calculation);
    return name.startsWith('xl/worksheets/sheet')
      ? xml.replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/gu, (_, formula: string) => results(formula))
      : xml;
  };
  const parts = zipParts(await writeWorkbook(plan));
  return makeZip(new Map([...parts].map(([name, content]) => [name, edited(name, String(content))])));
}

const zero = (formula: string): string => `${formula}<v>0</v>`;

describe('formulas without calculated results', () => {
  it.each([
    ['without results', (formula: string) => formula],
    ['with empty results', (formula: string) => `${formula}<v></v>`],
    ['with zeros for all results', zero],
  ])('refuses to judge tables %s', async (_, results) => {
    const { code, words } = await checked(await withResults(results));
    expect(code).toBe(2);
    expect(words).toMatch(
      /^“公开表\.xlsx”：公开表中有\d+个公式没有计算结果（如“[^”]+”[A-Z]+\d+），没有核对。请用 Excel 打开、保存后再核对。$/u,
    );
  });

  it('judges a file of this program: amounts may cancel out', async () => {
    const { words } = await checked(await withResults(zero, null));
    expect(words).toContain('核对了12张表，并与录入的明细核对：');
  });
});

it('refuses to judge tables of another place', async () => {
  const cell = (address: string, text: string): string =>
    `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const rows = [
    [cell('A1', '2023年部门财政拨款收支总表')],
    [cell('A2', '编制部门：乙区某局'), cell('D2', '单位：元')],
    [cell('A3', '项目'), cell('B3', '预算数'), cell('C3', '项目'), cell('D3', '合计')],
    [
      cell('A4', '一、一般公共预算资金'),
      '<c r="B4"><v>100</v></c>',
      cell('C4', '一、一般公共服务支出'),
      '<c r="D4"><v>60</v></c>',
    ],
  ];
  const data = rows.map((cells, index) => `<row r="${String(index + 1)}">${cells.join('')}</row>`).join('');
  expect(await checked(packageFile({ data }))).toEqual({
    code: 2,
    words: '“公开表.xlsx”：这不像河南省十二张表、上海市九张表（“表”只有表名相近，列和行都不是），没有核对。',
  });
});
