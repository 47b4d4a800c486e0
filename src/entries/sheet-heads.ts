/**
 * Lists what is known of each entry sheet without its columns.
 *
 * Trap: columns hold the readers of their cells. Code that needs only names imports this file, not the declarations:
 * otherwise the first load of the pane includes decimal.js and all accounts.
 */

export interface SheetHead {
  /** Name on the tab. */
  readonly name: string;
  /** Prefix of the defined names of its columns, e.g. `支出` in 支出_金额. */
  readonly namePrefix: string;
  /** Purpose of the sheet, shown to the clerk. */
  readonly purpose: string;
  /** Whether the rows are fixed (设置, 上年数): the clerk adds no rows. */
  readonly fixedRows: boolean;
  /** Whether a workbook without this sheet is unusable. */
  readonly essential: boolean;
}

export const SHEET_HEADS = {
  settings: {
    name: '设置',
    namePrefix: '设置',
    purpose: '部门、年度、表样和金额单位，只填一次。',
    fixedRows: true,
    essential: true,
  },
  roster: {
    name: '单位名册',
    namePrefix: '名册',
    purpose: '本部门的全部预算单位，每个单位一行。',
    fixedRows: false,
    essential: true,
  },
  income: {
    name: '收入录入',
    namePrefix: '收入',
    purpose: '各单位的预算收入，按年度和资金来源逐行填写。',
    fixedRows: false,
    essential: true,
  },
  expenditure: {
    name: '支出录入',
    namePrefix: '支出',
    purpose: '各单位的预算支出，按科目、项目和资金来源逐行填写。',
    fixedRows: false,
    essential: true,
  },
  projectPerformance: {
    name: '项目绩效录入',
    namePrefix: '项目绩效',
    purpose: '每个项目的绩效指标，一个指标一行。',
    fixedRows: false,
    essential: false,
  },
  overallPerformance: {
    name: '整体绩效录入',
    namePrefix: '整体绩效',
    purpose: '部门整体绩效目标：履职目标一行，主要任务和指标各若干行。',
    fixedRows: false,
    essential: false,
  },
  priorYear: {
    name: '上年数',
    namePrefix: '上年',
    purpose: '上年公开文本中的数字，用于比较；没有的可不填。',
    fixedRows: true,
    essential: false,
  },
  textFacts: {
    name: '说明事项',
    namePrefix: '事项',
    purpose: '说明文字需要而公开表中没有的数字和事项，如车辆、政府采购。',
    fixedRows: true,
    essential: false,
  },
  unitFacts: {
    name: '单位事项',
    namePrefix: '单位事项',
    purpose: '各单位自己的车辆、设备和政府采购，一项一行，合计用于说明文字；没有的填0。',
    fixedRows: false,
    essential: false,
  },
  reasons: {
    name: '增减原因',
    namePrefix: '原因',
    purpose: '与上年相比增减的原因，写进说明文字；三公经费、机关运行经费有增减的都要写。',
    fixedRows: true,
    essential: false,
  },
  duties: {
    name: '主要职责',
    namePrefix: '职责',
    purpose: '部门的主要职责，一项一行，按顺序编号写进说明文字。',
    fixedRows: false,
    essential: false,
  },
  organs: {
    name: '机构设置',
    namePrefix: '机构',
    purpose: '内设机构、其他机构和所属事业单位，一个机构一行。',
    fixedRows: false,
    essential: false,
  },
  terms: {
    name: '名词解释',
    namePrefix: '名词',
    purpose: '需要增加、不列或改写的名词；其余名词由程序按表样列出。',
    fixedRows: false,
    essential: false,
  },
  overrides: {
    name: '改写',
    namePrefix: '改写',
    purpose: '不用程序生成的句子而自己改写的，一句一行；重新生成时保留。',
    fixedRows: false,
    essential: false,
  },
} as const satisfies Record<string, SheetHead>;

/** The log of returns, which the program writes. */
export const RETURN_LOG_HEAD: SheetHead = {
  name: '回收记录',
  namePrefix: '回收',
  purpose: '各单位的明细来自哪份文件，并入前后的合计是多少。',
  fixedRows: false,
  essential: false,
};

/** Sheets whose entries fill the tables, or are compared with them. */
export const TABLE_SHEETS: readonly SheetHead[] = [
  SHEET_HEADS.settings,
  SHEET_HEADS.roster,
  SHEET_HEADS.income,
  SHEET_HEADS.expenditure,
  SHEET_HEADS.projectPerformance,
  SHEET_HEADS.overallPerformance,
  SHEET_HEADS.priorYear,
];

/** Sheets for 预算情况说明, besides the tables. */
export const TEXT_SHEETS: readonly SheetHead[] = [
  SHEET_HEADS.textFacts,
  SHEET_HEADS.unitFacts,
  SHEET_HEADS.reasons,
  SHEET_HEADS.duties,
  SHEET_HEADS.organs,
  SHEET_HEADS.terms,
  SHEET_HEADS.overrides,
];

/** In the order of their tabs. */
export const ENTRY_SHEET_HEADS: readonly SheetHead[] = [...TABLE_SHEETS, ...TEXT_SHEETS];

/** Whether a list of sheets has this one. */
export function isAmong(sheets: readonly SheetHead[], { name }: SheetHead): boolean {
  return sheets.some((sheet) => sheet.name === name);
}
