/** The pages of help, by what is to be done: when, a picture, the steps. Short, since they are read beside the work. */
import type { ScreenId } from '../screens';
import type { PictureLine } from './help-picture';

export interface HelpTopic {
  readonly id: string;
  readonly title: string;
  /** When it is wanted, in one sentence. */
  readonly when: string;
  /** The screen where it is done; help opened there starts with this page. `null`: everywhere. */
  readonly screen: ScreenId | null;
  readonly picture: readonly PictureLine[];
  /** Numbered like the marks of the picture, as far as these reach. */
  readonly steps: readonly string[];
}

export const TOPICS: readonly HelpTopic[] = [
  {
    id: 'begin',
    title: '从哪里开始',
    when: '第一次打开，或者不知道接着做什么。',
    screen: 'home',
    picture: [
      { kind: 'title', text: '首页' },
      { kind: 'primary', text: '下一步：去填写设置', mark: 1 },
      { kind: 'row', text: '✓ 录入表　14张，齐全', mark: 2 },
      { kind: 'row', text: '○ 单位名册　还没有单位' },
    ],
    steps: [
      '首页的“下一步”总是现在该做的事，按它的按钮就到。',
      '“进度”列出全部步骤：打勾的做完了，有感叹号的要看一看，点任何一行都能到。',
      '上面一排是五个阶段：准备、收数、出表、核对、公开；有圆点的有事要处理。',
      '数据都在工作簿里。保存工作簿，明天或换同事打开，接着做。',
    ],
  },
  {
    id: 'settings',
    title: '设置和单位名册',
    when: '新的一年或新的部门，先做这一步。',
    screen: 'settings',
    picture: [
      { kind: 'field', text: '部门名称：某市教育局', mark: 1 },
      { kind: 'primary', text: '保存设置', mark: 2 },
      { kind: 'field', text: '粘贴或导入名册', mark: 3 },
      { kind: 'plain', text: '写入（12行）', mark: 4 },
    ],
    steps: [
      '填部门代码、名称、年度，选本省市的表样和金额单位。',
      '按“保存设置”，各张录入表同时建好。',
      '从任何表格复制名册，粘贴进来就会识别；也可以选文件。',
      '回答列出的问题（如“财政全额”是哪一类），按“写入”。',
    ],
  },
  {
    id: 'entry',
    title: '录入和导入明细',
    when: '收入、支出明细在别的表里，或者要自己填。',
    screen: 'entry',
    picture: [
      { kind: 'field', text: '粘贴明细或名册', mark: 1 },
      { kind: 'field', text: '“财政拨款”是哪一种？', mark: 2 },
      { kind: 'primary', text: '写入（86行）', mark: 3 },
      { kind: 'warning', text: '未计入：3项', mark: 4 },
    ],
    steps: [
      '复制时带上表头，粘贴即识别；选文件可以一次选几个，列的顺序和叫法不限。',
      '程序认不准的才问，答过的记在“导入对照”表里，下次不再问。',
      '看清每一列认作什么，再按“写入”；可以撤销。',
      '“录入问题”按原因归在一起，点一条到它的单元格；能补的按“全部补填”。',
    ],
  },
  {
    id: 'distribute',
    title: '下发给单位填',
    when: '明细由各单位自己填报。',
    screen: 'distribute',
    picture: [
      { kind: 'field', text: '交回期限：12月5日', mark: 1 },
      { kind: 'row', text: '☑ 全选（已选300个）', mark: 2 },
      { kind: 'primary', text: '生成300个单位的文件', mark: 3 },
    ],
    steps: [
      '填交回期限，它会写进催交的文字，到期在首页提醒。',
      '选择单位；可以按代码或名称查找，也可以只看还没有下发的。',
      '生成的压缩包里每个单位一份工作簿，发给他们填。',
    ],
  },
  {
    id: 'collect',
    title: '回收交回的文件',
    when: '单位把填好的文件发回来了。',
    screen: 'collect',
    picture: [
      { kind: 'plain', text: '选择文件', mark: 1 },
      { kind: 'warning', text: '有问题 12　已接收 288', mark: 2 },
      { kind: 'plain', text: '生成退回意见（12份）', mark: 3 },
      { kind: 'primary', text: '并入录入表（288个单位）', mark: 4 },
    ],
    steps: [
      '选择文件、文件夹或压缩包，只读取，不改动它们。',
      '每个单位一行：未交回、有问题、待确认、可并入；点开看问题和差别。',
      '有问题的生成退回意见，发回单位改；未交的复制催交文字。',
      '没有问题的并入录入表；再次交回的，看过差别再同意替换。',
    ],
  },
  {
    id: 'tables',
    title: '生成表样和填充',
    when: '录入齐了，要出公开表。',
    screen: 'tables',
    picture: [
      { kind: 'primary', text: '更新：生成、填充、检查', mark: 1 },
      { kind: 'table', text: '部门支出总体情况表', mark: 2 },
      { kind: 'row', text: '有变化的数字　78个', mark: 3 },
    ],
    steps: [
      '首页或功能区的“更新”一次做完生成、填充和检查。',
      '每张公开表是工作簿里的一张工作表，可以直接打印。',
      '录入改了再按一次，窗格列出哪些数字变了。只想做一步，用“出表”里的按钮。',
    ],
  },
  {
    id: 'fill',
    title: '手工改过的数字',
    when: '公开表里有人直接改了数字。',
    screen: 'fill',
    picture: [
      { kind: 'row', text: '手工填写的数字　1个', mark: 1 },
      { kind: 'plain', text: '保留手工填写的', mark: 2 },
      { kind: 'plain', text: '换成汇总的', mark: 3 },
    ],
    steps: [
      '“汇总”里列出手工填写的数字，表中是多少、录入合计是多少。',
      '填充时先问：保留，就不动它；公开的表仍按录入汇总。',
      '换成汇总的，可以撤销。要改数字，最好改录入。',
    ],
  },
  {
    id: 'check',
    title: '检查和审核说明',
    when: '公开之前，或者数字对不上。',
    screen: 'check',
    picture: [
      { kind: 'warning', text: '必须改正 1　核实或说明 12', mark: 1 },
      { kind: 'row', text: 'F10　9,999.00 ≠ 2,724.12', mark: 2 },
      { kind: 'plain', text: '为什么', mark: 3 },
      { kind: 'primary', text: '采用建议值', mark: 4 },
    ],
    steps: [
      '按“开始检查”，结果按表列出；有问题的单元格同时标色。',
      '点一条到它的单元格；F8 到下一处，Shift+F8 到上一处。',
      '“为什么”写明规则、依据、例子，还能看这一格由哪些录入行组成。',
      '有建议值的可以直接采用；确实没错的写审核说明，同一规则的可以一次写完。',
    ],
  },
  {
    id: 'trace',
    title: '一个数字从哪里来',
    when: '领导问这个数字是怎么来的。',
    screen: 'trace',
    picture: [
      { kind: 'table', text: '选中公开表里的数字', mark: 1 },
      { kind: 'row', text: '703001　1,204.30 万元', mark: 2 },
      { kind: 'row', text: '支出录入第12行', mark: 3 },
    ],
    steps: [
      '在公开表里选中一个数字。',
      '“追溯”列出它由哪些单位、哪些录入行合成，单位到元。',
      '点一行就到那一行录入。选中录入行，也能看它用在哪些句子里。',
    ],
  },
  {
    id: 'text',
    title: '预算情况说明',
    when: '要写公开文本的文字部分。',
    screen: 'text',
    picture: [
      { kind: 'row', text: '一、收入支出预算总体情况　缺1项', mark: 1 },
      { kind: 'primary', text: '填写缺项（还有1项）', mark: 2 },
      { kind: 'plain', text: '写出“预算情况说明”表', mark: 3 },
      { kind: 'plain', text: '保存 Word 文档', mark: 4 },
    ],
    steps: [
      '文字由同样的数字写出，点一节看；点数字到它的单元格。',
      '缺的上年数、原因、事项按“填写缺项”逐个填，回车写入。',
      '可以写成一张表；一句话可以改写，数字仍随表更新。',
      '保存成 Word；改过的 Word 读回来，文字改动取回，数字改动只报告。',
    ],
  },
  {
    id: 'last-year',
    title: '上年的数字',
    when: '说明里要与上年比较。',
    screen: null,
    picture: [
      { kind: 'plain', text: '选择上年的文件', mark: 1 },
      { kind: 'row', text: '“收入总计”填入7563.33万元', mark: 2 },
      { kind: 'primary', text: '写入（20个单元格）', mark: 3 },
    ],
    steps: [
      '在“录入”的最下面选择上年公开的表、Word 文本或录入工作簿，谁做的都可以。',
      '先列出每个数字和出处；没有读到的照样空着，不当成零。',
      '按“写入”。已经填过的不改动，除非您勾选替换。',
    ],
  },
  {
    id: 'publish',
    title: '生成公开文件',
    when: '检查完了，要公开。',
    screen: 'publish',
    picture: [
      { kind: 'warning', text: '公开之前　1条要处理', mark: 1 },
      { kind: 'primary', text: '生成公开文件', mark: 2 },
      { kind: 'row', text: '页面预览　19页', mark: 3 },
    ],
    steps: [
      '“公开之前”列出还差什么，逐条改正、说明或决定。',
      '生成的压缩包里有只含数值的公开表、Word 文本、网页和审核报告，读回核对以后才交给您。',
      '下面可以一页一页看公开文本的样子。没做完时可以先生成草稿。附不附图在按钮上面选择。',
    ],
  },
  {
    id: 'undo',
    title: '做错了怎么办',
    when: '按错了，或者发现昨天的一步不对。',
    screen: null,
    picture: [
      { kind: 'plain', text: '撤销“导入明细”', mark: 1 },
      { kind: 'row', text: '最近的操作　5步', mark: 2 },
      { kind: 'plain', text: '撤销这一步和以后的1步', mark: 3 },
    ],
    steps: [
      '每一步做完，结果里都有“撤销”。',
      '首页最下面列出最近的操作，写明改动了哪些表。',
      '可以一直撤到某一步以前；您后来手工改的先列出来，由您决定留不留。',
    ],
  },
  {
    id: 'stuck',
    title: '没有反应，或者出错',
    when: '按了没有反应，或者窗格说没有完成。',
    screen: null,
    picture: [
      { kind: 'warning', text: '没有完成，工作簿保持原样' },
      { kind: 'plain', text: '重试', mark: 1 },
      { kind: 'row', text: '技术信息', mark: 2 },
    ],
    steps: [
      '先按回车结束单元格的编辑，关闭 Excel 的对话框，再按“重试”。',
      '仍不行，把“技术信息”发给维护人员；功能区的“环境检查”也能复制。',
      '工作表受保护时，先在“审阅”中撤销保护。关闭窗格再打开，不会丢内容。',
    ],
  },
];

/** The page of the screen first, then the others in their order. */
export function topicsFrom(screen: ScreenId | 'all'): readonly HelpTopic[] {
  const own = TOPICS.filter((topic) => topic.screen === screen);
  return [...own, ...TOPICS.filter((topic) => !own.includes(topic))];
}

export function topicTexts({ title, when, steps, picture }: HelpTopic): readonly string[] {
  return [title, when, ...steps, ...picture.map(({ text }) => text)];
}
