/** Tests the command line as a user runs it: input files, output files, messages and exit codes. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleEntries, shanghaiSampleEntries } from '../../scripts/sample-entries';
import type { RawCell } from '../../src/entries/raw-workbook';
import { filledEntryWorkbook } from '../../src/sheets/draw/workbook-plans';
import type { WorkbookPlan } from '../../src/sheets/plan/plan';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { SHANGHAI_ENTRY_SHEETS } from '../support/shanghai-sheets';
import { commandLineOn } from '../support/run-command';

const tables = commandLineOn();

let directory: string;
const at = (name: string) => join(directory, name);

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'tables-'));
});

afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
});

async function sheetNames(path: string): Promise<readonly string[]> {
  const reading = await readWorkbook(await readFile(path));
  if (reading.kind === 'unusable') throw new Error(reading.detail);
  return reading.workbook.sheets.map((sheet) => sheet.name);
}

/** Replaces one cell of the sample's expenditure sheet by a text. */
function spoiledSample(plan: WorkbookPlan, column: number, text: string): WorkbookPlan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) =>
      sheet.name === '支出录入'
        ? {
            ...sheet,
            rows: sheet.rows.map((row, index) =>
              row.map((cell, position) =>
                index === 1 && position === column && cell !== undefined
                  ? { ...cell, content: { kind: 'text' as const, text } }
                  : cell,
              ),
            ),
          }
        : sheet,
    ),
  };
}

async function sample(
  name: string,
  change: (plan: WorkbookPlan) => WorkbookPlan = (plan) => plan,
): Promise<string> {
  await writeFile(at(name), await writeWorkbook(change(filledEntryWorkbook(await sampleEntries()))));
  return at(name);
}

describe('build', () => {
  it('makes twelve tables and ends with 0', async () => {
    const { code, said, warned } = await tables('build', await sample('in.xlsx'), '--out', at('out.xlsx'));
    expect({ code, warned }).toEqual({ code: 0, warned: '' });
    expect(said).toContain('已生成12张表，其中预算09表没有数据，按空表处理');
    expect(await sheetNames(at('out.xlsx'))).toHaveLength(12);
    expect((await readdir(directory)).sort()).toEqual(['in.xlsx', 'out.xlsx']);
  });

  it('carries the entry sheets with --fill formulas', async () => {
    const { code } = await tables(
      'build',
      await sample('in.xlsx'),
      '--out',
      at('out.xlsx'),
      '--fill',
      'formulas',
    );
    expect(code).toBe(0);
    expect(await sheetNames(at('out.xlsx'))).toEqual(
      expect.arrayContaining(['部门支出总体情况表', '支出录入', '科目表']),
    );
  });

  it('builds from the workbook that it made with formulas', async () => {
    await tables('build', await sample('in.xlsx'), '--out', at('live.xlsx'), '--fill', 'formulas');
    const { code, warned } = await tables('build', at('live.xlsx'), '--out', at('again.xlsx'));
    expect({ code, warned }).toEqual({ code: 0, warned: '' });
  });

  it('ends with 1 and lists a skipped line first in the workbook and in the JSON', async () => {
    const input = await sample('in.xlsx', (plan) => spoiledSample(plan, 13, '400万'));
    const { code, said, warned } = await tables(
      'build',
      input,
      '--out',
      at('out.xlsx'),
      '--problems',
      at('p.json'),
    );
    expect(code).toBe(1);
    expect(warned).toContain('“支出录入”第2行“金额(元)”（N2）金额无法识别，含有单位文字：“400万”');
    expect(said).toContain('注意：有1行未计入，改正后请重新生成。');
    expect((await sheetNames(at('out.xlsx')))[0]).toBe('录入问题');
    expect(JSON.parse(await readFile(at('p.json'), 'utf8'))).toEqual([
      expect.objectContaining({
        code: 'unreadable-amount',
        sheet: '支出录入',
        row: 2,
        address: 'N2',
        found: '400万',
      }),
    ]);
  });

  it('ends with 2 and writes nothing for unusable input', async () => {
    const input = await sample('in.xlsx', (plan) => ({
      ...plan,
      sheets: plan.sheets.filter((sheet) => sheet.name !== '设置'),
    }));
    const { code, warned } = await tables(
      'build',
      input,
      '--out',
      at('out.xlsx'),
      '--problems',
      at('p.json'),
    );
    expect(code).toBe(2);
    expect(warned).toContain('“设置”工作表没有找到');
    expect((await readdir(directory)).sort()).toEqual(['in.xlsx']);
  });

  it.each([
    [['build', 'missing.xlsx', '--out', 'o.xlsx'], '文件不存在'],
    [['build', '--out', 'o.xlsx'], '缺少录入工作簿'],
    [['build', 'a.xlsx'], '缺少 --out'],
    [['build', 'a.xlsx', 'b.xlsx', '--out', 'o.xlsx'], '一次只能处理一个'],
    [['build', 'a.xlsx', '--out', 'o.csv'], '应以 .xlsx 结尾'],
    [['build', 'a.xlsx', '--out', 'o.xlsx', '--fill', 'both'], '--fill 应为 values 或 formulas'],
    [['build', 'a.xlsx', '--out', 'no-such-folder/o.xlsx'], '文件夹“no-such-folder”不存在'],
    [['build', 'a.xlsx', '--out', 'a.xlsx'], '就是输入文件'],
    [['template', '--out', 'o.xlsx', '--year', '23'], '--year 应为四位数字'],
    [['--colour'], '无法识别的参数“--colour”'],
    [['draw'], '没有“draw”这个命令'],
  ])('refuses %j in Chinese, with 2', async (words, message) => {
    const { code, warned } = await tables(...words);
    expect(code).toBe(2);
    expect(warned).toContain(message);
  });

  it('refuses a file that is not a workbook', async () => {
    await writeFile(at('in.xlsx'), '单位,金额');
    const { code, warned } = await tables('build', at('in.xlsx'), '--out', at('out.xlsx'));
    expect(code).toBe(2);
    expect(warned).toContain(
      'in.xlsx”是文本文件（如 .csv），不是工作簿。如果是表格，请在 Excel 的“数据”中从文本导入，',
    );
  });

  it('overwrites files only with --overwrite', async () => {
    const input = await sample('in.xlsx');
    await writeFile(at('out.xlsx'), 'mine');
    const refused = await tables('build', input, '--out', at('out.xlsx'));
    expect(refused.code).toBe(2);
    expect(refused.warned).toContain('已经存在');
    expect(await readFile(at('out.xlsx'), 'utf8')).toBe('mine');
    expect((await tables('build', input, '--out', at('out.xlsx'), '--overwrite')).code).toBe(0);
  });
});

describe("build of units' own tables", () => {
  it('makes the tables of one unit with --unit', async () => {
    const input = await sample('in.xlsx');
    const { code, said } = await tables('build', input, '--unit', '703002', '--out', at('out.xlsx'));
    expect(code).toBe(0);
    expect(said).toMatch(/^已生成11张表/u);
    expect((await sheetNames(at('out.xlsx'))).slice(0, 2)).toEqual([
      '单位收支总体情况表',
      '单位收入总体情况表',
    ]);
  });

  it('refuses a unit that is not in the roster', async () => {
    const input = await sample('in.xlsx');
    const { code, warned } = await tables('build', input, '--unit', '704001', '--out', at('out.xlsx'));
    expect({ code, warned }).toEqual({ code: 2, warned: '单位名册中没有：704001。请核对 --unit。' });
    expect(await readdir(directory)).toEqual(['in.xlsx']);
  });

  it('makes a workbook for every unit with --each-unit, and leaves equal ones alone', async () => {
    const input = await sample('in.xlsx');
    const { code, said } = await tables('build', input, '--each-unit', at('单位'));
    expect(code).toBe(0);
    expect(said).toBe(`已为10个单位各生成一个工作簿（每个11张表）：${at('单位')}。`);
    const files = await readdir(at('单位'));
    expect(files).toHaveLength(10);
    expect(files.sort()[1]).toBe('703002_三门峡市社会养老保险中心_2023年单位预算公开表.xlsx');
    expect((await tables('build', input, '--each-unit', at('单位'))).code).toBe(0);
  });

  it('refuses --each-unit together with --out or --unit', async () => {
    const input = await sample('in.xlsx');
    const { code, warned } = await tables('build', input, '--each-unit', at('单位'), '--out', at('out.xlsx'));
    expect(code).toBe(2);
    expect(warned).toMatch(/^--each-unit 已指定各单位文件的文件夹，不能同时用 --out。/u);
  });

  it('makes the nine tables of Shanghai, and reports two empty ones', async () => {
    const entries = await shanghaiSampleEntries();
    await writeFile(at('in.xlsx'), await writeWorkbook(filledEntryWorkbook(entries)));
    const { code, said, warned } = await tables('build', at('in.xlsx'), '--out', at('out.xlsx'));
    expect({ code, warned }).toEqual({ code: 0, warned: '' });
    expect(said).toContain(
      '已生成9张表，其中部门政府性基金预算支出功能分类预算表、部门国有资本经营预算支出功能分类预算表没有数据，按空表处理',
    );
    const units = await tables('build', at('in.xlsx'), '--each-unit', at('单位'));
    expect(units.said).toBe(`已为1个单位各生成一个工作簿（每个9张表）：${at('单位')}。`);
  });
});

describe('check', () => {
  it('finds only the known errors of the sample, and writes them as JSON', async () => {
    await tables('build', await sample('in.xlsx'), '--out', at('out.xlsx'));
    const { code, said } = await tables('check', at('out.xlsx'), '--findings', at('f.json'));
    expect(code).toBe(1);
    expect(said).toContain('核对了12张表（没有录入表，只核对表内和表间关系）：必须改正7条');
    const findings = JSON.parse(await readFile(at('f.json'), 'utf8')) as readonly Record<string, unknown>[];
    expect(findings[0]).toEqual({
      rule: 'P-05',
      severity: 'E',
      table: '12',
      sheet: '部门预算项目绩效目标汇总表',
      cells: [
        {
          address: 'B28',
          row: '2023和谐劳动关系（含劳动保障监察6万、保障农民工工资支付9万、人事争议仲裁4万）',
          column: '',
          value: '2023和谐劳动关系（含劳动保障监察6万、保障农民工工资支付9万、人事争议仲裁4万）',
          sheet: '部门预算项目绩效目标汇总表',
        },
      ],
      message:
        '预算12表“2023和谐劳动关系（含劳动保障监察6万、保障农民工工资支付9万、人事争议仲裁4万）”名称中的金额合计 19.00 ≠ 资金总额 18.00。请核对项目名称和金额。',
      expected: '18.00',
      actual: '19.00',
      difference: '1.00',
      cause: null,
    });
  });

  it('compares the tables with the entry sheets of the same workbook', async () => {
    await tables('build', await sample('in.xlsx'), '--out', at('live.xlsx'), '--fill', 'formulas');
    const { said } = await tables('check', at('live.xlsx'));
    expect(said).toContain('核对了12张表，并与录入的明细核对');
  });

  it('ends with 2 for a workbook without tables', async () => {
    const { code, warned } = await tables('check', await sample('in.xlsx'));
    expect(code).toBe(2);
    expect(warned).toBe(
      `“${at('in.xlsx')}”：没有找到公开表。请核对文件；表上方应有表名，如“2023年部门收支总体情况表”。`,
    );
  });

  it.each([
    [['check'], '缺少要核对的工作簿'],
    [['check', 'a.xlsx', 'b.xlsx'], '一次只能核对一个'],
  ])('refuses %j in Chinese, with 2', async (words, message) => {
    const { code, warned } = await tables(...words);
    expect(code).toBe(2);
    expect(warned).toContain(message);
  });
});

describe('template', () => {
  it('makes an empty entry workbook of this year with cells to fill in', async () => {
    const { code, said } = await tables('template', '--out', at('entries.xlsx'));
    expect(code).toBe(0);
    expect(said).toContain('已生成2026年录入模板');
    const built = await tables('build', at('entries.xlsx'), '--out', at('out.xlsx'));
    expect(built.code).toBe(2);
    expect(built.warned).toContain('“部门代码”没有填写');
    expect(built.warned).toContain('“部门名称”没有填写');
    expect(built.warned).not.toContain('预算年度');
  });
});

describe('template of another set', () => {
  it('has the entry sheets of the set', async () => {
    const { code, said } = await tables('template', '--out', at('t.xlsx'), '--set', '上海市');
    expect(code).toBe(0);
    expect(said).toContain('录入模板（上海市九张表）');
    expect(await sheetNames(at('t.xlsx'))).toEqual(['填报说明', ...SHANGHAI_ENTRY_SHEETS, '科目表', '选项']);
  });

  it('refuses an unknown set', async () => {
    const { code, warned } = await tables('template', '--out', at('t.xlsx'), '--set', '某省');
    expect({ code, warned }).toEqual({
      code: 2,
      warned: '--set 应为河南省十二张表、上海市九张表之一，现为“某省”。',
    });
  });
});

describe('sample', () => {
  it('equals the output of its source files', async () => {
    const file = new URL('../../assets/sample/三门峡市人社局2023年录入.xlsx', import.meta.url);
    const read = async (
      bytes: Uint8Array,
    ): Promise<readonly (readonly [string, readonly (readonly RawCell[])[]])[]> => {
      const reading = await readWorkbook(bytes);
      if (reading.kind === 'unusable') throw new Error(reading.detail);
      return reading.workbook.sheets.map((sheet) => [sheet.name, sheet.rows] as const);
    };
    const made = await writeWorkbook(filledEntryWorkbook(await sampleEntries()));
    expect(await read(await readFile(file))).toEqual(await read(made));
  });
});

describe('help', () => {
  it.each([[[]], [['help']], [['--help']]])('shows the usage for %j', async (words) => {
    const { code, said } = await tables(...words);
    expect(code).toBe(0);
    expect(said).toContain('退出码：0 完成；1 完成，但有内容需要人工处理；2 输入无法使用，没有生成文件。');
  });
});
