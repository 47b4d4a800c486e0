/**
 * Declares sets of other places from their public forms: eight tables of 财预〔2016〕143号, and versions of
 * cities.
 */
import { BEIJING, FINAL_ACCOUNTS, GUANGDONG, JIANGSU } from './foreign-provinces';
import {
  byFunction,
  byItem,
  CLASSES,
  CODE,
  inThree,
  listed,
  THREE_CODES,
  THREE_PUBLIC,
  twoLists,
  type ForeignSet,
  type ForeignTable,
} from './foreign-sets';

/** Titles and columns of the central departments. */
function central(words: (name: string) => string): readonly ForeignTable[] {
  return [
    {
      title: words('收支总表'),
      columns: ['收入/项目', '收入/预算数', '支出/项目', '支出/预算数'],
      rows: twoLists(
        listed(
          '一、一般公共预算拨款收入|二、政府性基金预算拨款收入|三、国有资本经营预算拨款收入|四、事业收入|五、事业单位经营收入|六、其他收入|本年收入合计|用事业基金弥补收支差额|上年结转|收入总计',
        ),
        [...CLASSES, ...listed('本年支出合计|结转下年|支出总计')],
      ),
    },
    {
      title: words('收入总表'),
      columns: [
        ...CODE,
        ...listed(
          '合计|上年结转|一般公共预算拨款收入|政府性基金预算拨款收入|国有资本经营预算拨款收入|事业收入/金额|事业收入/其中：教育收费|事业单位经营收入|上级补助收入|下级单位上缴收入|其他收入|用事业基金弥补收支差额',
        ),
      ],
      rows: byFunction(12),
    },
    {
      title: words('支出总表'),
      columns: [
        ...CODE,
        ...listed('合计|基本支出|项目支出|上缴上级支出|事业单位经营支出|对下级单位补助支出'),
      ],
      rows: byFunction(6),
    },
    {
      title: '财政拨款收支总表',
      columns: listed(
        '收入/项目|收入/预算数|支出/项目|支出/合计|支出/一般公共预算|支出/政府性基金预算|支出/国有资本经营预算',
      ),
      rows: twoLists(
        listed(
          '一、本年收入|（一）一般公共预算拨款|（二）政府性基金预算拨款|（三）国有资本经营预算拨款|二、上年结转|（一）一般公共预算拨款|（二）政府性基金预算拨款|收入总计',
        ),
        [
          '一、本年支出',
          ...CLASSES.map((name) => name.replace(/^(.+?)、/u, '（$1）')),
          '二、结转下年',
          '支出总计',
        ],
        4,
      ),
    },
    {
      title: '一般公共预算支出表',
      columns: listed(
        '功能分类科目/科目编码|功能分类科目/科目名称|2022年执行数|2023年预算数/小计|2023年预算数/基本支出|2023年预算数/项目支出|2023年预算数比2022年执行数/增减额|2023年预算数比2022年执行数/增减%',
      ),
      rows: byFunction(6),
    },
    {
      title: '一般公共预算基本支出表',
      columns: listed(
        '支出经济分类科目/科目编码|支出经济分类科目/科目名称|2023年基本支出/合计|2023年基本支出/人员经费|2023年基本支出/公用经费',
      ),
      rows: byItem(3),
    },
    {
      title: '一般公共预算“三公”经费支出表',
      columns: ['2022年预算数', '2023年预算数'].flatMap((year) => [
        `${year}/合计`,
        ...THREE_PUBLIC.map((one) => `${year}/${one}`),
      ]),
      rows: [[5, null, 3, null, 3, 2, 5, null, 3, null, 3, 2]],
    },
    {
      title: '政府性基金预算支出表',
      columns: [
        ...CODE,
        ...listed(
          '本年政府性基金预算支出/合计|本年政府性基金预算支出/基本支出|本年政府性基金预算支出/项目支出',
        ),
      ],
      rows: byFunction(3),
    },
  ];
}

export const CENTRAL: ForeignSet = {
  place: '中央部门八张表',
  frame: '部门：',
  unit: '万元',
  tables: central((name) => `部门${name}`),
};

/** Titles of the first set's tables above the central columns, as in several cities. */
export const HUBEI: ForeignSet = {
  place: '与河南省表名相同的八张表',
  frame: '部门名称：',
  unit: '万元',
  tables: central((name) => `部门${name}`).map((table) => ({
    ...table,
    title: `2023年${table.title.replace(/总表$/u, '总体情况表').replace(/支出表$/u, '支出情况表')}`,
  })),
};

export const SICHUAN: ForeignSet = {
  place: '四川省类似的表',
  frame: '部门：',
  unit: '元',
  tables: [
    { ...(central((name) => `部门${name}`)[0] ?? { columns: [], rows: [] }), title: '部门收支总表' },
    {
      title: '部门收入总表',
      columns: [
        ...THREE_CODES,
        ...listed(
          '合计|上年结转|一般公共预算拨款收入|政府性基金预算拨款收入|国有资本经营预算拨款收入|事业收入|事业单位经营收入|其他收入|上级补助收入',
        ),
      ],
      rows: inThree(byFunction(9)),
    },
    {
      title: '部门支出总表',
      columns: [...THREE_CODES, ...listed('合计|基本支出|项目支出|上缴上级支出|对附属单位补助支出')],
      rows: inThree(byFunction(5)),
    },
    {
      title: '财政拨款收支预算总表',
      columns: listed(
        '收入/项目|收入/预算数|支出/项目|支出/合计|支出/一般公共预算|支出/政府性基金预算|支出/国有资本经营预算|支出/上年财政拨款资金结转',
      ),
      rows: twoLists(
        listed(
          '一、本年收入|一般公共预算拨款收入|政府性基金预算拨款收入|国有资本经营预算拨款收入|二、上年结转|收入总计',
        ),
        ['一、本年支出', ...CLASSES, '二、结转下年', '支出总计'],
        5,
      ),
    },
    {
      title: '一般公共预算支出预算表',
      columns: [...THREE_CODES, ...listed('合计|当年财政拨款安排|上年结转安排')],
      rows: inThree(byFunction(3)),
    },
    {
      title: '一般公共预算基本支出预算表',
      columns: listed(
        '经济分类科目/科目编码/类|经济分类科目/科目编码/款|经济分类科目/科目名称|基本支出/合计|基本支出/人员经费|基本支出/公用经费',
      ),
      rows: byItem(3).map(([code, ...rest]) => [
        typeof code === 'string' ? code.slice(0, 3) : null,
        typeof code === 'string' ? code.slice(3) || null : null,
        ...rest,
      ]),
    },
    { title: '一般公共预算项目支出预算表', columns: [...THREE_CODES, '金额'], rows: inThree(byFunction(1)) },
    {
      title: '一般公共预算“三公”经费支出预算表',
      columns: [
        '单位编码',
        '单位名称（科目）',
        '当年财政拨款预算安排/合计',
        ...THREE_PUBLIC.map((one) => `当年财政拨款预算安排/${one}`),
      ],
      rows: [['101', '某市某局', 5, null, 3, null, 3, 2]],
    },
    {
      title: '政府性基金支出预算表',
      columns: [...THREE_CODES, ...listed('合计|基本支出|项目支出')],
      rows: inThree(byFunction(3)),
    },
    {
      title: '国有资本经营支出预算表',
      columns: [...THREE_CODES, ...listed('合计|基本支出|项目支出')],
      rows: inThree(byFunction(3)),
    },
  ],
};

/** Similar to Shanghai: 财务收支预算总表, in 元. */
export const YUNNAN: ForeignSet = {
  place: '云南省类似的表',
  frame: '单位名称：',
  unit: '元',
  tables: [
    {
      title: '部门财务收支预算总表',
      columns: ['收入/项目', '收入/2023年预算数', '支出/项目（按功能分类）', '支出/2023年预算数'],
      rows: twoLists(
        listed(
          '一、一般公共预算拨款收入|二、政府性基金预算拨款收入|三、国有资本经营预算拨款收入|四、财政专户管理资金收入|五、单位资金|（一）事业收入|（二）事业单位经营收入|本年收入合计|上年结转结余|收入总计',
        ),
        [...CLASSES, ...listed('本年支出合计|年终结转结余|支出总计')],
      ),
    },
    {
      title: '部门收入预算总表',
      columns: listed(
        '部门（单位）代码|部门（单位）名称|合计|本年收入/小计|本年收入/一般公共预算|本年收入/政府性基金预算|本年收入/单位资金/事业收入|上年结转结余/小计',
      ),
      rows: [['101', '某市某局', 100, 100, 100, null, null, null]],
    },
    {
      title: '部门支出预算总表',
      columns: [
        ...CODE,
        ...listed('合计|基本支出|项目支出|财政专户管理的支出|单位资金/小计|单位资金/事业支出'),
      ],
      rows: byFunction(6, 'last'),
    },
    {
      title: '部门财政拨款收支预算总表',
      columns: ['收入/项目', '收入/2023年预算数', '支出/支出功能分类科目', '支出/2023年预算数'],
      rows: twoLists(
        listed(
          '一、本年收入|（一）一般公共预算拨款|（二）政府性基金预算拨款|（三）国有资本经营预算拨款|二、上年结转|收入总计',
        ),
        ['一、本年支出', ...CLASSES, '二、年终结转结余', '支出总计'],
      ),
    },
    {
      title: '一般公共预算支出预算表（按功能科目分类）',
      columns: listed(
        '部门预算支出功能分类科目/科目编码|部门预算支出功能分类科目/科目名称|合计|基本支出/小计|基本支出/人员经费|基本支出/公用经费|项目支出',
      ),
      rows: byFunction(5, 'last'),
    },
    {
      title: '一般公共预算“三公”经费支出预算表',
      columns: ['“三公”经费合计', ...THREE_PUBLIC],
      rows: [[5, null, 3, null, 3, 2]],
    },
    {
      title: '部门政府性基金预算支出预算表',
      columns: listed(
        '科目编码|科目名称|本年政府性基金预算支出/合计|本年政府性基金预算支出/基本支出|本年政府性基金预算支出/项目支出',
      ),
      rows: byFunction(3, 'last'),
    },
  ],
};

export const FOREIGN_SETS: readonly ForeignSet[] = [
  CENTRAL,
  HUBEI,
  JIANGSU,
  BEIJING,
  GUANGDONG,
  SICHUAN,
  YUNNAN,
  FINAL_ACCOUNTS,
];
