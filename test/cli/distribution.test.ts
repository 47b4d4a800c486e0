/** Tests distribute and collect as a user runs them: input files, output files, messages and exit codes. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filledEntryWorkbook } from '../../src/sheets/draw/workbook-plans';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { packageOf, smallDepartment, typed, withoutLines } from '../support/distributed';
import { commandLineOn } from '../support/run-command';

const ENTRIES = smallDepartment();
const FIRST = '703001_某市人力资源和社会保障局_2023年部门预算录入.xlsx';
const SECOND = '703002_某市社会保险中心_2023年部门预算录入.xlsx';

const tables = commandLineOn(new Date(2026, 10, 24, 17, 5));

let directory: string;
const at = (...names: readonly string[]) => join(directory, ...names);

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'units-'));
  await writeFile(at('roster.xlsx'), await writeWorkbook(filledEntryWorkbook(withoutLines(ENTRIES))));
  await writeFile(at('entries.xlsx'), await writeWorkbook(filledEntryWorkbook(ENTRIES)));
});

afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
});

describe('distribute', () => {
  it('writes a workbook for each unit and overwrites none that differs', async () => {
    const { code, said, warned } = await tables('distribute', at('entries.xlsx'), '--out', at('out'));
    expect({ code, warned }).toEqual({ code: 0, warned: '' });
    expect(said).toContain('已生成2个单位的录入工作簿');
    expect((await readdir(at('out'))).sort()).toEqual([FIRST, SECOND]);
    const filledIn = await writeWorkbook(typed('支出录入', 'N2', 1100)(packageOf(ENTRIES, '703001').plan()));
    await writeFile(at('out', FIRST), filledIn);
    await rm(at('out', SECOND));
    const again = await tables('distribute', at('entries.xlsx'), '--out', at('out'));
    expect(again).toEqual({
      code: 2,
      said: '',
      warned: `“${at('out', FIRST)}”已经存在。请换一个文件名；确认可以替换时加上 --overwrite。`,
    });
    expect(await readdir(at('out'))).toEqual([FIRST]);
    expect(await readFile(at('out', FIRST))).toEqual(Buffer.from(filledIn));
  });

  it('continues an interrupted run and leaves existing equal files alone', async () => {
    await tables('distribute', at('entries.xlsx'), '--out', at('out'));
    const before = await stat(at('out', FIRST));
    await rm(at('out', SECOND));
    expect(await tables('distribute', at('entries.xlsx'), '--out', at('out'))).toEqual({
      code: 0,
      said: `已生成2个单位的录入工作簿：${at('out')}。其中1个已经在那里，内容相同，没有改动。请分别发给各单位。`,
      warned: '',
    });
    expect((await readdir(at('out'))).sort()).toEqual([FIRST, SECOND]);
    expect((await stat(at('out', FIRST))).mtimeMs).toBe(before.mtimeMs);
  });

  it('writes one zip of the chosen units', async () => {
    const { code, said } = await tables(
      'distribute',
      at('entries.xlsx'),
      '--out',
      at('u.zip'),
      '--units',
      '703002',
    );
    expect({ code, said }).toEqual({
      code: 0,
      said: `已生成1个单位的录入工作簿：${at('u.zip')}。请分别发给各单位。`,
    });
    expect((await readFile(at('u.zip'))).includes(Buffer.from(SECOND))).toBe(true);
  });

  it.each([
    [['distribute', '--out', 'x'], '缺少单位名册或录入工作簿'],
    [['distribute', 'a.xlsx'], '缺少 --out'],
    [['distribute', 'missing.xlsx', '--out', 'x'], '文件不存在'],
    [['collect', '--into', 'a.xlsx'], '缺少存放交回文件的文件夹'],
    [['collect', 'x'], '缺少 --into'],
    [['collect', 'x', '--into', 'a.xlsx', '--out', 'a.xlsx'], '就是输入文件'],
  ])('refuses %j in Chinese, with 2', async (words, message) => {
    const { code, warned } = await tables(...words);
    expect(code).toBe(2);
    expect(warned).toContain(message);
  });

  it('names units that are not in the roster', async () => {
    const { code, warned } = await tables(
      'distribute',
      at('roster.xlsx'),
      '--out',
      at('out'),
      '--units',
      '999',
    );
    expect({ code, warned }).toEqual({ code: 2, warned: '单位名册中没有：999。请核对 --units。' });
  });
});

describe('collect', () => {
  const back = (name: string) => at('back', name);

  beforeEach(async () => {
    await mkdir(at('back'));
    await tables('distribute', at('entries.xlsx'), '--out', at('out'));
  });

  it('imports sound returns, keeps the input, and lists missing units', async () => {
    await cp(at('out', FIRST), back('随便什么名字.xlsx'));
    await writeFile(back('~$随便什么名字.xlsx'), 'x');
    await writeFile(back('.DS_Store'), 'x');
    const before = await readFile(at('roster.xlsx'));
    const { code, said, warned } = await tables(
      'collect',
      at('back'),
      '--into',
      at('roster.xlsx'),
      '--out',
      at('sum.xlsx'),
    );
    expect({ code, warned }).toEqual({ code: 1, warned: '' });
    expect(said.split('\n')).toEqual([
      '703001 某市人力资源和社会保障局：已接收（随便什么名字.xlsx）',
      '703002 某市社会保险中心：未交回',
      '共2个单位：未交回1个，有问题0个，已接收1个，再次交回，待确认0个；无法归属的文件0个。',
      '跳过了隐藏文件和系统文件1个。',
      '跳过了 Excel 的临时文件1个（名称以 ~$ 开头）：有人正打开着同名的工作簿，没有保存的内容读不到。',
      `已并入1个单位：${at('sum.xlsx')}。部门收入0.00元 → 1,500.00元，支出0.00元 → 1,500.00元。原工作簿没有改动。`,
    ]);
    expect(await readFile(at('roster.xlsx'))).toEqual(before);

    await cp(at('out', SECOND), back(SECOND));
    await rm(back('随便什么名字.xlsx'));
    await rm(back('~$随便什么名字.xlsx'));
    const next = await tables('collect', at('back'), '--into', at('sum.xlsx'), '--out', at('sum2.xlsx'));
    expect(next.code).toBe(0);
    expect(next.said).toContain('703001 某市人力资源和社会保障局：已接收\n');
    expect((await tables('build', at('sum2.xlsx'), '--out', at('pub.xlsx'))).code).toBe(0);
  });

  it('writes nothing without an accepted return, and sends back returns with errors', async () => {
    const spoiled = typed('支出录入', 'N2', '一千')(packageOf(ENTRIES, '703001').plan());
    await writeFile(back(FIRST), await writeWorkbook(spoiled));
    const before = await readFile(at('roster.xlsx'));
    const { code, said } = await tables(
      'collect',
      at('back'),
      '--into',
      at('roster.xlsx'),
      '--out',
      at('sum.xlsx'),
      '--notices',
      at('opinions'),
      '--overview',
      at('board.json'),
    );
    expect(code).toBe(1);
    expect(said).toContain('没有可以并入的新内容，没有生成工作簿；原工作簿没有改动。');
    expect(await readFile(at('roster.xlsx'))).toEqual(before);
    expect((await readdir(directory)).includes('sum.xlsx')).toBe(false);
    expect(await readdir(at('opinions'))).toEqual(['703001_某市人力资源和社会保障局_退回意见.xlsx']);
    const overview: unknown = JSON.parse(await readFile(at('board.json'), 'utf8'));
    expect(overview).toMatchObject({
      units: [
        {
          code: '703001',
          status: 'with-problems',
          problems: [{ code: 'unreadable-amount', address: 'N2', mustMend: true }],
        },
        { code: '703002', status: 'not-returned', problems: [] },
      ],
      unknown: [],
    });
  });

  it('replaces existing lines only with --replace, after it has shown the difference', async () => {
    const changed = typed(
      '收入录入',
      'E2',
      1600,
    )(typed('支出录入', 'N2', 1100)(packageOf(ENTRIES, '703001').plan()));
    await writeFile(back(FIRST), await writeWorkbook(changed));
    const words = ['collect', at('back'), '--into', at('entries.xlsx'), '--out', at('sum.xlsx')];
    const asked = await tables(...words);
    expect(asked.code).toBe(1);
    expect(asked.said).toContain(
      '    收入1,500.00元 → 1,600.00元；支出1,500.00元 → 1,600.00元\n' +
        '    [改动] 收入录入：本年 · 一般公共预算-财政拨款：1,500.00元 → 1,600.00元',
    );
    expect(asked.said).toMatch(/公开表中有\d+个数字会变动/u);
    expect(asked.said).toContain('没有可以并入的新内容');
    const agreed = await tables(...words, '--replace', '703001');
    expect(agreed.said).toContain('部门收入3,500.50元 → 3,600.50元');
    expect(await readdir(directory)).toContain('sum.xlsx');
  });

  it('reports a missing folder', async () => {
    const { code, warned } = await tables('collect', at('nowhere'), '--into', at('roster.xlsx'));
    expect({ code, warned }).toEqual({ code: 2, warned: `无法读取文件夹“${at('nowhere')}”，请核对路径。` });
  });
});
