/** Lists every screen of the pane in all its states, for visual review. */
import { done, FAILED, QUESTION } from '../support/fake-session';
import {
  change,
  EMPTY,
  ENTERED,
  figureTrace,
  FILLED,
  GENERATED,
  LONG_NAME,
  manyUnits,
  SETTINGS,
  STALE,
  tables,
  traceGroup,
  UNITS,
} from '../support/workbook-status';
import { CHECK_SCENES, HOME_CHECK_SCENES } from './check-scenes';
import { COLLECT_SCENES, DISTRIBUTE_SCENES } from './distribution-scenes';
import type { Scene } from './scene';

const BIG = manyUnits(300);

const never = (): Promise<never> => new Promise(() => undefined);

const HOME: readonly Scene[] = [
  { name: 'home-empty', screen: 'home', script: { status: EMPTY } },
  { name: 'home-stale', screen: 'home', script: { status: STALE, undoTitle: '填充汇总' } },
  { name: 'home-done', screen: 'home', script: { status: FILLED } },
  {
    name: 'home-long-name',
    screen: 'home',
    script: { status: { ...GENERATED, settings: { ...SETTINGS, departmentName: LONG_NAME } } },
  },
  {
    name: 'home-not-read',
    screen: 'home',
    script: {
      status: null,
      refresh: () => ({
        kind: 'failed',
        excelError: { kind: 'cell-being-edited', detail: 'InvalidOperationInCellEditMode' },
        message:
          '没有读到工作簿。Excel 正在编辑单元格或开着对话框。请按回车键结束编辑，关闭对话框，然后重试。工作簿保持原样。',
        written: [],
      }),
    },
  },
  { name: 'home-reading', screen: 'home', script: { status: null, refresh: never } },
];

const SETTINGS_SCENES: readonly Scene[] = [
  {
    name: 'settings-empty',
    screen: 'settings',
    script: { status: { ...EMPTY, next: 'complete-settings' } },
    press: ['保存设置'],
  },
  { name: 'settings', screen: 'settings', script: { status: ENTERED }, press: ['查看名册中的单位'] },
];

const ENTRY: readonly Scene[] = [
  { name: 'entry-empty', screen: 'entry', script: { status: EMPTY } },
  { name: 'entry-problems', screen: 'entry', script: { status: STALE } },
  {
    name: 'entry-missing',
    screen: 'entry',
    script: {
      status: {
        ...ENTERED,
        entrySheets: ENTERED.entrySheets.map((sheet, index) =>
          index > 4 ? { ...sheet, sheetName: null, rows: 0 } : sheet,
        ),
      },
    },
  },
];

const TABLES: readonly Scene[] = [
  { name: 'tables-none', screen: 'tables', script: { status: ENTERED } },
  {
    name: 'tables-mixed',
    screen: 'tables',
    script: {
      status: {
        ...STALE,
        tables: tables((index) => (['filled', 'stale', 'layout', 'absent'] as const)[index % 4] ?? 'absent'),
      },
      paneState: { chosenTables: ['01', '03', '04'] },
    },
  },
  {
    name: 'tables-running',
    screen: 'tables',
    script: {
      status: ENTERED,
      work: ({ onProgress }) => {
        onProgress?.({ stage: '写入预算03表', done: 3, total: 12 });
        return never();
      },
    },
    press: ['生成表样（12张）'],
  },
  {
    name: 'tables-done',
    screen: 'tables',
    script: {
      status: GENERATED,
      undoTitle: '生成表样',
      work: () => done('已生成12张表样。', { details: ['保留了2处手工填写的内容。'] }),
    },
    press: ['生成表样（12张）'],
  },
];

const FILL: readonly Scene[] = [
  { name: 'fill-none', screen: 'fill', script: { status: ENTERED } },
  { name: 'fill-first', screen: 'fill', script: { status: GENERATED } },
  {
    name: 'fill-preview',
    screen: 'fill',
    script: { status: STALE },
    press: ['部门支出总体情况表'],
  },
  {
    name: 'fill-question',
    screen: 'fill',
    script: { status: STALE, work: () => QUESTION },
    press: ['填充汇总（12张表）'],
  },
  {
    name: 'fill-done',
    screen: 'fill',
    script: {
      status: FILLED,
      undoTitle: '填充汇总',
      work: () =>
        done('已填充12张表，3个数字有变化。', {
          details: ['1个手工填写的数字保留不变。'],
          changes: [
            change('03', '合计 · 合计', 7_563_330_000, 7_573_330_000),
            change('03', '人力资源和社会保障管理事务 · 行政运行 · 项目支出 · 特定目标类', 0, 10_000_000),
            change('05', '社会保险经办机构 · 基本支出 · 小计', 120_004_000, 120_001_000),
          ],
        }),
    },
    press: ['填充汇总（12张表）'],
  },
  {
    name: 'fill-first-done',
    screen: 'fill',
    script: {
      status: FILLED,
      undoTitle: '填充汇总',
      work: () =>
        done('已填充12张表，120个数字有变化。', {
          changes: ['01', '03'].flatMap((table) =>
            Array.from({ length: 60 }, (_, index) =>
              change(table, `第${String(index + 1)}行 · 支出 · 合计`, 0, 7_563_331_245 + index),
            ),
          ),
        }),
    },
    press: ['填充汇总（12张表）', '部门支出总体情况表'],
  },
  {
    name: 'fill-question-long',
    screen: 'fill',
    script: {
      status: STALE,
      work: () => ({
        kind: 'question',
        question: {
          title: '有手工填写的数字',
          text: '有20个数字是手工填写的，与录入数据的汇总不同。其余数字照常填充。',
          items: Array.from(
            { length: 20 },
            (_, index) => `预算03表 · 第${String(index + 1)}行 · 基本支出 · 合计：现为206.00，汇总为206.13`,
          ),
          choices: [
            { id: 'keep', label: '保留手工数字', primary: true },
            { id: 'replace', label: '改为汇总数字', primary: false },
          ],
        },
      }),
    },
    press: ['填充汇总（12张表）'],
  },
  {
    name: 'fill-failed',
    screen: 'fill',
    script: { status: STALE, undoTitle: '填充汇总', work: () => FAILED },
    press: ['填充汇总（12张表）', '技术信息'],
  },
];

const TRACE: readonly Scene[] = [
  { name: 'trace-no-fill', screen: 'trace', script: { status: GENERATED } },
  { name: 'trace-nothing', screen: 'trace', script: { status: FILLED } },
  {
    name: 'trace',
    screen: 'trace',
    script: {
      status: FILLED,
      trace: () => figureTrace(UNITS.map((unit, index) => traceGroup(unit, 3 + index))),
    },
    press: ['三门峡市社会养老保险中心', '2080101 行政运行'],
  },
  {
    name: 'trace-typed-over',
    screen: 'trace',
    script: {
      status: STALE,
      trace: () => ({
        ...figureTrace([traceGroup({ code: '703001', name: LONG_NAME, type: 'administrative' }, 4)]),
        typedOver: '50.00',
      }),
    },
  },
  {
    name: 'trace-300-units',
    screen: 'trace',
    script: { status: FILLED, trace: () => figureTrace(BIG.map((unit) => traceGroup(unit, 2))) },
  },
  {
    name: 'ended-elsewhere',
    screen: 'fill',
    script: {
      status: STALE,
      work: ({ signal }) =>
        new Promise((resolve) => {
          const message = '已取消“填充汇总”。已写入：“部门收支总体情况表”。';
          signal?.addEventListener('abort', () => {
            resolve({ kind: 'cancelled', message, written: ['部门收支总体情况表'] });
          });
        }),
    },
    press: ['填充汇总（12张表）', '首页', '取消'],
  },
];

export const SCENES: readonly Scene[] = [
  ...HOME,
  ...HOME_CHECK_SCENES,
  ...SETTINGS_SCENES,
  ...ENTRY,
  ...DISTRIBUTE_SCENES,
  ...COLLECT_SCENES,
  ...TABLES,
  ...FILL,
  ...CHECK_SCENES,
  ...TRACE,
];
