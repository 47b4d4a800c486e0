/**
 * A request of every kind that the add-in writes with, on a sheet made for it and deleted again. Nothing else of the
 * workbook changes, but Excel may empty its undo list.
 */
import { setPage } from '../write/sheet-settings';
import type { ExcelProbe } from './probe';

const NAMESPACE = 'urn:budget-disclosure-tables:probe';

function onSheet(
  name: string,
  title: string,
  queue: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => (() => string | null) | undefined,
): ExcelProbe {
  return { title, queue: ({ workbook }) => queue(workbook.worksheets.getItem(name), workbook) };
}

/** Queues calls without examining the result. */
type Write = readonly [title: string, carryOut: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void];

const CELL_WRITES: readonly Write[] = [
  [
    '写入数字、文字和公式',
    (sheet) => {
      sheet.getRange('A2').numberFormat = [['@']];
      sheet.getRange('A1:B3').formulas = [
        ['表', 1],
        ['001', 2],
        ['合计', '=SUM(B1:B2)'],
      ];
    },
  ],
  [
    '字体、底色和边框',
    (sheet) => {
      const { format } = sheet.getRange('A1:B1');
      format.font.bold = true;
      format.fill.color = '#FFEB9C';
      format.borders.getItem('EdgeBottom').style = 'Continuous';
    },
  ],
  [
    '同时设置多块区域',
    (sheet) => {
      sheet.getRanges('A1:A2,C4:C5').format.wrapText = true;
    },
  ],
  ['合并单元格', (sheet) => void sheet.getRange('D1:E2').merge(false)],
  ['读取合并区域', (sheet) => void sheet.getRange('A1:E3').getMergedAreasOrNullObject().load('address')],
  [
    '行高和列宽',
    (sheet) => {
      sheet.getRange('1:1').format.rowHeight = 24;
      sheet.getRange('A:A').format.columnWidth = 80;
    },
  ],
  ['插入和删除行', (sheet) => void sheet.getRange('5:5').insert('Down').delete('Up')],
  [
    '数据验证和输入提示',
    (sheet) => {
      const { dataValidation } = sheet.getRange('B1');
      dataValidation.rule = { custom: { formula: '=TRUE' } };
      dataValidation.prompt = { showPrompt: true, title: '提示', message: '试写' };
    },
  ],
  [
    '条件格式',
    (sheet) => {
      const format = sheet.getRanges('B1:B2').conditionalFormats.add('Custom');
      format.custom.rule.formula = '="试写"<>""';
      format.custom.format.fill.color = '#FFC7CE';
    },
  ],
  ['筛选', (sheet) => void sheet.autoFilter.apply('A1:B3')],
];

const SHEET_WRITES: readonly Write[] = [
  ['冻结窗格', (sheet) => void sheet.freezePanes.freezeRows(1)],
  ['打印区域', (sheet) => void sheet.pageLayout.setPrintArea('A1:E3')],
  [
    '网格线和标签颜色',
    (sheet) => {
      sheet.showGridlines = false;
      sheet.tabColor = '#BDD7EE';
    },
  ],
  ['名称', (sheet) => void sheet.names.add('试写', '=1')],
  ['备注', (sheet) => void sheet.notes.add('B2', '试写')],
  [
    '在工作簿中保存内容',
    (_, { customXmlParts }) => void customXmlParts.add(`<probe xmlns="${NAMESPACE}"/>`).delete(),
  ],
  ['暂停刷新', ({ context }) => void context.application.suspendScreenUpdatingUntilNextSync()],
  [
    '保护和撤销保护',
    (sheet) => {
      sheet.protection.protect({ allowAutoFilter: true });
      sheet.protection.unprotect();
    },
  ],
];

/** Set as for a table, and read back: some builds take the number of pages only later (OfficeDev/office-js#1860). */
function pageProbe(name: string): ExcelProbe {
  return onSheet(name, '页面设置：宽度一页', ({ pageLayout }) => {
    setPage(pageLayout, {
      orientation: 'landscape',
      margins: { left: 0.5, right: 0.5, top: 0.5, bottom: 0.5 },
      printArea: { firstRow: 0, firstColumn: 0, lastRow: 2, lastColumn: 4 },
    });
    pageLayout.load('zoom');
    return () => {
      const { horizontalFitToPages: wide, verticalFitToPages: tall } = pageLayout.zoom;
      return wide === 1 && tall !== 1 ? null : `宽 ${String(wide)} 页、高 ${String(tall)} 页`;
    };
  });
}

export function makeSheetProbe(name: string): ExcelProbe {
  return {
    title: '新建工作表',
    queue: ({ workbook }) => {
      workbook.worksheets.add(name);
      return undefined;
    },
  };
}

export function deleteSheetProbe(name: string): ExcelProbe {
  return onSheet(name, '删除工作表', (sheet) => {
    sheet.delete();
    return undefined;
  });
}

/** `name`: of the sheet to write on. */
export function writingProbes(name: string): readonly ExcelProbe[] {
  const probes = (writes: readonly Write[]): readonly ExcelProbe[] =>
    writes.map(([title, carryOut]) =>
      onSheet(name, title, (sheet, workbook) => {
        carryOut(sheet, workbook);
        return undefined;
      }),
    );
  return [...probes(CELL_WRITES), pageProbe(name), ...probes(SHEET_WRITES)];
}
