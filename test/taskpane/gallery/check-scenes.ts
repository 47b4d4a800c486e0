/** Declares scenes of 检查. */
import { done, type Script } from '../support/fake-session';
import {
  ACROSS_TABLES,
  AT_ONE_CELL,
  explained,
  FOUND,
  HINT,
  manyFindings,
  open,
  reopened,
  report,
  RISEN,
  WRONG_FIGURE,
  WRONG_NAME,
} from '../support/findings';
import { ENTERED, FILLED, STALE } from '../support/workbook-status';
import type { Scene } from './scene';

function scene(name: string, script: Script, press: readonly string[] = []): Scene {
  return { name: `check-${name}`, screen: 'check', script: { status: FILLED, ...script }, press };
}

export const CHECK_SCENES: readonly Scene[] = [
  scene('no-tables', { status: ENTERED }),
  scene('not-yet', {}),
  scene('running', { work: () => new Promise(() => undefined) }, ['开始检查']),
  scene(
    'refused',
    {
      status: ENTERED,
      work: () => ({
        kind: 'refused',
        message: '工作簿中还没有公开表可以检查。请先生成表样并填充汇总。',
        items: [],
      }),
    },
    ['开始检查'],
  ),
  scene('nothing', { report: report([]) }),
  scene('found', { report: FOUND }),
  scene('filtered', { report: FOUND }, ['2 核实或说明']),
  scene('one-cell', { report: AT_ONE_CELL }),
  scene('one-cell-unfolded', { report: AT_ONE_CELL }, ['同一单元格另有2条']),
  scene('stepped', { report: FOUND }, ['下一处', '下一处']),
  scene('explaining', { report: report([open(WRONG_NAME), open(ACROSS_TABLES)]) }, ['写审核说明']),
  scene('explained', { report: report([explained(RISEN), explained(WRONG_NAME)]) }, ['部门收入总体情况表']),
  scene('reopened', { report: report([reopened(RISEN), open(HINT)]) }),
  scene('outdated', {
    status: STALE,
    report: { ...FOUND, outdated: true, marked: false, entries: 'unusable' },
  }),
  scene(
    'repaired',
    {
      report: report([open(WRONG_FIGURE), open(HINT)]),
      undoTitleAfter: '采用建议值',
      work: () => done('已在“部门支出总体情况表”G10写入建议值。'),
    },
    ['采用建议值'],
  ),
  scene(
    'marks-failed',
    {
      report: FOUND,
      undoTitle: '填充汇总',
      work: () => ({
        kind: 'failed',
        excelError: { kind: 'sheet-protected', sheet: '部门支出总体情况表', detail: 'AccessDenied' },
        message:
          '“标记单元格”没有完成。“部门支出总体情况表”：工作表受保护，不能写入。请在“审阅”中撤销工作表保护，然后重试。工作簿保持原样。',
        written: [],
      }),
    },
    ['重新检查'],
  ),
  scene(
    'place-gone',
    {
      report: report([open(HINT)]),
      goTo: {
        kind: 'failed',
        excelError: { kind: 'sheet-gone', sheet: '部门预算项目绩效目标汇总表', detail: 'ItemNotFound' },
      },
    },
    ['下一处'],
  ),
  scene('300', { report: manyFindings(300) }, ['下一处', '下一处']),
];

/** Scenes of the home screen about a check. */
export const HOME_CHECK_SCENES: readonly Scene[] = [
  { name: 'home-check-found', screen: 'home', script: { status: FILLED, report: FOUND } },
];
