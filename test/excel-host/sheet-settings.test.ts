/** Tests settings of a sheet: validation, conditional formats, panes, filter, print set-up, properties. */
import { connect, onSheet, refusal, sent, type Connection } from './connection';

let excel: Connection;

beforeEach(() => {
  excel = connect();
});

describe('validation', () => {
  const LIST: Excel.DataValidationRule = { list: { inCellDropDown: true, source: '=科目_编码' } };

  test('can be set, read and cleared', async () => {
    await onSheet(excel, async (context, sheet) => {
      const { dataValidation } = sheet.getRange('A2:A10');
      dataValidation.rule = LIST;
      dataValidation.prompt = { title: '科目', message: '请选择', showPrompt: true };
      dataValidation.errorAlert = { title: '科目', message: '不在表中', style: 'Warning', showAlert: true };
      dataValidation.ignoreBlanks = false;
      const inside = sheet.getRange('A5').dataValidation.load('type,rule,prompt,errorAlert,ignoreBlanks');
      const across = sheet.getRange('A1:A2').dataValidation.load('rule,prompt');
      await context.sync();
      expect(inside.toJSON()).toMatchObject({
        type: 'List',
        rule: LIST,
        prompt: { title: '科目', message: '请选择' },
        errorAlert: { style: 'Warning', message: '不在表中' },
        ignoreBlanks: false,
      });
      expect([across.rule, across.prompt]).toEqual([null, null]);
      sheet.getRange('A4:A6').dataValidation.clear();
      inside.load('type');
      await context.sync();
      expect(inside.type).toBe('None');
    });
    const areas = excel.host.workbook.active.validations.flatMap((each) => each.areas);
    expect(areas.map(({ firstRow, lastRow }) => [firstRow, lastRow])).toEqual([
      [1, 2],
      [6, 9],
    ]);
  });

  test('changes the rule of a part and keeps its other settings', async () => {
    await sent(excel, (sheet) => {
      sheet.getRange('A2:A10').dataValidation.rule = LIST;
      sheet.getRange('A2:A10').dataValidation.prompt = { title: '', message: '甲', showPrompt: true };
      sheet.getRange('A4').dataValidation.rule = { custom: { formula: '=ISNUMBER(A4)' } };
    });
    const found = excel.host.workbook.active.validations.map(({ rule, prompt, areas }) => [
      Object.keys(rule)[0],
      prompt.message,
      areas.length,
    ]);
    expect(found).toEqual([
      ['list', '甲', 2],
      ['custom', '甲', 1],
    ]);
  });

  test.each<[string, () => Partial<Excel.DataValidation>]>([
    [
      'a list of more than 255 characters',
      () => ({ rule: { list: { inCellDropDown: true, source: 'x'.repeat(256) } } }),
    ],
    ['an empty list', () => ({ rule: { list: { inCellDropDown: true, source: '' } } })],
    ['a formula without =', () => ({ rule: { custom: { formula: 'A1>0' } } })],
    ['two rules', () => ({ rule: { ...LIST, custom: { formula: '=TRUE' } } })],
    [
      'a title of more than 32 characters',
      () => ({ prompt: { title: 'x'.repeat(33), message: '', showPrompt: true } }),
    ],
    [
      'a message of more than 255 characters',
      () => ({ prompt: { title: '', message: 'x'.repeat(256), showPrompt: true } }),
    ],
  ])('refuses %s', async (_, settings) => {
    const set = () =>
      sent(excel, (sheet) => {
        Object.assign(sheet.getRange('A1').dataValidation, settings());
      });
    expect((await refusal(set)).code).toBe('InvalidArgument');
  });

  test('accepts a list of 255 characters', async () => {
    await sent(excel, (sheet) => {
      sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'x'.repeat(255) } };
    });
  });
});

describe('conditional formats', () => {
  test('are added by formula, read, deleted one by one or all', async () => {
    await onSheet(excel, async (context, sheet) => {
      const range = sheet.getRange('B2:B4');
      const first = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      first.custom.rule.formula = '=B2<0';
      first.custom.format.font.color = '#C00000';
      first.custom.format.fill.color = '#FFF4CE';
      first.load('id,type');
      range.conditionalFormats.add(Excel.ConditionalFormatType.custom).custom.rule.formula = '=B2=0';
      const found = sheet.getRange('B3').conditionalFormats.load('items/id,items/priority');
      await context.sync();
      expect([first.type, found.items.length]).toEqual(['Custom', 2]);
      // The newest comes first.
      expect(found.items[1]?.id).toBe(first.id);
      found.items[1]?.delete();
      const count = range.conditionalFormats.getCount();
      await context.sync();
      expect(count.value).toBe(1);
      range.conditionalFormats.clearAll();
      const none = range.conditionalFormats.getCount();
      await context.sync();
      expect(none.value).toBe(0);
    });
  });

  test('return the places of one format over several areas', async () => {
    await onSheet(excel, async (context, sheet) => {
      const format = sheet.getRanges('B2:B4,D7').conditionalFormats.add(Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = '=TRUE';
      const found = sheet.getRange().conditionalFormats.load('items/id');
      await context.sync();
      const areas = found.items[0]?.getRanges().load('address');
      await context.sync();
      expect([found.items.length, areas?.address]).toEqual([1, 'Sheet1!B2:B4,Sheet1!D7']);
    });
  });

  test('have no formula if they are of another kind', async () => {
    await sent(excel, (sheet) => {
      sheet.getRange('A1').conditionalFormats.add(Excel.ConditionalFormatType.custom);
    });
    const sheet = excel.host.workbook.active;
    sheet.conditionalFormats = [
      ...sheet.conditionalFormats.map((format) => ({ ...format, id: 'bars', type: 'DataBar' })),
      ...sheet.conditionalFormats,
    ];
    await onSheet(excel, async (context, live) => {
      const found = live.getRange().conditionalFormats;
      found.load('items/type,items/customOrNullObject/rule/formula');
      await context.sync();
      expect(
        found.items.map(({ type, customOrNullObject }) => [type, customOrNullObject.isNullObject]),
      ).toEqual([
        ['DataBar', true],
        ['Custom', false],
      ]);
    });
    const read = () =>
      onSheet(excel, async (context, live) => {
        live.getRange().conditionalFormats.getItem('bars').custom.rule.load('formula');
        await context.sync();
      });
    expect((await refusal(read)).code).toBe('InvalidOperation');
  });

  test('cannot be deleted on a protected sheet', async () => {
    await sent(excel, (sheet) => {
      sheet.getRange('A1').conditionalFormats.add(Excel.ConditionalFormatType.custom);
      sheet.protection.protect();
    });
    const remove = () =>
      onSheet(excel, async (context, sheet) => {
        sheet
          .getRange()
          .conditionalFormats.getItem(excel.host.workbook.active.conditionalFormats[0]?.id ?? '')
          .delete();
        await context.sync();
      });
    expect((await refusal(remove)).code).toBe('AccessDenied');
  });

  test('refuse other kinds by name', async () => {
    const add = () =>
      sent(excel, (sheet) => {
        sheet.getRange('A1').conditionalFormats.add(Excel.ConditionalFormatType.dataBar);
      });
    expect(await refusal(add)).toMatchObject({
      code: 'NotImplemented',
      message: 'The stand-in has no DataBar formats.',
    });
  });
});

describe('frozen panes', () => {
  test.each<[string, (panes: Excel.WorksheetFreezePanes) => void, string | null]>([
    [
      'rows',
      (panes) => {
        panes.freezeRows(2);
      },
      'Sheet1!1:2',
    ],
    [
      'columns',
      (panes) => {
        panes.freezeColumns(1);
      },
      'Sheet1!A:A',
    ],
    [
      'both',
      (panes) => {
        panes.freezeAt('A1:B3');
      },
      'Sheet1!A1:B3',
    ],
    [
      'none',
      (panes) => {
        panes.freezeRows(2);
        panes.unfreeze();
      },
      null,
    ],
  ])('freeze %s', async (_, freeze, expected) => {
    await onSheet(excel, async (context, sheet) => {
      freeze(sheet.freezePanes);
      const place = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      expect(place.isNullObject ? null : place.address).toBe(expected);
    });
  });
});

test.each([
  ['A:B', { rows: 0, columns: 2 }],
  ['1:3', { rows: 3, columns: 0 }],
  ['A1:B3', { rows: 3, columns: 2 }],
])('return the rows and columns frozen at %s', async (address, frozen) => {
  await sent(excel, (sheet) => {
    sheet.freezePanes.freezeAt(address);
  });
  expect(excel.host.workbook.active.frozen).toEqual(frozen);
});

describe('the filter', () => {
  test('can be added and removed', async () => {
    await onSheet(excel, async (context, sheet) => {
      sheet.autoFilter.apply(sheet.getRange('A1:C9'));
      sheet.autoFilter.load('enabled');
      await context.sync();
      expect(sheet.autoFilter.enabled).toBe(true);
      sheet.autoFilter.remove();
      sheet.autoFilter.load('enabled,isDataFiltered');
      await context.sync();
      expect([sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered]).toEqual([false, false]);
    });
  });

  test('refuses criteria by name', async () => {
    const apply = () =>
      sent(excel, (sheet) => {
        sheet.autoFilter.apply('A1:C9', 0, { filterOn: 'Values', values: ['甲'] });
      });
    expect((await refusal(apply)).code).toBe('NotImplemented');
  });
});

describe('the page', () => {
  test('keeps its settings', async () => {
    await onSheet(excel, async (context, sheet) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = 'Landscape';
      pageLayout.paperSize = 'A3';
      pageLayout.centerHorizontally = true;
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.leftMargin = 28.8;
      pageLayout.setPrintMargins('Inches', { top: 0.6, bottom: 0.5 });
      pageLayout.setPrintArea('A1:F40');
      pageLayout.setPrintTitleRows('$1:$4');
      pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页，共 &N 页';
      pageLayout.load('orientation,paperSize,centerHorizontally,zoom,leftMargin,topMargin,bottomMargin');
      const area = pageLayout.getPrintAreaOrNullObject().load('address');
      const titles = pageLayout.getPrintTitleRowsOrNullObject().load('address');
      pageLayout.headersFooters.defaultForAllPages.load('centerFooter');
      await context.sync();
      expect(pageLayout.toJSON()).toMatchObject({
        orientation: 'Landscape',
        paperSize: 'A3',
        centerHorizontally: true,
        zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
        leftMargin: 28.8,
        topMargin: expect.closeTo(43.2, 9) as number,
        bottomMargin: 36,
      });
      expect([area.address, titles.address]).toEqual(['Sheet1!A1:F40', 'Sheet1!1:4']);
      expect(pageLayout.headersFooters.defaultForAllPages.centerFooter).toBe('第 &P 页，共 &N 页');
    });
  });

  // ECMA-376, 18.3.1.63: one page tall by default.
  test.each([
    [{ horizontalFitToPages: 1 }, { horizontalFitToPages: 1, verticalFitToPages: 1 }],
    [{ verticalFitToPages: 2 }, { horizontalFitToPages: 1, verticalFitToPages: 2 }],
    [
      { horizontalFitToPages: 1, verticalFitToPages: 0 },
      { horizontalFitToPages: 1, verticalFitToPages: 0 },
    ],
    [{ scale: 80 }, { scale: 80 }],
  ])('reads zoom %j as %j', async (zoom, understood) => {
    await sent(excel, ({ pageLayout }) => {
      pageLayout.zoom = zoom;
    });
    expect(excel.host.workbook.sheet('Sheet1').page.zoom).toEqual(understood);
  });

  test('refuses title rows other than rows', async () => {
    const set = () =>
      sent(excel, (sheet) => {
        sheet.pageLayout.setPrintTitleRows('A1:B2');
      });
    expect((await refusal(set)).code).toBe('InvalidArgument');
  });

  test('refuses by name the settings that the stand-in lacks', async () => {
    const set = () =>
      sent(excel, (sheet) => {
        sheet.pageLayout.draftMode = true;
      });
    expect(await refusal(set)).toMatchObject({
      code: 'NotImplemented',
      message: 'The stand-in for Excel has no PageLayout.draftMode.',
    });
  });
});

test('keeps custom properties of a sheet as texts', async () => {
  await onSheet(excel, async (context, sheet) => {
    sheet.customProperties.add('Kind', 'table');
    sheet.customProperties.add('kind', 'entry');
    const found = sheet.customProperties.getItemOrNullObject('KIND').load('key,value');
    const none = sheet.customProperties.getItemOrNullObject('x');
    const count = sheet.customProperties.getCount();
    await context.sync();
    expect([found.key, found.value, none.isNullObject, count.value]).toEqual(['Kind', 'entry', true, 1]);
    found.delete();
    await context.sync();
  });
  expect(excel.host.workbook.active.customProperties.size).toBe(0);
});

test('keeps names of a sheet apart from those of the workbook', async () => {
  await onSheet(excel, async (context, sheet) => {
    sheet.names.add('额', sheet.getRange('A1'));
    context.workbook.names.add('额', sheet.getRange('B1'));
    const own = sheet.names.getItem('额').load('formula,scope');
    const shared = context.workbook.names.getItem('额').load('formula,scope');
    await context.sync();
    expect([own.formula, own.scope, shared.formula, shared.scope]).toEqual([
      '=Sheet1!$A$1',
      'Worksheet',
      '=Sheet1!$B$1',
      'Workbook',
    ]);
  });
});

test.each<[Excel.ClearApplyTo | 'Contents' | 'Formats' | 'All', number, number]>([
  ['Contents', 2, 2],
  ['Formats', 2, 1],
  ['All', 1, 1],
])('clears %s and keeps %d validations and %d conditional formats', async (kind, rules, formats) => {
  await sent(excel, (sheet) => {
    for (const address of ['A1', 'A2']) {
      sheet.getRange(address).dataValidation.rule = { custom: { formula: '=TRUE' } };
      sheet.getRange(address).conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
    }
    sheet.getRange('A1').clear(kind as 'All');
  });
  const { validations, conditionalFormats } = excel.host.workbook.active;
  expect([validations.length, conditionalFormats.length]).toEqual([rules, formats]);
});
