/** Writes the 填报说明 for a unit: what to fill in, what is fixed, how to send it back. */
import { drawGuide, type GuideLine } from '../sheets/draw/guide-sheet';
import type { SheetPlan } from '../sheets/plan/plan';
import { UNIT_TYPES } from '../classification/unit-types';
import type { Settings, Unit } from '../entries/entries';
import { PROJECT_PERFORMANCE_SHEET } from '../entries/declarations/project-performance';
import { UNIT_FACTS_SHEET } from '../entries/declarations/unit-facts';
import type { AnyEntrySheet } from '../entries/entry-sheet';
import { chineseNumber } from '../tables/chinese-number';
import { TOTALS_SHEET_NAME } from './unit-totals';

function steps(sheets: readonly AnyEntrySheet[]): readonly GuideLine[] {
  const performance = sheets.includes(PROJECT_PERFORMANCE_SHEET)
    ? ['有项目支出的，在“项目绩效录入”填写每个项目的绩效指标。']
    : [];
  const facts = sheets.includes(UNIT_FACTS_SHEET)
    ? ['在“单位事项”的“内容”一列填写本单位的车辆、设备和政府采购，没有的填0；空着按没有填报处理。']
    : [];
  return [
    '在“收入录入”“支出录入”逐行填写本单位的收入和支出。单位代码和名称自动带出，不必填写。',
    ...performance,
    ...facts,
    `看“${TOTALS_SHEET_NAME}”：每种资金来源的收入应等于支出，其他各项应为0。`,
    '保存后把这个文件交回。文件可以改名，请勿把内容复制到别的工作簿再交回。',
  ].map((words, index): GuideLine => [`第${chineseNumber(index + 1)}步`, words]);
}

function lines(
  unit: Unit,
  settings: Settings,
  sheets: readonly AnyEntrySheet[],
  record: string,
): readonly GuideLine[] {
  return [
    ['填报单位', `${unit.code} ${unit.name}（${UNIT_TYPES[unit.type].label}）`],
    ['下发部门', `${settings.departmentCode} ${settings.departmentName}`],
    ['预算年度', `${String(settings.budgetYear)}年；金额单位：${settings.amountUnit}`],
    ...steps(sheets),
    ['金额', `只填数字，单位为${settings.amountUnit}，最多到分，不写“元”“万元”，不加合计行。更正可填负数。`],
    ['公式', '金额和编码请填写结果。交回的文件里，自己写的公式不会被采用；请复制后“选择性粘贴—数值”。'],
    ['编码', '单元格已设为文本格式，21位项目代码请完整填写或粘贴为“值”。编码可从下拉列表选择。'],
    ['可以', '排序、筛选、插入行、删除行、调整列宽。'],
    ['请勿', '改动表头和工作表名称、合并单元格、在明细中间插入小计行、取消工作表保护。'],
    ['退回', '有问题的，部门会退回一份标出问题的文件：改正其中标出的单元格后，交回那份文件即可。'],
    ...sheets.map((sheet): GuideLine => [`“${sheet.name}”表`, sheet.purpose]),
    ['文件标识（勿改）', record],
  ];
}

/** `record`: whose file it is, in words that the program reads. */
export function unitGuideSheet(
  unit: Unit,
  settings: Settings,
  sheets: readonly AnyEntrySheet[],
  record: string,
): SheetPlan {
  const title = `${String(settings.budgetYear)}年部门预算填报说明`;
  return { ...drawGuide(title, lines(unit, settings, sheets, record)), protected: true };
}
