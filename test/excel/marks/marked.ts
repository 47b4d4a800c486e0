/** A workbook of two sheets with contents of the clerk and marks, and descriptions of both. */
import { officeWorkbook } from '../../../src/excel/office-workbook';
import { ownWrites } from '../../../src/excel/events/own-writes';
import { officeMarks } from '../../../src/excel/marks/office-marks';
import { createHost, type Host, type HostOptions } from '../../../src/excel-host';
import { formatAddress } from '../../../src/excel-host/model/a1';
import { parseAddress } from '../../../src/excel-host/model/a1';
import type { Comment } from '../../../src/excel-host/model/comment';
import type { Area } from '../../../src/excel-host/model/area';
import type { Sheet } from '../../../src/excel-host/model/sheet';
import { connectNode } from '../../../src/excel-host/transport/node';
import type {
  MarkedCell,
  MarkingPort,
  MarkChannel,
  MarksShown,
} from '../../../src/workflow/checks/marking-port';
import type { ExcelAnswer, WorkbookPort } from '../../../src/workflow/port';

export interface MarkedExcel {
  readonly host: Host;
  readonly port: WorkbookPort;
  readonly marks: MarkingPort;
  readonly show: (...cells: readonly MarkedCell[]) => Promise<MarksShown>;
}

/** `wish`: comments, which most of these tests are about and the clerk has to choose. */
export function openMarked(options: HostOptions = {}, wish: MarkChannel = 'comment'): MarkedExcel {
  const host = createHost({ firstSheet: '预算 01表', ...options });
  connectNode(host);
  host.user.addSheet('预算02表');
  host.traffic.reset();
  const own = ownWrites();
  const marks = officeMarks(own, wish);
  return {
    host,
    port: officeWorkbook(own),
    marks,
    show: async (...cells) => shown(await marks.showMarks(cells)),
  };
}

export function shown(answer: ExcelAnswer<MarksShown>): MarksShown {
  if (answer.kind !== 'done') throw new Error(JSON.stringify(answer));
  return answer.value;
}

export function areaAt(address: string): Area {
  const area = parseAddress(address);
  if (area === null) throw new Error(address);
  return area;
}

/** `at('预算02表', 'C5', 'E', '…')`. */
export function at(
  sheetName: string,
  address: string,
  severity: MarkedCell['severity'] = 'E',
  message = `${address} 不平`,
): MarkedCell {
  const { firstRow: row, firstColumn: column } = areaAt(address);
  return { sheetName, row, column, severity, message };
}

/** Adds conditional formats of every kind, a comment, a validation and a prompt of the clerk. */
export function addThingsOfTheClerk({ host }: Pick<MarkedExcel, 'host'>): void {
  host.act((book) => {
    for (const sheet of book.sheets) {
      const usual = { stopIfTrue: true, fontColor: '#C00000', fontBold: true, fill: '#00B050' };
      sheet.conditionalFormats = [
        { ...usual, id: `${sheet.id} bars`, type: 'DataBar', areas: [areaAt('A1:Z99')], formula: '' },
        { ...usual, id: `${sheet.id} own`, type: 'Custom', areas: [areaAt('B2:C9')], formula: '=B2<0' },
      ];
      sheet.validations = [
        {
          areas: [areaAt('B2:B3')],
          rule: { list: { inCellDropDown: true, source: '是,否' } },
          prompt: { title: '选', message: '请选', showPrompt: true },
          errorAlert: { title: '', message: '', style: 'Stop', showAlert: true },
          ignoreBlanks: true,
        },
        {
          areas: [areaAt('B4')],
          rule: {},
          prompt: { title: '注意', message: '单位万元', showPrompt: true },
          errorAlert: { title: '', message: '', style: 'Stop', showAlert: true },
          ignoreBlanks: true,
        },
      ];
      book.comments = [...book.comments, commentOn(sheet, 'C5', '【核对】老王已核对')];
      sheet.grid.makeCell(4, 2).value = 7563.33;
    }
  });
}

export function commentOn(sheet: Sheet, address: string, content: string): Comment {
  return { id: `${sheet.id} ${address}`, sheet, place: { area: areaAt(address) }, content, replies: [] };
}

function copyOf(thing: unknown): unknown {
  return JSON.parse(JSON.stringify(thing));
}

/** Everything that marks could change, as plain data. */
export function stateOf({ workbook }: Host): unknown {
  const beside = ({ sheet, place, ...rest }: { sheet: Sheet; place: { area: Area | null } }) => ({
    ...rest,
    at: `${sheet.name}!${place.area === null ? '' : formatAddress(place.area)}`,
  });
  return copyOf({
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      formats: sheet.conditionalFormats,
      validations: sheet.validations,
      cells: [...sheet.grid.cellsIn(areaAt('A1:Z99'))],
      merges: sheet.merges,
      page: sheet.page,
    })),
    comments: workbook.comments.map(beside),
    notes: workbook.notes.map(beside),
  });
}

/** `E A1,B2:B3` for each highlight of the add-in, in the order of sheets and formats. */
export function highlightsOf({ workbook }: Host): readonly string[] {
  return workbook.sheets.flatMap((sheet) =>
    sheet.conditionalFormats
      .filter(({ formula }) => formula.includes('预算公开表助手'))
      .map(({ formula, areas, fill }) => {
        const [, style = formula] = /核对:([^"]+)"/u.exec(formula) ?? [];
        return `${sheet.name} ${style} ${fill ?? ''} ${areas.map(formatAddress).join()}`;
      }),
  );
}

interface Beside {
  readonly sheet: Sheet;
  readonly place: { readonly area: Area | null };
  readonly content: string;
}

/** `预算02表!C5 必须改正：…`: the second line of each message of the add-in. */
export function messagesOf(things: readonly Beside[]): readonly string[] {
  return things
    .filter(({ content }) => content.startsWith('【核对】预算公开表助手\n'))
    .map(({ sheet, place, content }) => {
      const lines = content.split('\n').slice(1, -1);
      return `${sheet.name}!${place.area === null ? '' : formatAddress(place.area)} ${lines.join(' / ')}`;
    });
}
