/** Declares trials that need a person at a real Excel: done by hand, answered with yes or no. */

export interface Trial {
  readonly id: string;
  /** The task, and a question whose expected answer is yes. */
  readonly text: string;
}

export const TRIALS: readonly Trial[] = [
  { id: 'undo', text: '打开窗格，在任意单元格输入一个数，等三秒，按 Ctrl+Z：输入撤销了吗？' },
  { id: 'undo-screen', text: '输入一个数，在窗格里换几个画面，按 Ctrl+Z：输入撤销了吗？' },
  { id: 'undo-fill', text: '填充汇总后按 Ctrl+Z：Excel 逐步撤销了填充的数字吗？' },
  { id: 'edit', text: '改一个录入数字：首页在几秒内（或回到窗格时）显示要重新填充吗？' },
  { id: 'sort', text: '在录入表中排序：录入问题的行号跟着变了吗？' },
  { id: 'print', text: '打开一张生成的表的打印预览：宽度正好一页、高度按需要分页吗？' },
  { id: 'freeze', text: '生成的表向下滚动：表头冻结在上面吗？' },
  { id: 'borders', text: '生成的表的表头：合并单元格的边框和底色完整吗？' },
  { id: 'author', text: '检查后看标记的单元格：没有以您的名义写下批注，对吗？' },
  { id: 'quote', text: '生成的表中的文字：编辑栏里开头没有撇号，单元格角上没有绿三角，对吗？' },
  { id: 'download', text: '下发一份录入工作簿：文件保存下来了、能打开吗？' },
  { id: 'drop', text: '在“回收”中把文件拖进窗格：读取了吗？' },
  { id: 'worker', text: '在“回收”中选择一份文件：读取时 Excel 仍能操作吗？' },
  { id: 'ribbon', text: '关闭窗格，点功能区的“检查”：窗格打开并开始检查了吗？' },
  { id: 'reopen', text: '保存、关闭、重新打开工作簿：窗格停在原来的画面吗？' },
  { id: 'shared', text: '两个人同时打开（网页版或 OneDrive）：一个人改，另一个人的窗格没有重复填充，对吗？' },
];

export type TrialAnswer = 'yes' | 'no' | 'open';

export interface TrialRecord {
  readonly answer: TrialAnswer;
  readonly remark: string;
}

export const ANSWER_LABELS: Readonly<Record<TrialAnswer, string>> = { yes: '是', no: '否', open: '未试' };

export const NOT_TRIED: TrialRecord = { answer: 'open', remark: '' };
