/** Tests the distribution controller on a live workbook: distribute, collect, preview, import, undo, send back. */
import { unzipSync } from 'fflate';
import type { ReturnStatusRow } from '../../src/distribution/returns-overview';
import type { PendingFile } from '../../src/distribution/collect';
import { loggedAt } from '../../src/distribution/controller/import-returns';
import { isSame } from '../../src/distribution/consolidation/difference';
import { linesByUnit, type UnitLines } from '../../src/distribution/unit-lines';
import type { Entries } from '../../src/entries/entries';
import { readEntries } from '../../src/entries/read-entries';
import type { WorkbookSnapshot } from '../../src/sheets/plan/snapshot';
import { TABLE_SETS } from '../../src/sets';
import type { OpenSession } from '../../src/workflow/create-session';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { moreOf703001, pendingFile, returnedBytes } from '../support/amended-returns';
import { agreeTo, controllerOn, HERE, type DistributionUnderTest } from '../support/distribution';
import { typed, type Spoil } from '../support/distributed';
import { NOW, said, sessionOn } from '../support/sessions';
import { simulatedWorkbook, type SimulatedWorkbook } from '../support/simulated-workbook';

const LINE_SHEETS = ['收入录入', '支出录入', '项目绩效录入'];

function entriesIn(workbook: SimulatedWorkbook): Entries {
  const reading = readEntries({ sheets: workbook.snapshot().sheets }, TABLE_SETS);
  if (reading.kind === 'unusable') throw new Error(reading.problems[0]?.message);
  return reading.entries;
}

/** Cell contents, without blanks at the ends of rows. */
function contents({ sheets }: WorkbookSnapshot): readonly string[] {
  return sheets.map(({ name, rows }) => {
    const words = rows.map((cells) => cells.map((cell) => JSON.stringify(cell)).join(' '));
    return `${name}\n${words.map((row) => row.replace(/(?: ?null)+$/u, '')).join('\n')}`;
  });
}

interface Department extends DistributionUnderTest {
  readonly workbook: SimulatedWorkbook;
  readonly session: OpenSession;
  /** Entries of the sample, before its lines were emptied. */
  readonly sample: Entries;
}

/** Makes the sample's department; `empty`: with settings and roster only. */
async function sampleDepartment(
  content: 'empty' | 'full',
  openWorkerPool?: Parameters<typeof controllerOn>[1],
): Promise<Department> {
  const workbook = simulatedWorkbook();
  const session = sessionOn(workbook.port);
  await session.refresh();
  expect(said(await session.loadSample())).toContain('已载入样例');
  const sample = entriesIn(workbook);
  if (content === 'empty')
    for (const name of LINE_SHEETS)
      workbook.changeSheet(name, (sheet) => ({
        ...sheet,
        rows: sheet.rows.slice(0, 1),
        formulas: new Set(),
        formulaTexts: new Map(),
      }));
  await session.refresh();
  return { workbook, session, sample, ...controllerOn(session, openWorkerPool) };
}

async function returnOf(
  { sample }: Department,
  code: string,
  spoils: readonly Spoil[] = [],
  name = `${code}.xlsx`,
): Promise<PendingFile> {
  return pendingFile(name, await returnedBytes(sample, code, spoils));
}

/** Titles of the changes that touch sheets, and not the memory alone. */
function changesOfSheets({ applied }: SimulatedWorkbook): readonly string[] {
  return applied.filter(({ sheets }) => sheets.length > 0).map(({ title }) => title);
}

function rowOf({ controller }: Department, code: string): ReturnStatusRow {
  const row = controller.overviewView()?.overview.rows.find(({ unit }) => unit.code === code);
  if (row === undefined) throw new Error(`${code} is not in the overview.`);
  return row;
}

function statuses({ controller }: Department): string {
  return (controller.overviewView()?.overview.rows ?? [])
    .map(({ unit, status }) => `${unit.code.slice(-3)} ${status}`)
    .join('; ');
}

function amended(department: Department, name?: string): Promise<PendingFile> {
  return returnOf(department, '703001', moreOf703001(department.sample), name);
}

describe("units' own tables", () => {
  it('make one zip file with a workbook for each chosen unit, and change nothing', async () => {
    const { controller, saved, workbook } = await sampleDepartment('full');
    const reported: string[] = [];
    const before = workbook.snapshot();
    const outcome = await controller.publishUnits(new Set(['703001', '703005']), {
      onProgress: ({ stage, done, total }) => reported.push(`${String(done)}/${String(total)} ${stage}`),
    });
    expect(said(outcome)).toBe(
      '已生成2个单位的公开表：“703_三门峡市人力资源和社会保障局_2023年单位预算公开表.zip”。',
    );
    expect(reported).toEqual([
      '0/2 生成 三门峡市人力资源和社会保障局',
      expect.stringMatching(/^1\/2 生成 /u),
    ]);
    const files = unzipSync(saved[0]?.bytes ?? new Uint8Array());
    expect(Object.keys(files)).toEqual([
      '703001_三门峡市人力资源和社会保障局_2023年单位预算公开表.xlsx',
      expect.stringMatching(/^703005_.+_2023年单位预算公开表\.xlsx$/u),
    ]);
    const reading = await readWorkbook(Object.values(files)[0] ?? new Uint8Array());
    if (reading.kind === 'unusable') throw new Error(reading.detail);
    expect(reading.workbook.sheets.map(({ name }) => name)).toHaveLength(11);
    expect(workbook.snapshot()).toBe(before);
  });

  it('are not made after a cancellation or without chosen units', async () => {
    const { controller, saved } = await sampleDepartment('full');
    const abort = new AbortController();
    const onProgress = () => {
      abort.abort();
    };
    const cancelled = await controller.publishUnits(new Set(['703001', '703005']), {
      signal: abort.signal,
      onProgress,
    });
    expect(cancelled.kind).toBe('cancelled');
    expect(said(await controller.publishUnits(new Set(['704001']), {}))).toBe(
      '没有选中名册中的单位，没有生成文件。请选择单位。',
    );
    expect(saved).toEqual([]);
  });
});

describe('distributing', () => {
  it('makes one zip file with a workbook for each chosen unit, and changes no cell', async () => {
    const department = await sampleDepartment('full');
    const { controller, saved, workbook } = department;
    const reported: string[] = [];
    const before = workbook.snapshot();
    const outcome = await controller.distribute(new Set(['703001', '703005']), {
      onProgress: ({ stage, done, total }) => reported.push(`${String(done)}/${String(total)} ${stage}`),
    });
    expect(said(outcome)).toBe(
      '已生成2个单位的录入工作簿：“703_三门峡市人力资源和社会保障局_2023年下发.zip”。',
    );
    expect(reported).toEqual([
      '0/2 生成 三门峡市人力资源和社会保障局',
      expect.stringMatching(/^1\/2 生成 /u),
    ]);
    expect(Object.keys(unzipSync(saved[0]?.bytes ?? new Uint8Array()))).toEqual([
      '703001_三门峡市人力资源和社会保障局_2023年部门预算录入.xlsx',
      expect.stringMatching(/^703005_.+_2023年部门预算录入\.xlsx$/u),
    ]);
    expect(workbook.snapshot().sheets).toEqual(before.sheets);
    expect(changesOfSheets(workbook)).toEqual(['载入样例']);
  });

  it('saves the plain workbook of a single unit, and again on request', async () => {
    const { controller, saved } = await sampleDepartment('full');
    expect(said(controller.saveAgain())).toBe('还没有生成文件。');
    await controller.distribute(new Set(['703001']), {});
    expect(said(controller.saveAgain())).toBe(
      '已再次保存“703001_三门峡市人力资源和社会保障局_2023年部门预算录入.xlsx”。',
    );
    expect(saved.map(({ name }) => name)).toEqual(
      Array(2).fill('703001_三门峡市人力资源和社会保障局_2023年部门预算录入.xlsx'),
    );
    expect(saved[1]?.bytes).toBe(saved[0]?.bytes);
  });

  it('reports what is missing', async () => {
    const { controller, saved, workbook } = await sampleDepartment('full');
    expect(said(await controller.distribute(new Set(['000000']), {}))).toBe(
      '没有选中名册中的单位，没有生成文件。请选择要下发的单位。',
    );
    workbook.deleteSheet('单位名册');
    expect(await controller.distribute(new Set(['703001']), {})).toMatchObject({
      kind: 'refused',
      message: '不能下发，没有生成文件。请先处理以下问题。',
      items: [expect.stringContaining('单位名册')],
    });
    expect(saved).toEqual([]);
  });

  it('stops at once after a cancellation', async () => {
    const abort = new AbortController();
    let closed = 0;
    const department = await sampleDepartment('full', () =>
      Promise.resolve({ ...HERE, close: () => (closed += 1) }),
    );
    const outcome = await department.controller.distribute(new Set(['703001', '703005']), {
      signal: abort.signal,
      onProgress: () => {
        abort.abort();
      },
    });
    expect(said(outcome)).toBe('已取消“生成下发文件”。工作簿保持原样。');
    expect(closed).toBeGreaterThan(0);
    expect(department.saved).toEqual([]);
  });

  it('reports that the worker pool cannot be loaded', async () => {
    const { controller } = await sampleDepartment('full', () =>
      Promise.reject(new Error('Loading chunk failed')),
    );
    const outcome = await controller.distribute(new Set(['703001']), {});
    expect(outcome).toMatchObject({
      kind: 'failed',
      excelError: { detail: expect.stringContaining('Loading chunk failed') },
    });
    expect(said(outcome)).toContain('“生成下发文件”没有完成');
  });
});

describe('returns to a department without lines', () => {
  it('shows units without a return, imports sound returns in one step and undoes it', async () => {
    const department = await sampleDepartment('empty');
    const { controller, workbook, session, sample } = department;
    expect(statuses(department)).not.toMatch(/accepted|with-problems|returned-again/u);
    const files = await Promise.all(sample.units.map(({ code }) => returnOf(department, code)));
    const bad = await returnOf(department, '703005', [typed('支出录入', 'N2', '待定')]);
    const all = files.map((file) => (file.name === '703005.xlsx' ? bad : file));
    const outcome = await controller.collect(
      [...all, pendingFile('备注.txt', new TextEncoder().encode('x'))],
      {},
    );
    expect(said(outcome)).toBe('已读取11个文件：已接收9个，有问题1个，无法归属的文件1个。');
    expect(rowOf(department, '703005')).toMatchObject({ status: 'with-problems', files: ['703005.xlsx'] });
    expect(controller.overviewView()?.overview.unknown.map(({ file }) => file)).toEqual(['备注.txt']);
    const before = workbook.snapshot();
    expect(said(await controller.consolidate(new Set(), {}))).toMatch(
      /^已并入9个单位。部门收入0\.00元 → [\d,.]+元，支出0\.00元 → [\d,.]+元。$/u,
    );
    const after = linesByUnit(entriesIn(workbook));
    for (const { code } of sample.units) {
      const expected: UnitLines = linesByUnit(sample)(code);
      expect(
        isSame(
          after(code),
          code === '703005' ? { ...expected, income: [], expenditure: [], indicators: [] } : expected,
        ),
      ).toBe(true);
    }
    expect(rowOf(department, '703001')).toMatchObject({
      status: 'accepted',
      offer: null,
      earlier: { at: loggedAt(new Date(NOW)), file: '703001.xlsx' },
    });
    expect(session.undoTitle()).toBe('并入交回数据');
    expect(said(await session.undo())).toBe('已撤销“并入交回数据”。');
    expect(contents(workbook.snapshot())).toEqual(contents(before));
    expect(rowOf(department, '703001')).toMatchObject({ status: 'accepted', earlier: null });
  });

  it('changes nothing without lines to import', async () => {
    const department = await sampleDepartment('empty');
    const { controller, workbook } = department;
    const before = workbook.snapshot();
    await controller.collect([await returnOf(department, '703005', [typed('支出录入', 'N2', '待定')])], {});
    expect(said(await controller.consolidate(new Set(['703005']), {}))).toBe(
      '没有可以并入的内容，工作簿没有改动。请先读取交回的文件，或选择要替换的单位。',
    );
    expect(workbook.snapshot().sheets).toEqual(before.sheets);
  });

  it("reads nothing while the department's entries are unusable", async () => {
    const department = await sampleDepartment('empty');
    const { controller, workbook, session } = department;
    workbook.deleteSheet('设置');
    await session.refresh();
    expect(controller.overviewView()).toBeNull();
    expect(await controller.collect([await returnOf(department, '703001')], {})).toMatchObject({
      kind: 'refused',
      message: '本工作簿的录入表还不能使用，没有读取交回的文件。请先处理以下问题。',
      items: [expect.stringContaining('设置')],
    });
    expect(said(await controller.sendBack(new Set(['703001']), {}))).toBe(
      '本工作簿的录入表现在不能使用，没有生成退回意见。请先在“录入”中处理问题。',
    );
  });
});

describe('a second return', () => {
  it('waits for consent, shows its changes, asks, and replaces that unit only', async () => {
    const department = await sampleDepartment('full');
    const { controller, workbook, sample } = department;
    await controller.collect([await amended(department)], {});
    const row = rowOf(department, '703001');
    expect(row.status).toBe('returned-again');
    expect(row.offer?.difference.changes.map(({ kind }) => kind)).toEqual(['changed', 'changed']);
    expect(
      controller
        .overviewView()
        ?.effectsOf(row)
        ?.map(({ label }) => label),
    ).toContain('预算02表 · 三门峡市人力资源和社会保障局 · 总计');
    expect(said(await controller.consolidate(new Set(), {}))).toContain('没有可以并入的内容');
    const question = await controller.consolidate(new Set(['703001']), {});
    expect(question).toMatchObject({
      kind: 'question',
      question: {
        title: '替换已有的数据',
        text: expect.stringMatching(/公开表中共有[1-9]\d*个数字会变动。没有改动的行原样保留。可以撤销。$/u),
        items: [
          expect.stringMatching(
            /^703001 三门峡市人力资源和社会保障局：收入[\d,.]+元 → [\d,.]+元；支出[\d,.]+元 → [\d,.]+元；改动2行$/u,
          ),
        ],
        choices: [{ label: '替换1个单位的数据', primary: true }],
      },
    });
    expect(changesOfSheets(workbook)).toEqual(['载入样例']);
    expect(said(await agreeTo(controller, ['703001']))).toMatch(/^已并入1个单位。/u);
    const after = linesByUnit(entriesIn(workbook));
    expect(after('703001').income[1]?.amount).toBe(
      (linesByUnit(sample)('703001').income[1]?.amount ?? 0) + 10_000,
    );
    for (const { code } of sample.units.slice(1))
      expect(isSame(after(code), linesByUnit(sample)(code))).toBe(true);
  });

  it('keeps existing lines if only new ones are imported', async () => {
    const department = await sampleDepartment('full');
    const { controller, workbook, sample } = department;
    workbook.changeSheet('收入录入', (sheet) => ({
      ...sheet,
      rows: sheet.rows.filter((cells) => cells[0] !== '703005'),
    }));
    for (const name of ['支出录入', '项目绩效录入'])
      workbook.changeSheet(name, (sheet) => ({
        ...sheet,
        rows: sheet.rows.filter((cells) => !cells.includes('703005')),
      }));
    await controller.collect([await amended(department), await returnOf(department, '703005')], {});
    const answered = await controller.consolidate(new Set(['703001']), { answer: 'keep' });
    expect(said(answered)).toMatch(/^已并入1个单位。/u);
    expect(isSame(linesByUnit(entriesIn(workbook))('703001'), linesByUnit(sample)('703001'))).toBe(true);
    expect(isSame(linesByUnit(entriesIn(workbook))('703005'), linesByUnit(sample)('703005'))).toBe(true);
  });

  it('replaces the file that was sent back', async () => {
    const department = await sampleDepartment('empty');
    const { controller } = department;
    await controller.collect(
      [await returnOf(department, '703005', [typed('支出录入', 'N2', '待定')], '第一次.xlsx')],
      {},
    );
    expect(rowOf(department, '703005').status).toBe('with-problems');
    await controller.collect([await returnOf(department, '703005', [], '第二次.xlsx')], {});
    expect(rowOf(department, '703005')).toMatchObject({ status: 'accepted', files: ['第二次.xlsx'] });
  });

  it('asks which file counts if it arrives beside the first one', async () => {
    const department = await sampleDepartment('empty');
    const { controller } = department;
    await controller.collect(
      [await returnOf(department, '703001', [], '甲.xlsx'), await amended(department, '乙.xlsx')],
      {},
    );
    expect(rowOf(department, '703001')).toMatchObject({
      status: 'with-problems',
      files: ['甲.xlsx', '乙.xlsx'],
      offer: null,
    });
    controller.useOnly('乙.xlsx');
    expect(rowOf(department, '703001')).toMatchObject({ status: 'accepted', files: ['乙.xlsx'] });
    controller.forget(new Set(['乙.xlsx']));
    expect(rowOf(department, '703001').status).toBe('not-returned');
  });
});

describe('cells beside the lines of a unit that returns other lines', () => {
  const OWN = 16;
  const REMARK = 14;
  const EXPENDITURE = '支出录入';

  function rowsOfUnit({ workbook }: Department): readonly number[] {
    return [...workbook.sheet(EXPENDITURE).rows.entries()].flatMap(([row, cells]) =>
      cells[0] === '703001' ? [row] : [],
    );
  }

  it('stay on equal lines, the department’s 备注 too; beside changed lines they are named', async () => {
    const department = await sampleDepartment('full');
    const { controller, workbook, session } = department;
    const [changed = 0, second = 0, third = 0] = rowsOfUnit(department);
    workbook.type(EXPENDITURE, changed, OWN, '看过');
    workbook.type(EXPENDITURE, second, OWN, '已核');
    workbook.type(EXPENDITURE, third, REMARK, '局里代编');
    const before = contents(workbook.snapshot());
    await controller.collect([await amended(department)], {});
    expect(rowOf(department, '703001').offer?.difference.changes.map(({ kind }) => kind)).toEqual([
      'changed',
      'changed',
    ]);
    const asked = await controller.consolidate(new Set(['703001']), {});
    expect(asked).toMatchObject({
      question: {
        text: expect.stringMatching(
          /有改动的行旁边有1个自填的单元格，保留不动，列在下面。没有改动的行原样保留。可以撤销。$/u,
        ),
        items: [expect.any(String), `保留、请核对“支出录入”Q${String(changed + 1)}：看过`],
      },
    });
    expect(said(await agreeTo(controller, ['703001']))).toMatch(/^已并入1个单位。/u);
    const { rows } = workbook.sheet(EXPENDITURE);
    expect([rows[changed]?.[OWN], rows[second]?.[OWN], rows[third]?.[REMARK]]).toEqual([
      '看过',
      '已核',
      '局里代编',
    ]);
    // The same file again contains nothing new.
    await controller.collect([await amended(department)], {});
    expect(rowOf(department, '703001')).toMatchObject({ status: 'accepted', offer: null });
    expect(said(await session.undo())).toBe('已撤销“并入交回数据”。');
    expect(contents(workbook.snapshot())).toEqual(before);
  });

  it('go with a removed line or a changed remark, and are named before', async () => {
    const department = await sampleDepartment('full');
    const { controller, workbook } = department;
    const [first = 0, second = 0] = rowsOfUnit(department);
    // Contents that the unit does not return: a line of the department only, and its own remark on a line.
    workbook.type(EXPENDITURE, first, REMARK, '局里写的');
    workbook.type(EXPENDITURE, second, 13, 1);
    workbook.type(EXPENDITURE, second, 7, '30199');
    workbook.type(EXPENDITURE, second, OWN, '自己加的');
    await controller.collect(
      [await returnOf(department, '703001', [typed('支出录入', 'O2', '单位写的')])],
      {},
    );
    const asked = await controller.consolidate(new Set(['703001']), {});
    expect(asked.kind === 'question' ? asked.question.items.slice(1) : asked).toEqual([
      `将去掉“支出录入”Q${String(second + 1)}：自己加的`,
      `将去掉“支出录入”O${String(first + 1)}：局里写的`,
    ]);
  });

  it('asks about unreadable rows of a new unit instead of dropping them', async () => {
    const department = await sampleDepartment('empty');
    const { controller, workbook } = department;
    workbook.type('收入录入', 1, 0, '703005');
    workbook.type('收入录入', 1, 4, '待定');
    workbook.type('收入录入', 1, 5, '等通知');
    await controller.collect([await returnOf(department, '703005')], {});
    const asked = await controller.consolidate(new Set(), {});
    expect(asked).toMatchObject({
      kind: 'question',
      question: {
        text: '被替换的行上有2个单元格的内容不在交回的文件中，会一起去掉，列在下面。没有改动的行原样保留。可以撤销。',
        items: ['将去掉“收入录入”E2：待定', '将去掉“收入录入”F2：等通知'],
        choices: [{ label: '去掉这些单元格，并入' }],
      },
    });
    expect(workbook.sheet('收入录入').rows[1]?.[4]).toBe('待定');
    expect(said(await agreeTo(controller, []))).toMatch(/^已并入1个单位。/u);
  });

  it('writes below the merged cells of a clerk’s own log sheet', async () => {
    const department = await sampleDepartment('empty');
    const { controller, workbook, session } = department;
    await session.checks.check();
    const start = workbook.snapshot();
    const own = {
      ...workbook.sheet('收入录入'),
      id: '{log}',
      name: '回收记录',
      rows: [['我的登记']],
      merges: [{ firstRow: 0, lastRow: 4, firstColumn: 0, lastColumn: 3 }],
      formulas: new Set<string>(),
      formulaTexts: new Map<string, string>(),
    };
    const other = simulatedWorkbook({
      ...start,
      sheets: [...start.sheets, own],
      tabs: [...start.tabs, { id: own.id, name: own.name, hidden: false }],
    });
    const here = controllerOn(sessionOn(other.port)).controller;
    await here.collect([await returnOf(department, '703005')], {});
    expect(said(await here.consolidate(new Set(), {}))).toMatch(/^已并入1个单位。/u);
    expect(other.sheet('回收记录').rows.slice(0, 5)).toEqual([['我的登记'], [], [], [], []]);
    expect(other.sheet('回收记录').rows[6]?.[1]).toBe('703005');
    expect(controller.overviewView()).not.toBeNull();
  });
});

describe('sending back', () => {
  it('saves one file, or several in a zip file', async () => {
    const department = await sampleDepartment('empty');
    const { controller, saved } = department;
    const spoil = typed('支出录入', 'N2', '待定');
    await controller.collect(
      [await returnOf(department, '703001', [spoil]), await returnOf(department, '703005', [spoil])],
      {},
    );
    expect(said(await controller.sendBack(new Set(['703001']), {}))).toBe(
      '已生成1份退回意见：“703001_三门峡市人力资源和社会保障局_退回意见.xlsx”。',
    );
    expect(said(await controller.sendBack(new Set(['703001', '703005']), {}))).toBe(
      '已生成2份退回意见：“703_三门峡市人力资源和社会保障局_2023年退回意见.zip”。',
    );
    expect(Object.keys(unzipSync(saved[1]?.bytes ?? new Uint8Array()))).toHaveLength(2);
    expect(said(await controller.sendBack(new Set(['703006']), {}))).toBe(
      '这些单位没有可以写进退回意见的问题，没有生成文件。',
    );
  });
});
