/** Tests the distribution controller on a live workbook: distribute, collect, preview, import, undo, send back. */
import { unzipSync } from 'fflate';
import { loggedAt } from '../../src/distribution/controller/import-returns';
import { isSame } from '../../src/distribution/consolidation/difference';
import { linesByUnit, type UnitLines } from '../../src/distribution/unit-lines';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { pendingFile } from '../support/amended-returns';
import { HERE } from '../support/distribution';
import { typed } from '../support/distributed';
import { NOW, said } from '../support/sessions';

import {
  changesOfSheets,
  contents,
  entriesIn,
  returnOf,
  rowOf,
  sampleDepartment,
  statuses,
} from './sample-department';

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
