/** Makes a working copy with a word in every place where a workbook can hide something. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { shanghaiSampleEntries } from '../../scripts/sample-entries';
import type { Entries } from '../../src/entries/entries';
import { rollUp } from '../../src/rollup/rollup';
import { chartsOf } from '../../src/sets/charts';
import { SHANGHAI } from '../../src/sets/shanghai';
import { tablesWorkbook } from '../../src/sheets/draw/workbook-plans';
import type { CellStyle, ChartPlan, SheetPlan, WorkbookPlan } from '../../src/sheets/plan/plan';
import { writeWorkbook } from '../../src/xlsx/write-workbook';

export const CANARY = '金丝雀';
export const at = (place: string): string => `${CANARY}${place}`;

function withRemarks(entries: Entries): Entries {
  const { text } = entries;
  return {
    ...entries,
    expenditure: entries.expenditure.map((line) => ({ ...line, remark: at('支出备注') })),
    income: entries.income.map((line) => ({ ...line, remark: at('收入备注') })),
    priorYear: entries.priorYear.map((one) => ({ ...one, source: at('上年数来源') })),
    text: { ...text, organs: text.organs.map((one) => ({ ...one, remark: at('机构备注') })) },
  };
}

const STYLE: CellStyle = {
  font: { name: '宋体', size: 9 },
  horizontal: 'left',
  vertical: 'center',
  wrap: false,
  bordered: false,
  numberFormat: 'General',
  locked: false,
};

function textCell(text: string): SheetPlan['rows'][number][number] {
  return { style: STYLE, content: { kind: 'text', text } };
}

function spoiledChart(chart: ChartPlan): ChartPlan {
  const [first, ...more] = chart.series;
  if (first === undefined) throw new Error('The chart has no series.');
  return {
    ...chart,
    title: at('图题'),
    altText: at('图的说明'),
    series: [{ ...first, name: at('图例') }, ...more],
  };
}

/** Titles and cells of charts that a person has typed over. */
function spoiledCharts(sheet: SheetPlan): SheetPlan {
  const cells = sheet.rows.map((row) =>
    row.map((cell) =>
      cell?.content?.kind === 'text'
        ? { ...cell, content: { kind: 'text' as const, text: at('图表单元格') } }
        : cell,
    ),
  );
  return { ...sheet, rows: cells, charts: (sheet.charts ?? []).map(spoiledChart) };
}

/** Beside the table, in the footer, in a note, in the prompt of a validation. */
function spoiled(sheet: SheetPlan, index: number): SheetPlan {
  if (sheet.charts !== undefined) return spoiledCharts(sheet);
  if (index > 0) return sheet;
  const area = { firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 0 };
  const far = [...Array.from({ length: 40 }, () => undefined), textCell(at('隐藏行列'))];
  return {
    ...sheet,
    rows: [...sheet.rows, ...Array.from({ length: 20 }, () => []), far],
    validations: [
      { kind: 'prompt', area, promptTitle: at('提示标题'), prompt: at('提示'), strictness: 'stop' },
    ],
    cellNotes: [{ row: 2, column: 0, text: at('批注') }],
    page: { ...sheet.page, footer: at('页脚') },
  };
}

function spoiledWorkbook(entries: Entries): WorkbookPlan {
  const { plan } = tablesWorkbook(
    entries,
    rollUp(entries, SHANGHAI),
    'formulas',
    [],
    chartsOf(SHANGHAI.id) ?? [],
  );
  const [first] = plan.sheets;
  if (first === undefined) throw new Error('The plan has no sheets.');
  const hidden: SheetPlan = {
    ...first,
    name: at('表名'),
    hidden: true,
    rows: [[textCell(at('隐藏表'))]],
    merges: [],
    validations: [],
    page: { ...first.page, printArea: { firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 0 } },
  };
  return {
    ...plan,
    title: at('标题'),
    sheets: [...plan.sheets.map(spoiled), hidden],
    names: [...plan.names, { name: at('名称'), refersTo: `'${first.name}'!$A$1` }],
    properties: { ...plan.properties, [at('自定义属性')]: at('属性值') },
  };
}

type Parts = Record<string, Uint8Array>;

function edit(parts: Parts, name: string, change: (xml: string) => string): void {
  const part = parts[name];
  if (part === undefined) throw new Error(`There is no part ${name}.`);
  const before = strFromU8(part);
  const after = change(before);
  if (after === before) throw new Error(`The part ${name} stays the same.`);
  parts[name] = strToU8(after);
}

/** What plans cannot hold: other programs write it. */
function withForeignParts(bytes: Uint8Array): Uint8Array {
  const parts: Parts = { ...unzipSync(bytes) };
  edit(parts, 'docProps/core.xml', (xml) =>
    xml.replace(
      '</cp:coreProperties>',
      `<dc:creator>${at('作者')}</dc:creator><cp:lastModifiedBy>${at('修改者')}</cp:lastModifiedBy><dc:description>${at('备注')}</dc:description><cp:keywords>${at('关键词')}</cp:keywords></cp:coreProperties>`,
    ),
  );
  edit(parts, 'docProps/app.xml', (xml) =>
    xml.replace(
      '</Properties>',
      `<Company>${at('单位')}</Company><Manager>${at('经理')}</Manager></Properties>`,
    ),
  );
  edit(parts, 'xl/worksheets/sheet1.xml', (xml) =>
    xml
      .replace(/<row r="7"/u, '<row hidden="1" r="7"')
      .replace('<sheetPr', `<sheetPr codeName="${at('代码名')}"`)
      .replace('<oddFooter>', `<oddHeader>${at('页眉')}</oddHeader><oddFooter>`)
      .replace(
        '</worksheet>',
        `<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>A1="${at('条件格式')}"</formula></cfRule></conditionalFormatting><hyperlinks><hyperlink ref="A1" location="A2" display="${at('链接')}" tooltip="${at('链接提示')}"/></hyperlinks></worksheet>`,
      ),
  );
  edit(parts, 'xl/workbook.xml', (xml) =>
    xml
      .replace(/<workbook [^>]*>/u, (start) => `${start}<fileSharing userName="${at('共享者')}"/>`)
      .replace(
        '</definedNames>',
        `<definedName name="${at('表内名称')}" localSheetId="1" comment="${at('名称备注')}" hidden="1">"${at('常量')}"</definedName></definedNames>`,
      ),
  );
  parts['xl/printerSettings/printerSettings1.bin'] = strToU8(at('打印机'));
  parts['customXml/item9.xml'] = strToU8(`<x xmlns="urn:x">${at('自定义XML')}</x>`);
  parts['xl/externalLinks/externalLink1.xml'] = strToU8(`<externalLink>${at('外部链接')}</externalLink>`);
  parts['xl/drawings/drawing9.xml'] = strToU8(`<wsDr><cNvPr descr="${at('替代文字')}"/></wsDr>`);
  parts['xl/charts/chart9.xml'] = strToU8(
    `<chartSpace><title>${at('图标题')}</title><strCache><v>${at('图缓存')}</v></strCache></chartSpace>`,
  );
  parts['xl/media/image9.svg'] = strToU8(`<svg><title>${at('图片')}</title></svg>`);
  parts['xl/threadedComments/threadedComment1.xml'] = strToU8(`<t>${at('会话批注')}</t>`);
  parts['xl/persons/person.xml'] = strToU8(`<p displayName="${at('人员')}"/>`);
  return zipSync(parts);
}

/** Every canary of the working copy, by its place. */
export function canariesIn(bytes: Uint8Array): ReadonlySet<string> {
  const texts = Object.entries(unzipSync(bytes)).map(([name, part]) => `${name}\n${strFromU8(part)}`);
  return new Set([...texts.join('\n').matchAll(/金丝雀[\p{Script=Han}XML]+/gu)].map(([word]) => word));
}

/** Returns the file: the sample of Shanghai as tables and entries, spoiled wherever the plan or other programs can. */
export async function copyWithCanaries(): Promise<Uint8Array> {
  return withForeignParts(await writeWorkbook(spoiledWorkbook(withRemarks(await shanghaiSampleEntries()))));
}
