/** Tests members of the workbook: names, custom XML parts, properties, comments, selection, calculation mode. */
import { connect, refusal, type Connection } from './connection';

let excel: Connection;

beforeEach(() => {
  excel = connect({ firstSheet: '支出 录入' });
});

function run<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return excel.Excel.run(work);
}

describe('defined names', () => {
  const add = (name: string, reference: string) =>
    run(async (context) => {
      const item = context.workbook.names
        .add(name, reference, '说明')
        .load('name,formula,type,scope,comment,visible');
      await context.sync();
      return item.toJSON();
    });

  test.each([
    ["='支出 录入'!$N:$N", "='支出 录入'!$N:$N", 'Range'],
    ["='支出 录入'!$A$2:$A$9", "='支出 录入'!$A$2:$A$9", 'Range'],
    ["='支出 录入'!A2", "='支出 录入'!$A$2", 'Range'],
    ['=1+1', '=1+1', 'String'],
  ])('%s', async (reference, formula, type) => {
    expect(await add('支出_金额', reference)).toMatchObject({
      name: '支出_金额',
      formula,
      type,
      scope: 'Workbook',
      comment: '说明',
      visible: true,
    });
  });

  test.each(['A1', 'R', 'c', 'R1C1', '1a', 'a b', '', 'x'.repeat(256), 'a-b'])('refuse %s', async (name) => {
    expect((await refusal(() => add(name, '=1'))).code).toBe('InvalidArgument');
  });

  test('are found in any case, changed and deleted', async () => {
    await add('Total', "='支出 录入'!$A$1");
    expect((await refusal(() => add('TOTAL', '=1'))).code).toBe('ItemAlreadyExists');
    await run(async (context) => {
      const item = context.workbook.names.getItem('total');
      item.formula = "='支出 录入'!$B$2:$C$3";
      item.load('formula');
      const range = item.getRange().load('address');
      const viaSheet = context.workbook.worksheets.getActiveWorksheet().getRange('Total').load('address');
      const list = context.workbook.names.load('items/name');
      await context.sync();
      expect([item.formula, range.address, viaSheet.address]).toEqual([
        "='支出 录入'!$B$2:$C$3",
        "'支出 录入'!B2:C3",
        "'支出 录入'!B2:C3",
      ]);
      expect(list.items.map(({ name }) => name)).toEqual(['Total']);
      item.delete();
      const gone = context.workbook.names.getItemOrNullObject('Total');
      const count = context.workbook.names.getCount();
      await context.sync();
      expect([gone.isNullObject, count.value]).toEqual([true, 0]);
    });
  });

  test('follow the name of their sheet, and show #REF! when it is deleted', async () => {
    await add('额', "='支出 录入'!$B:$B");
    await add('双倍', "=SUM('支出 录入'!$B:$B)*2");
    excel.host.user.addSheet('别处');
    const formulas = () =>
      run(async (context) => {
        const names = context.workbook.names.load('items/formula');
        await context.sync();
        return names.items.map(({ formula }) => formula as unknown);
      });
    excel.host.user.renameSheet('支出 录入', '支出');
    expect(await formulas()).toEqual(['=支出!$B:$B', '=SUM(支出!$B:$B)*2']);
    excel.host.user.deleteSheet('支出');
    expect((await formulas())[0]).toBe('=#REF!');
  });
});

describe('custom XML parts', () => {
  const XML = '<memory xmlns="urn:budget-tables">1</memory>';

  test('are added, found by namespace, changed and deleted', async () => {
    await run(async (context) => {
      const { customXmlParts } = context.workbook;
      const part = customXmlParts.add(XML).load('id,namespaceUri');
      const scoped = customXmlParts.getByNamespace('urn:budget-tables');
      const only = scoped.getOnlyItemOrNullObject().load('id');
      const other = customXmlParts.getByNamespace('urn:other').getOnlyItemOrNullObject();
      const xml = only.getXml();
      await context.sync();
      expect([part.namespaceUri, only.id, xml.value, other.isNullObject]).toEqual([
        'urn:budget-tables',
        part.id,
        XML,
        true,
      ]);
      only.setXml('<memory xmlns="urn:budget-tables"/>');
      const changed = customXmlParts.getItem(part.id).getXml();
      await context.sync();
      expect(changed.value).toBe('<memory xmlns="urn:budget-tables"/>');
      only.delete();
      const count = scoped.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });

  test('have no only part with two of one namespace', async () => {
    await run(async (context) => {
      context.workbook.customXmlParts.add(XML);
      context.workbook.customXmlParts.add(
        '<?xml version="1.0"?>\n<b:m xmlns:b="urn:budget-tables"><b:x/></b:m>',
      );
      const scoped = context.workbook.customXmlParts.getByNamespace('urn:budget-tables');
      const only = scoped.getOnlyItemOrNullObject();
      const count = scoped.getCount();
      await context.sync();
      expect([only.isNullObject, count.value]).toEqual([true, 2]);
    });
    const required = () =>
      run(async (context) => {
        context.workbook.customXmlParts.getByNamespace('urn:budget-tables').getOnlyItem().load('id');
        await context.sync();
      });
    expect((await refusal(required)).code).toBe('GeneralException');
  });

  test.each(['', 'text', '<a>', '<a></b>', '{"json":1}'])('refuse %p', async (xml) => {
    const add = () =>
      run(async (context) => {
        context.workbook.customXmlParts.add(xml);
        await context.sync();
      });
    expect((await refusal(add)).code).toBe('InvalidArgument');
  });
});

test('adds, reads and deletes properties of the document', async () => {
  await run(async (context) => {
    const { properties } = context.workbook;
    properties.title = '2026 年部门预算';
    properties.custom.add('模板', 'entry-1');
    properties.custom.add('版本', 3);
    properties.custom.add('模板', 'entry-2');
    const template = properties.custom.getItemOrNullObject('模板').load('key,value,type');
    const version = properties.custom.getItem('版本').load('value,type');
    properties.load('title');
    properties.custom.load('items/key');
    await context.sync();
    expect([properties.title, template.value, template.type, version.value, version.type]).toEqual([
      '2026 年部门预算',
      'entry-2',
      'String',
      3,
      'Number',
    ]);
    expect(properties.custom.items.map(({ key }) => key)).toEqual(['模板', '版本']);
    template.delete();
    version.value = 4;
    await context.sync();
  });
  expect([...excel.host.workbook.customProperties]).toEqual([['版本', 4]]);
  const long = () =>
    run(async (context) => {
      context.workbook.properties.custom.add('长', 'x'.repeat(256));
      await context.sync();
    });
  expect((await refusal(long)).code).toBe('InvalidArgument');
});

test('adds, reads and deletes comments at cells', async () => {
  await run(async (context) => {
    const { comments } = context.workbook;
    const first = comments.add("'支出 录入'!B2", '请复核').load('id,content');
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    comments.add(sheet.getRange('C3'), '二');
    const place = first.getLocation().load('address');
    await context.sync();
    expect([first.content, place.address]).toEqual(['请复核', "'支出 录入'!B2"]);
    first.content = '改过';
    sheet.getRange('1:1').insert('Down');
    const moved = comments.getItemByCell("'支出 录入'!B3").load('content');
    sheet.comments.load('items/content');
    await context.sync();
    expect([moved.content, sheet.comments.items.map(({ content }) => content)]).toEqual([
      '改过',
      ['改过', '二'],
    ]);
    moved.delete();
    const count = comments.getCount();
    await context.sync();
    expect(count.value).toBe(1);
  });
  const again = () =>
    run(async (context) => {
      context.workbook.comments.add("'支出 录入'!C4", '又一条');
      await context.sync();
    });
  expect((await refusal(again)).code).toBe('InvalidOperation');
});

test('reads the selection', async () => {
  excel.host.user.addSheet('二');
  excel.host.user.select('支出 录入', 'B2:C4');
  await run(async (context) => {
    const selected = context.workbook.getSelectedRange().load('address');
    const active = context.workbook.getActiveCell().load('address');
    const areas = context.workbook.getSelectedRanges().load('address,areaCount');
    await context.sync();
    expect([selected.address, active.address]).toEqual(["'支出 录入'!B2:C4", "'支出 录入'!B2"]);
    expect([areas.address, areas.areaCount]).toEqual(["'支出 录入'!B2:C4", 1]);
    context.workbook.worksheets.getItem('二').getRange('D4').select();
    const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
    const now = context.workbook.getSelectedRange().load('address,worksheet/name');
    await context.sync();
    expect([sheet.name, now.address, now.worksheet.name]).toEqual(['二', '二!D4', '二']);
  });
});

test('returns no range for a selection of several areas', async () => {
  excel.host.user.select('支出 录入', 'B2,D4:E5');
  await run(async (context) => {
    const areas = context.workbook.getSelectedRanges().load('address');
    const first = context.workbook.getSelectedRanges().areas.getItemAt(0).load('address');
    const active = context.workbook.getActiveCell().load('address');
    await context.sync();
    expect([areas.address, first.address, active.address]).toEqual([
      "'支出 录入'!B2,'支出 录入'!D4:E5",
      "'支出 录入'!B2",
      "'支出 录入'!B2",
    ]);
  });
  const one = () =>
    run(async (context) => {
      context.workbook.getSelectedRange().load('address');
      await context.sync();
    });
  expect((await refusal(one)).code).toBe('InvalidSelection');
});

describe('calculation', () => {
  const total = () =>
    run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange('B1').load('values');
      await context.sync();
      return cell.values[0]?.[0] as unknown;
    });

  test('runs at once, unless suspended to the end of the request', async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1').values = [[2]];
      sheet.getRange('B1').formulas = [['=A1*2']];
      const at = sheet.getRange('B1').load('values');
      await context.sync();
      expect(at.values).toEqual([[4]]);
      context.application.suspendApiCalculationUntilNextSync();
      context.application.suspendScreenUpdatingUntilNextSync();
      sheet.getRange('A1').values = [[5]];
      const during = sheet.getRange('B1').load('values');
      await context.sync();
      expect(during.values).toEqual([[4]]);
    });
    expect(await total()).toBe(10);
  });

  test('waits for its command in manual mode', async () => {
    await run(async (context) => {
      context.application.calculationMode = 'Manual';
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B1').formulas = [[2, '=A1*2']];
      await context.sync();
    });
    expect(await total()).toBe(0);
    await run(async (context) => {
      context.application.calculate('Full');
      context.application.load('calculationMode');
      await context.sync();
      expect(context.application.calculationMode).toBe('Manual');
    });
    expect(await total()).toBe(4);
  });
});

test('refuses by name the members that the stand-in lacks', async () => {
  const load = () =>
    run(async (context) => {
      context.workbook.tables.load('items/name');
      await context.sync();
    });
  expect(await refusal(load)).toMatchObject({
    code: 'NotImplemented',
    message: 'The stand-in for Excel has no Workbook.tables.',
  });
});
