/** The guided tour: the first ten minutes with the sample, step by step. Pure functions of what the workbook shows. */
import type { WorkbookStatus } from '../../workflow/status/workbook-status';
import type { CheckReport } from '../../workflow/checks/check-report';
import { generatedTables, tablesIn } from '../counts';
import type { ScreenId } from '../screens';

export interface TourFacts {
  readonly status: WorkbookStatus;
  readonly report: CheckReport | null;
  readonly screen: ScreenId;
}

export interface TourStep {
  readonly id: string;
  readonly title: string;
  /** What to do. */
  readonly press: string;
  /** What is seen then. */
  readonly sees: string;
  readonly screen: ScreenId;
  /** Whether it is done; a step only to look at is done on its screen. */
  readonly isDone: (facts: TourFacts) => boolean;
}

function looksAt(screen: ScreenId): (facts: TourFacts) => boolean {
  return (facts) => facts.screen === screen;
}

export const TOUR: readonly TourStep[] = [
  {
    id: 'sample',
    title: '载入样例',
    press: '在首页按“载入样例”。',
    sees: '一个部门已公开的预算：设置、名册、收支明细都在新的工作表里。',
    screen: 'home',
    isDone: ({ status }) => status.settings !== null && status.expenditureLines > 0,
  },
  {
    id: 'entry',
    title: '看看录入',
    press: '到“录入”，点“支出录入”，看几行明细。',
    sees: '一行是一笔钱：单位、科目、类别、资金来源、金额。您的明细也可以粘贴进来。',
    screen: 'entry',
    isDone: looksAt('entry'),
  },
  {
    id: 'update',
    title: '一次做完',
    press: '在首页按“更新：生成、填充、检查”。',
    sees: '公开表生成、填好、检查过，窗格写明填了几张、有几条要核实。',
    screen: 'home',
    isDone: ({ status }) => tablesIn(status, 'filled').length > 0,
  },
  {
    id: 'trace',
    title: '一个数字从哪里来',
    press: '到“追溯”，再点公开表里的任何一个数字。',
    sees: '它由哪些单位、哪些行合成；点一行就到那一行。',
    screen: 'trace',
    isDone: looksAt('trace'),
  },
  {
    id: 'check',
    title: '看检查结果',
    press: '到“检查”，点开一张表，点一条结果。',
    sees: '单元格选中了；“为什么”写明规则、依据和例子。',
    screen: 'check',
    isDone: ({ report, screen }) => report !== null && screen === 'check',
  },
  {
    id: 'text',
    title: '文字也写好了',
    press: '到“说明”，点开一节。',
    sees: '文字由同样的数字写出，点数字到它的单元格。',
    screen: 'text',
    isDone: looksAt('text'),
  },
  {
    id: 'publish',
    title: '公开之前',
    press: '到“发布”，看还差什么，翻一翻页面预览。',
    sees: '做完以后，公开的全部文件从这里生成。',
    screen: 'publish',
    isDone: looksAt('publish'),
  },
  {
    id: 'undo',
    title: '都可以退回',
    press: '在首页最下面的“最近的操作”里，撤销一步或几步。',
    sees: '工作簿回到那一步以前。现在可以新建工作簿，做自己的了。',
    screen: 'home',
    isDone: ({ status }) => generatedTables(status).length === 0,
  },
];
