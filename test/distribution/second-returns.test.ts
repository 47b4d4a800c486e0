/** Tests a unit's second return: what changes, and what stays beside its lines. */
import { isSame } from '../../src/distribution/consolidation/difference';
import { linesByUnit } from '../../src/distribution/unit-lines';
import { agreeTo, controllerOn } from '../support/distribution';
import { typed } from '../support/distributed';
import { said, sessionOn } from '../support/sessions';
import { simulatedWorkbook } from '../support/simulated-workbook';

import {
  amended,
  changesOfSheets,
  contents,
  entriesIn,
  returnOf,
  rowOf,
  sampleDepartment,
  type Department,
} from './sample-department';

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
