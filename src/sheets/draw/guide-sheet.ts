/** Plans 填报说明, the first sheet of an entry workbook, in the clerk's words. */
import { GUIDE_SHEET_NAME } from '../../entries/own-sheet-names';
import { isAmong, SHEET_HEADS } from '../../entries/sheet-heads';
import type { AnyEntrySheet } from '../../entries/entry-sheet';
import { chineseNumber } from '../../tables/chinese-number';
import { Canvas } from './canvas';
import { ENTRY_STYLES } from './entry-styles';
import { STYLES } from './styles';
import type { CellStyle, SheetPlan } from '../plan/plan';

const WIDTHS = [22, 100] as const;

const LINE_STEPS: readonly string[] = [
  '在“设置”填写部门代码、部门名称、预算年度、表样和金额单位；在“单位名册”填写全部预算单位。',
  '在“收入录入”“支出录入”逐行填写。深色表头必须填写；灰色表头由编码自动带出或可以不填。',
];

const PERFORMANCE_STEP = '有项目支出的，在“项目绩效录入”填写绩效指标；在“整体绩效录入”填写部门整体绩效目标。';

const TABLE_STEP =
  '在任务窗格（或命令行）中生成公开表并填充汇总。发现的问题逐条写明位置和处理办法，列在窗格的“录入”中（命令行生成的文件列在“录入问题”表）。';

const ADVICE: readonly GuideLine[] = [
  ['金额', '只填数字，最多到分，不写“元”“万元”，不加合计行；单位在“设置”中统一选择。更正可填负数。'],
  ['编码', '单元格已设为文本格式，21位项目代码请完整填写或粘贴为“值”。编码可从下拉列表选择。'],
  ['可以', '移动列、增加自己的列、排序、筛选、增加行。程序按表头名称取数，不按位置。'],
  ['请勿', '改动表头名称和工作表名称、合并单元格、在明细中间插入小计行。'],
];

const TITLE: CellStyle = { ...STYLES.title, horizontal: 'left' };

/** A heading with the text under it. */
export type GuideLine = readonly [head: string, words: string];

/** Draws a sheet of text: a title, then lines of heading and words. */
export function drawGuide(title: string, lines: readonly GuideLine[]): SheetPlan {
  const canvas = new Canvas(WIDTHS);
  canvas.put({ firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 1 }, TITLE, {
    kind: 'text',
    text: title,
  });
  canvas.atLeast(0, 36);
  for (const [index, [head, words]] of lines.entries()) {
    canvas.putAt(index + 1, 0, ENTRY_STYLES.fixed, { kind: 'text', text: head });
    canvas.putAt(index + 1, 1, ENTRY_STYLES.hint, { kind: 'text', text: words });
  }
  return {
    name: GUIDE_SHEET_NAME,
    rows: canvas.rows,
    columnWidths: WIDTHS,
    rowHeights: canvas.rowHeights(),
    merges: canvas.merges,
    validations: [],
    frozenRows: 0,
    frozenColumns: 0,
    page: {
      orientation: 'landscape',
      printArea: { firstRow: 0, firstColumn: 0, lastRow: lines.length, lastColumn: 1 },
      margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4 },
    },
    showGridLines: false,
    tabColor: '5A6775',
  };
}

/** Plans the guide. `entrySheets`: the entry sheets of the workbook. */
export function guideSheet(entrySheets: readonly AnyEntrySheet[]): SheetPlan {
  const sheets = entrySheets.map((sheet): GuideLine => [`“${sheet.name}”表`, sheet.purpose]);
  const steps = [
    ...LINE_STEPS,
    ...(isAmong(entrySheets, SHEET_HEADS.projectPerformance) ? [PERFORMANCE_STEP] : []),
    TABLE_STEP,
  ].map((words, index): GuideLine => [`第${chineseNumber(index + 1)}步`, words]);
  return drawGuide(GUIDE_SHEET_NAME, [...steps, ...ADVICE, ...sheets]);
}
