/** Declares sets of single provinces from their public forms, and final accounts. */
import {
  byFunction,
  byItem,
  CLASSES,
  CODE,
  listed,
  THREE_PUBLIC,
  twoLists,
  type ForeignSet,
} from './foreign-sets';

export const JIANGSU: ForeignSet = {
  place: '江苏省十二张表',
  frame: '部门：',
  unit: '万元',
  tables: [
    {
      title: '收支预算总表',
      columns: listed(
        '收入/项目名称|收入/金额|支出/功能分类/功能科目名称|支出/功能分类/金额|支出/支出用途/项目名称|支出/支出用途/金额',
      ),
      rows: twoLists(
        listed(
          '一、财政拨款|1.一般公共预算|2.政府性基金预算|二、财政专户管理资金|三、其他资金|当年收入小计|上年结转资金|收入合计',
        ),
        [...CLASSES, ...listed('当年支出小计|结转下年资金|支出合计')],
      ).map((row, index) => [
        ...row,
        ['一、基本支出', '二、项目支出', '三、单位预留机动经费'][index] ?? null,
        index < 2 ? 50 : null,
      ]),
    },
    {
      title: '收入预算总表',
      columns: ['项目名称/来源', '项目名称/内容', '金额'],
      rows: [
        ['收入总计', null, 100],
        ['一般公共预算资金', '小计', 100],
        [null, '公共财政拨款（补助）资金', 100],
        ['政府性基金', '小计', null],
        ['其他资金', '小计', null],
      ],
    },
    {
      title: '支出预算总表',
      columns: ['合计', '基本支出', '项目支出', '单位预留机动经费', '结转下年资金'],
      rows: [[100, 60, 40, null, null]],
    },
    {
      title: '财政拨款收支预算总表',
      columns: ['收入/项目名称', '收入/金额', '支出/支出用途/项目名称', '支出/支出用途/金额'],
      rows: twoLists(
        ['一、一般公共预算', '二、政府性基金预算', '收入合计'],
        ['一、基本支出', '二、项目支出', '支出合计'],
      ),
    },
    {
      title: '财政拨款支出预算表（功能科目）',
      columns: ['功能科目编码', '功能科目名称', '金额'],
      rows: byFunction(1),
    },
    {
      title: '财政拨款基本支出预算表（经济科目）',
      columns: ['科目编码', '科目名称', '金额'],
      rows: byItem(1),
    },
    {
      title: '一般公共预算支出预算表（功能科目）',
      columns: ['功能科目编码', '功能科目名称', '金额'],
      rows: byFunction(1),
    },
    {
      title: '一般公共预算基本支出预算表（经济科目）',
      columns: ['科目编码', '科目名称', '金额'],
      rows: byItem(1),
    },
    {
      title: '“三公”经费、会议费、培训费支出预算表',
      columns: ['合计', ...['小计', ...THREE_PUBLIC].map((one) => `“三公”经费/${one}`), '会议费', '培训费'],
      rows: [[9, 5, null, 3, null, 3, 2, 2, 2]],
    },
    {
      title: '财政拨款政府性基金支出预算表',
      columns: ['功能科目编码', '功能科目名称', '金额'],
      rows: [['注：本部门无该项目']],
    },
    {
      title: '一般公共预算机关运行经费支出预算表',
      columns: ['科目编码', '科目名称', '机关运行经费支出'],
      rows: byItem(1),
    },
    {
      title: '2023年政府采购支出预算表',
      columns: ['采购品目大类', '专项名称', '经济科目', '采购物品名称', '采购组织形式', '总计'],
      rows: [['一、货物A', null, null, null, null, 5]],
    },
  ],
};

export const BEIJING: ForeignSet = {
  place: '北京市类似的表',
  frame: '预算部门：',
  unit: '万元',
  tables: [
    {
      title: '收支总表',
      columns: ['收入/项目', '收入/预算数', '支出/项目', '支出/预算数'],
      rows: twoLists(
        listed(
          '一、一般公共预算财政拨款|二、政府性基金预算财政拨款|三、国有资本经营预算财政拨款|四、财政专户管理资金|五、事业收入|六、其他收入|本年收入合计|上年结转|收入总计',
        ),
        [...CLASSES, ...listed('本年支出合计|年终结转结余|支出总计')],
      ),
    },
    {
      title: '收入总表',
      columns: listed(
        '部门（单位）代码|部门（单位）名称|合计|本年收入/小计|本年收入/一般公共预算|本年收入/政府性基金预算|本年收入/国有资本经营预算|本年收入/财政专户管理资金|本年收入/事业收入|上年结转结余/小计|上年结转结余/一般公共预算',
      ),
      rows: [['101', '某市某局', 100, 100, 100, null, null, null, null, null, null]],
    },
    {
      title: '支出总表',
      columns: [
        ...CODE,
        ...listed('合计|基本支出|项目支出|事业单位经营支出|上缴上级支出|对附属单位补助支出'),
      ],
      rows: byFunction(6),
    },
    {
      title: '项目支出表',
      columns: ['类型', '项目名称', '项目单位', '合计', '本年财政拨款', '其他资金'],
      rows: [['其他运转类', '系统运维', '某市某局', 30, 30, null]],
    },
    { title: '政府采购预算明细表', columns: ['采购类别', '金额'], rows: [['货物类', 5]] },
    {
      title: '财政拨款收支总表',
      columns: ['收入/项目', '收入/预算数', '支出/项目', '支出/预算数'],
      rows: twoLists(
        ['一、本年收入', '（一）一般公共预算资金', '（二）政府性基金预算资金', '二、上年结转', '收入总计'],
        ['一、本年支出', ...CLASSES, '二、年终结转', '支出总计'],
      ),
    },
    {
      title: '一般公共预算财政拨款支出表',
      columns: [...CODE, ...listed('合计|基本支出|项目支出')],
      rows: byFunction(3),
    },
    {
      title: '一般公共预算财政拨款基本支出表',
      columns: [...CODE, ...listed('合计|人员经费|公用经费')],
      rows: byItem(3),
    },
    {
      title: '政府性基金预算财政拨款支出表',
      columns: [...CODE, ...listed('合计|基本支出|项目支出')],
      rows: byFunction(3),
    },
    {
      title: '财政拨款“三公”经费支出表',
      columns: ['单位名称', '“三公”经费财政拨款预算总额', ...THREE_PUBLIC],
      rows: [['某市某局', 5, null, 3, null, 3, 2]],
    },
  ],
};

export const GUANGDONG: ForeignSet = {
  place: '广东省类似的表',
  frame: '单位名称：',
  unit: '万元',
  tables: [
    {
      title: '收支总体情况表',
      columns: ['收入/项目', '收入/2023年预算', '支出/项目', '支出/2023年预算'],
      rows: twoLists(
        listed(
          '一、财政拨款|一般公共预算拨款|政府性基金预算拨款|二、财政专户拨款|三、其他资金|本年收入合计|上级补助收入|收入总计',
        ),
        listed(
          '一、基本支出|工资福利支出|商品和服务支出|对个人和家庭的补助|二、项目支出|三、事业单位经营支出|本年支出合计|支出总计',
        ),
      ),
    },
    {
      title: '收入总体情况表',
      columns: ['项目', '2023年预算'],
      rows: [
        ['一、财政拨款', 100],
        ['一般公共预算', 100],
        ['收入总计', 100],
      ],
    },
    {
      title: '支出总体情况表',
      columns: ['项目', '2023年预算'],
      rows: [
        ['一、基本支出', 60],
        ['二、项目支出', 40],
        ['支出总计', 100],
      ],
    },
    {
      title: '财政拨款收支总体情况表',
      columns: ['收入/项目', '收入/2023年预算', '支出/项目', '支出/2023年预算'],
      rows: twoLists(['一、一般公共预算', '二、政府性基金预算', '收入总计'], [...CLASSES, '支出总计']),
    },
    {
      title: '一般公共预算支出情况表（按功能分类科目）',
      columns: ['功能分类科目名称', '合计', '基本支出', '项目支出'],
      rows: byFunction(3).map((row) => row.slice(1)),
    },
    {
      title: '一般公共预算基本支出情况表（按支出经济分类科目）',
      columns: ['支出项目类别', '合计'],
      rows: byItem(1).map((row) => row.slice(1)),
    },
    {
      title: '一般公共预算“三公”经费支出情况表',
      columns: ['项目', '2023年预算数'],
      rows: [
        ['“三公”经费', 5],
        ['（一）因公出国（境）支出', null],
        ['（二）公务用车购置及运行维护支出', 3],
        ['（三）公务接待费支出', 2],
      ],
    },
    {
      title: '政府性基金预算支出情况表',
      columns: ['功能分类科目名称', '合计', '基本支出', '项目支出'],
      rows: [['本部门没有政府性基金预算安排的支出']],
    },
    {
      title: '项目支出预算表',
      columns: listed(
        '支出项目类别（资金使用单位）|总计|财政拨款/一般公共预算|财政拨款/政府性基金预算|其他资金|绩效目标',
      ),
      rows: [['合计', 40, 40, null, null, null]],
    },
  ],
};

/** The nine tables of 部门决算: no budget, but with similar titles and columns. */
export const FINAL_ACCOUNTS: ForeignSet = {
  place: '部门决算九张表',
  frame: '部门：',
  unit: '万元',
  tables: [
    {
      title: '收入支出决算总表',
      columns: ['收入/项目', '收入/行次', '收入/金额', '支出/项目', '支出/行次', '支出/金额'],
      rows: CLASSES.map((name, index) => [
        '一、一般公共预算财政拨款收入',
        index + 1,
        index === 0 ? 100 : null,
        name,
        index + 32,
        index === 0 ? 100 : null,
      ]),
    },
    {
      title: '收入决算表',
      columns: [
        ...CODE,
        ...listed('本年收入合计|财政拨款收入|上级补助收入|事业收入|经营收入|附属单位上缴收入|其他收入'),
      ],
      rows: byFunction(7),
    },
    {
      title: '支出决算表',
      columns: [
        ...CODE,
        ...listed('本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出'),
      ],
      rows: byFunction(6),
    },
    {
      title: '一般公共预算财政拨款支出决算表',
      columns: [...CODE, ...listed('本年支出/小计|本年支出/基本支出|本年支出/项目支出')],
      rows: byFunction(3),
    },
    {
      title: '财政拨款“三公”经费支出决算表',
      columns: ['预算数', '决算数'].flatMap((kind) => [
        `${kind}/合计`,
        ...THREE_PUBLIC.map((one) => `${kind}/${one}`),
      ]),
      rows: [[5, null, 3, null, 3, 2, 4, null, 3, null, 3, 1]],
    },
  ],
};
