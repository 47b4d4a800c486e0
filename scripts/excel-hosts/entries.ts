/** Lists problems of add-ins in real Excel, and the tests that show how this add-in handles them. */

export interface ShownBy {
  /** Path from the project's root. */
  readonly file: string;
  /** Title as in the file, with its placeholders; a test looks for it there. */
  readonly title: string;
  /** What the test shows, for the administrator. */
  readonly shows: string;
}

export interface Entry {
  readonly number: string;
  /** Described for the clerk. */
  readonly what: string;
  readonly shownBy: readonly ShownBy[];
  /** What the simulated Excel cannot show, and why. */
  readonly notShown?: string;
}

const shown = (
  file: string,
  ...tests: readonly (readonly [title: string, shows: string])[]
): readonly ShownBy[] => tests.map(([title, shows]) => ({ file, title, shows }));

const CERTAIN: readonly Entry[] = [
  {
    number: 'C1',
    what: '加载项一读取，Excel 的 Ctrl+Z 就失效',
    shownBy: [
      ...shown('test/excel-host/request-flags.test.ts', [
        'counts reading of %s as the client does',
        '逐种读取，与 office.js 判断的“算不算写入”相同',
      ]),
      ...shown('test/excel-host/undo.test.ts', [
        'loses its steps with any call in a shared runtime before undo support',
        'LTSC 2021 中任何一次调用都会清空撤销记录，模拟与此相同',
      ]),
      ...shown('test/integration/undo-kept.test.ts', [
        'requests nothing that counts as a write: %s',
        '只看不改的操作，一次算作写入的请求都不发',
      ]),
      ...shown('test/integration/following.test.ts', [
        'keeps Ctrl+Z with 追溯 open in LTSC, whatever is selected; shows the figure when the clerk comes to the pane',
        'LTSC 中开着“追溯”随意选择单元格，Ctrl+Z 仍可用；回到窗格时才显示来源',
      ]),
    ],
    notShown: 'LTSC 中读取一次就会清空撤销记录，无法避免，只能少读',
  },
  {
    number: 'C2',
    what: 'LTSC 2021 中没有发现改动',
    shownBy: [
      ...shown('test/excel-host/protocol.test.ts', [
        'refuse an event above the highest set at its registration: %s',
        '版本不支持的事件，在登记时就被拒绝',
      ]),
      ...shown('test/integration/following.test.ts', [
        'notices a changed amount with ExcelApi %s, and 7 of 12 stale tables',
        '改了录入表的金额，各版本都能发现，并指出12张表中有7张待更新',
      ]),
    ],
  },
  {
    number: 'C3',
    what: 'Office 没有启动时窗格一片空白',
    shownBy: shown(
      'test/e2e/start.test.ts',
      [
        'shows at once that it is connecting, and after ten seconds what to check',
        '打开时立即显示“正在连接”，十秒后写明要检查什么',
      ],
      [
        'shows a message in a page of Excel on the web that office.js does not trust',
        '网页版的页面不受 office.js 信任时，显示说明',
      ],
    ),
  },
  {
    number: 'C4',
    what: '没有发现排序',
    shownBy: shown('test/integration/following.test.ts', [
      'notices a sort of the entries: problems and traced lines have the new order',
      '录入表排序后，问题和追溯的行按新的次序显示',
    ]),
    notShown: '合并单元格、撤销行列等改动 Excel 不通知，回到窗格时重新读取',
  },
  {
    number: 'C5',
    what: '核对标记署操作者的名字',
    shownBy: shown('test/excel/marks/wish.test.ts', [
      'with ExcelApi %s writes no comment and no note unless chosen',
      '没有选用时，各版本都不写批注和备注',
    ]),
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
    shownBy: shown('test/excel/reread-text.test.ts', [
      '%s gets no apostrophe',
      '各种内容写入后都不会多出撇号',
    ]),
  },
];

const LIKELY: readonly Entry[] = [
  {
    number: 'L1',
    what: '打印时整张表缩在一页',
    shownBy: [
      ...shown('test/excel/same-as-file.test.ts', [
        'every sheet and every name is equal in $profile',
        '每一版中，每张工作表、每个名称都与生成的文件相同，包括页面设置',
      ]),
      ...shown('test/excel-host/sheet-settings.test.ts', [
        'reads zoom %j as %j',
        '打印缩放的各种写法，读出来与写入的一致',
      ]),
    ],
    notShown: '只设宽度时 Excel 是否照办（office-js 1860）要在真实 Excel 中看',
  },
  {
    number: 'L2',
    what: '没有 WebView2 的 LTSC 2021：窗格空白',
    shownBy: shown('test/e2e/start.test.ts', [
      'explains in an old web view that WebView2 is needed',
      '旧的浏览器组件中，显示需要安装 WebView2',
    ]),
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
      [
        'pauses at the end of a slice, and continues where it stopped',
        '工作分段进行，每段结束时停顿，之后从停下处继续',
      ],
      ['pauses after every piece that takes longer than a slice', '一段超过规定时间，做完就停顿'],
    ),
    notShown: '停顿有多长由性能测试测量，见 docs/performance.md',
  },
  {
    number: 'L5',
    what: '填充后按 Ctrl+Z，表格与记录不一致',
    shownBy: [
      ...shown('test/excel-host/undo.test.ts', [
        'keeps an XML part written with cells when the cells return',
        'Ctrl+Z 撤回单元格时，同时写入的 XML 部件保留，模拟与此相同',
      ]),
      ...shown(
        'test/workflow/undone-by-excel.test.ts',
        [
          'counts no figure as typed after Excel undoes a whole filling, and does not offer to undo it again',
          '用 Ctrl+Z 撤销整次填充后，不把数字当成手工填写，也不再提供撤销',
        ],
        [
          'counts no figure as typed after Excel undoes one table of a filling, and undoes the rest',
          '用 Ctrl+Z 只撤销其中一张表后，不把数字当成手工填写，其余的表仍可撤销',
        ],
      ),
    ],
  },
  {
    number: 'L6',
    what: '多人同时编辑时把别人的改动当成自己的',
    shownBy: [
      ...shown('test/excel-host/co-authors.test.ts', [
        'reports an edit as local to its author and as remote to the other',
        '一处改动，对本人是本地的，对别人是远程的，模拟与此相同',
      ]),
      ...shown(
        'test/integration/co-authors.test.ts',
        [
          'follows an edit once, in the pane of its author, with 自动更新 in both panes',
          '两人都开着自动更新时，一处改动只由改动者的窗格更新一次',
        ],
        ['keeps the explanations that two clerks write one after the other', '两人先后写的审核说明都保留'],
      ),
    ],
  },
  {
    number: 'L7',
    what: '一项设置被拒绝，整次生成作废',
    shownBy: shown(
      'test/excel/settings.test.ts',
      [
        '%s refused: contents and memory stay, the sentence names it, trying again completes it',
        '一项设置被拒绝时，内容和记录都保留，写明是哪一项，再试一次即补齐',
      ],
      [
        'without a printer names all sheets in one sentence and tries only a few',
        '没有打印机时，用一句话列出全部工作表，只试几张',
      ],
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
    shownBy: shown('test/excel/environment/environment.test.ts', [
      'names what Excel LTSC 2021 lacks, and continues',
      '“环境检查”列出 LTSC 2021 缺少的功能，检查继续进行',
    ]),
    notShown: '哪些电脑不能用，只有在那里打开“环境检查”才知道',
  },
  {
    number: 'L10',
    what: '功能区按钮没有反应',
    shownBy: [
      ...shown('test/commands/ribbon.test.ts', [
        'gives no work to a pane that Office refuses to show; notes the refusal and keeps it for the pane',
        'Office 没有打开窗格时不开始工作，把这次点击留到窗格打开后说明',
      ]),
      ...shown('test/integration/following.test.ts', [
        'repeats an automatic reading that Excel refused while a cell was edited',
        '正在编辑单元格时 Excel 拒绝读取，之后自动再读',
      ]),
    ],
    notShown: '网页版和 Mac 中运行环境自己停止，这里不能模拟',
  },
  {
    number: 'L11',
    what: '网页版 Excel 合并单元格后边框、底色丢失',
    shownBy: [
      ...shown('test/excel-host/awkward-workbooks.test.ts', [
        'shows the styles of covered cells',
        '合并时，桌面版保留被覆盖单元格的格式，网页版删除，模拟与此相同',
      ]),
      ...shown('test/excel/changes.test.ts', [
        'merge cells before styling them, since Excel on the web removes styles in merging',
        '先合并、后设格式，网页版合并时删除格式也不受影响',
      ]),
    ],
  },
  {
    number: 'L12',
    what: '写入时窗口闪烁',
    shownBy: shown(
      'test/excel/screen-updating.test.ts',
      ['a memory alone', '只写一份很长的记录时，不暂停屏幕刷新'],
      ['%s marks', '标记少时不暂停屏幕刷新，多时只暂停一次'],
    ),
    notShown: '闪烁本身只有在真实的窗口中才看得见',
  },
];

export const ENTRIES: readonly Entry[] = [...CERTAIN, ...LIKELY];
