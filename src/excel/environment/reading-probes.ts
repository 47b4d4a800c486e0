/**
 * A request of every kind that the add-in reads with. None changes anything or counts as a change, so that Excel's own
 * undo stays. Merged areas are left out, since reading them counts as a write (OfficeDev/office-js#5918).
 */
import { MEMORY_NAMESPACE } from '../memory-xml';
import type { ExcelProbe } from './probe';

type Event = { readonly add: (handler: () => Promise<void>) => { readonly remove: () => void } };

/** Registered and removed in one request: nothing is left behind. */
function eventProbe(title: string, event: (workbook: Excel.Workbook) => Event): ExcelProbe {
  return {
    title: `事件：${title}`,
    queue: ({ workbook }) => {
      event(workbook)
        .add(() => Promise.resolve())
        .remove();
      return undefined;
    },
  };
}

function bookProbe(title: string, read: (workbook: Excel.Workbook) => void): ExcelProbe {
  return {
    title,
    queue: ({ workbook }) => {
      read(workbook);
      return undefined;
    },
  };
}

function sheetProbe(title: string, read: (sheet: Excel.Worksheet) => void): ExcelProbe {
  return bookProbe(title, ({ worksheets }) => {
    read(worksheets.getActiveWorksheet());
  });
}

export const READING_PROBES: readonly ExcelProbe[] = [
  bookProbe('工作表列表', (workbook) => {
    workbook.worksheets.load('items/id,items/name,items/visibility');
  }),
  sheetProbe('单元格的值、公式和格式', (sheet) => {
    sheet.getRange('A1:B2').load('values,formulas,numberFormat,text');
  }),
  sheetProbe('已用区域', (sheet) => {
    sheet.getUsedRangeOrNullObject(true).load('address');
  }),
  sheetProbe('公式单元格', (sheet) => {
    sheet.getRange('A1:B2').getSpecialCellsOrNullObject('Formulas').load('address');
  }),
  sheetProbe('隐藏的行', (sheet) => {
    sheet.getRange('A1:B2').load('rowHidden');
  }),
  sheetProbe('数据验证', (sheet) => {
    sheet.getRange('A1').dataValidation.load('type,rule,prompt');
  }),
  sheetProbe('条件格式', (sheet) => {
    sheet.getRange().conditionalFormats.getCount();
  }),
  sheetProbe('工作表保护', (sheet) => {
    sheet.protection.load('protected');
  }),
  sheetProbe('冻结窗格', (sheet) => {
    sheet.freezePanes.getLocationOrNullObject().load('address');
  }),
  sheetProbe('页面设置', (sheet) => {
    sheet.pageLayout.load('orientation,paperSize,zoom');
  }),
  bookProbe('工作簿保护和只读状态', (workbook) => {
    workbook.load('readOnly');
    workbook.protection.load('protected');
  }),
  bookProbe('名称', (workbook) => {
    workbook.names.load('items/name,items/formula');
  }),
  bookProbe('批注（会话）', (workbook) => {
    workbook.comments.getCount();
  }),
  bookProbe('备注', (workbook) => {
    workbook.notes.getCount();
  }),
  bookProbe('程序存在工作簿中的内容', (workbook) => {
    workbook.customXmlParts.getByNamespace(MEMORY_NAMESPACE).getCount();
  }),
  bookProbe('选中的单元格', (workbook) => {
    workbook.getSelectedRanges().areas.getItemAt(0).load('address');
  }),
  eventProbe('单元格改动', ({ worksheets }) => worksheets.onChanged),
  eventProbe('新增工作表', ({ worksheets }) => worksheets.onAdded),
  eventProbe('删除工作表', ({ worksheets }) => worksheets.onDeleted),
  eventProbe('排序', ({ worksheets }) => worksheets.onRowSorted),
  eventProbe('工作表改名', ({ worksheets }) => worksheets.onNameChanged),
  eventProbe('选中位置变化', ({ onSelectionChanged }) => onSelectionChanged),
];
