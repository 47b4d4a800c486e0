/** Lists problems of add-ins in real Excel, and the tests that show how this add-in handles them. */

export interface ShownBy {
  /** Path from the project's root. */
  readonly file: string;
  /** Title as in the file, with its placeholders. */
  readonly title: string;
}

export interface Entry {
  readonly number: string;
  /** Described for the clerk. */
  readonly what: string;
  readonly shownBy: readonly ShownBy[];
  /** What the simulated Excel cannot show, and why. */
  readonly notShown?: string;
}

const shown = (file: string, ...titles: readonly string[]): readonly ShownBy[] =>
  titles.map((title) => ({ file, title }));

const CERTAIN: readonly Entry[] = [
  {
    number: 'C1',
    what: '加载项一读取，Excel 的 Ctrl+Z 就失效',
    shownBy: [
      ...shown('test/excel-host/request-flags.test.ts', 'counts reading of %s as the client does'),
      ...shown(
        'test/excel-host/undo.test.ts',
        'loses its steps with any call in a shared runtime before undo support',
      ),
      ...shown('test/integration/undo-kept.test.ts', 'requests nothing that counts as a write: %s'),
      ...shown(
        'test/integration/following.test.ts',
        'keeps Ctrl+Z with 追溯 open in LTSC, whatever is selected; shows the figure when the clerk comes to the pane',
      ),
    ],
    notShown: 'LTSC 中读取一次就会清空撤销记录，无法避免，只能少读',
  },
  {
    number: 'C2',
    what: 'LTSC 2021 中没有发现改动',
    shownBy: [
      ...shown(
        'test/excel-host/protocol.test.ts',
        'refuse an event above the highest set at its registration: %s',
      ),
      ...shown(
        'test/integration/following.test.ts',
        'notices a changed amount with ExcelApi %s, and 7 of 12 stale tables',
      ),
    ],
  },
  {
    number: 'C3',
    what: 'Office 没有启动时窗格一片空白',
    shownBy: shown(
      'test/e2e/start.test.ts',
      'shows at once that it is connecting, and after ten seconds what to check',
      'shows a message in a page of Excel on the web that office.js does not trust',
    ),
  },
  {
    number: 'C4',
    what: '没有发现排序',
    shownBy: shown(
      'test/integration/following.test.ts',
      'notices a sort of the entries: problems and traced lines have the new order',
    ),
    notShown: '合并单元格、撤销行列等改动 Excel 不通知，回到窗格时重新读取',
  },
  {
    number: 'C5',
    what: '核对标记署操作者的名字',
    shownBy: shown(
      'test/excel/marks/wish.test.ts',
      'with ExcelApi %s writes no comment and no note unless chosen',
    ),
  },
  {
    number: 'C6',
    what: '部署说明与微软的说法不一致',
    shownBy: [],
    notShown: '是说明文字，不是程序；见部署说明',
  },
  {
    number: 'C7',
    what: '单元格内容前多出撇号',
    shownBy: shown('test/excel/reread-text.test.ts', '%s gets no apostrophe'),
  },
];

const LIKELY: readonly Entry[] = [
  {
    number: 'L1',
    what: '打印时整张表缩在一页',
    shownBy: [
      ...shown('test/excel/same-as-file.test.ts', 'every sheet and every name is equal in $profile'),
      ...shown('test/excel-host/sheet-settings.test.ts', 'reads zoom %j as %j'),
    ],
    notShown: '只设宽度时 Excel 是否照办（office-js 1860）要在真实 Excel 中看',
  },
  {
    number: 'L2',
    what: '没有 WebView2 的 LTSC 2021：窗格空白',
    shownBy: shown('test/e2e/start.test.ts', 'explains in an old web view that WebView2 is needed'),
    notShown: '真正的 Internet Explorer 11 不能在这里运行',
  },
  {
    number: 'L3',
    what: '网页版 Excel 打不开内网地址上的加载项',
    shownBy: [],
    notShown: '由浏览器策略决定，与加载项的程序无关；写在部署说明中',
  },
  {
    number: 'L4',
    what: '回收很多单位时 Office 重启加载项',
    shownBy: shown(
      'test/slices/slices.test.ts',
      'pauses at the end of a slice, and continues where it stopped',
      'pauses after every piece that takes longer than a slice',
    ),
    notShown: '停顿有多长由性能测试测量，见 docs/performance.md',
  },
  {
    number: 'L5',
    what: '填充后按 Ctrl+Z，表格与记录不一致',
    shownBy: [
      ...shown('test/excel-host/undo.test.ts', 'keeps an XML part written with cells when the cells return'),
      ...shown(
        'test/workflow/undone-by-excel.test.ts',
        'counts no figure as typed after Excel undoes a whole filling, and does not offer to undo it again',
        'counts no figure as typed after Excel undoes one table of a filling, and undoes the rest',
      ),
    ],
  },
  {
    number: 'L6',
    what: '多人同时编辑时把别人的改动当成自己的',
    shownBy: [
      ...shown(
        'test/excel-host/co-authors.test.ts',
        'reports an edit as local to its author and as remote to the other',
      ),
      ...shown(
        'test/integration/co-authors.test.ts',
        'follows an edit once, in the pane of its author, with 自动更新 in both panes',
        'keeps the explanations that two clerks write one after the other',
      ),
    ],
  },
  {
    number: 'L7',
    what: '一项设置被拒绝，整次生成作废',
    shownBy: shown(
      'test/excel/settings.test.ts',
      '%s refused: contents and memory stay, the sentence names it, trying again completes it',
      'without a printer names all sheets in one sentence and tries only a few',
    ),
  },
  {
    number: 'L8',
    what: '向窗格拖放文件没有反应',
    shownBy: [],
    notShown: '拖放由 Office 的窗格决定，这里的浏览器总能拖放；“选择文件”始终可用',
  },
  {
    number: 'L9',
    what: '自行部署的 office.js 在有的电脑上不能用',
    shownBy: shown(
      'test/excel/environment/environment.test.ts',
      'names what Excel LTSC 2021 lacks, and continues',
    ),
    notShown: '哪些电脑不能用，只有在那里打开“环境检查”才知道',
  },
  {
    number: 'L10',
    what: '功能区按钮没有反应',
    shownBy: [
      ...shown(
        'test/commands/ribbon.test.ts',
        'gives no work to a pane that Office refuses to show, and notes the refusal',
      ),
      ...shown(
        'test/integration/following.test.ts',
        'repeats an automatic reading that Excel refused while a cell was edited',
      ),
    ],
    notShown: '网页版和 Mac 中运行环境自己停止，这里不能模拟',
  },
  {
    number: 'L11',
    what: '网页版 Excel 合并单元格后边框、底色丢失',
    shownBy: [
      ...shown('test/excel-host/awkward-workbooks.test.ts', 'shows the styles of covered cells'),
      ...shown(
        'test/excel/changes.test.ts',
        'merge cells before styling them, since Excel on the web removes styles in merging',
      ),
    ],
  },
  {
    number: 'L12',
    what: '写入时窗口闪烁',
    shownBy: shown('test/excel/screen-updating.test.ts', 'a memory alone', '%s marks'),
    notShown: '闪烁本身只有在真实的窗口中才看得见',
  },
];

export const ENTRIES: readonly Entry[] = [...CERTAIN, ...LIKELY];
