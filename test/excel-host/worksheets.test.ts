import { connect, refusal, sent, type Connection } from './connection';

describe('worksheets', () => {
  test('can be added, listed, found by name in any case and by id', async () => {
    const { Excel, host } = connect();
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      const added = sheets.add('凭证');
      const hidden = sheets.add('科目余额表');
      added.tabColor = '#FF0000';
      hidden.visibility = 'Hidden';
      added.load('name,id,position,tabColor,visibility');
      sheets.load('items/name,items/visibility');
      const missing = sheets.getItemOrNullObject('没有');
      const count = sheets.getCount();
      const visible = sheets.getCount(true);
      await context.sync();
      expect([added.name, added.position, added.tabColor, added.visibility]).toEqual([
        '凭证',
        1,
        '#FF0000',
        'Visible',
      ]);
      expect(sheets.items.map(({ name, visibility }) => [name, visibility])).toEqual([
        ['Sheet1', 'Visible'],
        ['凭证', 'Visible'],
        ['科目余额表', 'Hidden'],
      ]);
      expect([count.value, visible.value, missing.isNullObject]).toEqual([3, 2, true]);
      missing.delete();
      missing.getRange('A1').values = [[1]];
      const byId = sheets.getItem(added.id).load('name');
      const byCase = sheets.getItem('SHEET1').load('name');
      await context.sync();
      expect([byId.name, byCase.name]).toEqual(['凭证', 'Sheet1']);
    });
    expect(host.internalErrors).toEqual([]);
  });

  test('refuse bad names', async () => {
    const { Excel } = connect();
    const add = (name: string) =>
      refusal(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.add(name);
          await context.sync();
        }),
      );
    expect(await add('x'.repeat(32))).toMatchObject({
      code: 'InvalidArgument',
      location: 'WorksheetCollection.add',
    });
    for (const name of ['a/b', 'a:b', 'a\\b', 'a?', 'a*', '[a', 'a]', "'a", "a'", 'History']) {
      expect([name, (await add(name)).code]).toEqual([name, 'InvalidArgument']);
    }
    expect((await add('SHEET1')).code).toBe('ItemAlreadyExists');
  });
});

function names({ host }: Connection): readonly string[] {
  return host.workbook.sheets.map(({ name }) => name);
}

function onSheets(connection: Connection, queue: (sheets: Excel.WorksheetCollection) => void): Promise<void> {
  return sent(connection, (_, context) => {
    queue(context.workbook.worksheets);
  });
}

describe('a sheet', () => {
  let excel: Connection;

  beforeEach(async () => {
    excel = connect({ firstSheet: '甲' });
    await change((sheets) => {
      sheets.add('乙');
      sheets.add('丙');
    });
  });

  const change = (queue: (sheets: Excel.WorksheetCollection) => void) =>
    excel.Excel.run(async (context) => {
      queue(context.workbook.worksheets);
      await context.sync();
    });

  test('takes a new name through an object found before', async () => {
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('乙');
      sheet.load('id');
      await context.sync();
      sheet.name = '乙二';
      sheet.load('name');
      await context.sync();
      expect(sheet.name).toBe('乙二');
    });
    expect(names(excel)).toEqual(['甲', '乙二', '丙']);
  });

  test('moves to another position', async () => {
    await change((sheets) => {
      sheets.getItem('丙').position = 0;
    });
    expect(names(excel)).toEqual(['丙', '甲', '乙']);
    const outside = change((sheets) => {
      sheets.getItem('丙').position = 3;
    });
    expect((await refusal(() => outside)).code).toBe('InvalidArgument');
  });

  test('can be deleted; objects of it are no longer found', async () => {
    const gone = excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('乙').load('id');
      const range = sheet.getRange('A1').load('address');
      await context.sync();
      excel.host.user.deleteSheet('乙');
      range.load('values');
      await context.sync();
    });
    expect((await refusal(() => gone)).code).toBe('ItemNotFound');
    expect(names(excel)).toEqual(['甲', '丙']);
  });

  test('becomes active, unless it is hidden', async () => {
    await change((sheets) => {
      sheets.getItem('丙').activate();
    });
    expect(excel.host.workbook.active.name).toBe('丙');
    await change((sheets) => {
      sheets.getItem('乙').visibility = 'Hidden';
    });
    const activate = change((sheets) => {
      sheets.getItem('乙').activate();
    });
    expect((await refusal(() => activate)).code).toBe('InvalidOperation');
  });

  test('is no longer active when it is hidden or deleted', async () => {
    await change((sheets) => {
      sheets.getItem('甲').visibility = 'VeryHidden';
    });
    expect(excel.host.workbook.active.name).toBe('乙');
    await change((sheets) => {
      sheets.getItem('乙').delete();
    });
    expect(excel.host.workbook.active.name).toBe('丙');
  });

  test.each(['hide', 'delete'])('refuses %s as the last visible sheet', async (what) => {
    await change((sheets) => {
      sheets.getItem('甲').visibility = 'Hidden';
      sheets.getItem('乙').delete();
    });
    const last = change((sheets) => {
      if (what === 'hide') sheets.getItem('丙').visibility = 'Hidden';
      else sheets.getItem('丙').delete();
    });
    expect((await refusal(() => last)).code).toBe('InvalidOperation');
  });

  test('hides grid lines on demand', async () => {
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('甲');
      sheet.showGridlines = false;
      sheet.load('showGridlines');
      await context.sync();
      expect(sheet.showGridlines).toBe(false);
    });
  });

  test('gets a free name if none is given', async () => {
    await change((sheets) => {
      sheets.add();
      sheets.add();
    });
    expect(names(excel).slice(3)).toEqual(['Sheet1', 'Sheet2']);
  });

  test.each<[string, (sheets: Excel.WorksheetCollection) => void]>([
    [
      'adding',
      (sheets) => {
        sheets.add('丁');
      },
    ],
    [
      'renaming',
      (sheets) => {
        sheets.getItem('乙').name = '丁';
      },
    ],
    [
      'moving',
      (sheets) => {
        sheets.getItem('乙').position = 0;
      },
    ],
    [
      'hiding',
      (sheets) => {
        sheets.getItem('乙').visibility = 'Hidden';
      },
    ],
    [
      'deleting',
      (sheets) => {
        sheets.getItem('乙').delete();
      },
    ],
  ])('refuses %s in a protected structure', async (_, queue) => {
    await excel.Excel.run(async (context) => {
      context.workbook.protection.protect('密');
      context.workbook.protection.load('protected');
      await context.sync();
      expect(context.workbook.protection.protected).toBe(true);
    });
    expect((await refusal(() => change(queue))).code).toBe('AccessDenied');
    expect(names(excel)).toEqual(['甲', '乙', '丙']);
    const unprotect = (password: string) =>
      excel.Excel.run(async (context) => {
        context.workbook.protection.unprotect(password);
        await context.sync();
      });
    expect((await refusal(() => unprotect('错'))).code).toBe('AccessDenied');
    await unprotect('密');
    await change(queue);
  });
});

test('returns items in any order of calls, also a part of them', async () => {
  const excel = connect();
  await onSheets(excel, (sheets) => {
    sheets.add('二');
    sheets.add('三');
  });
  await excel.Excel.run(async (context) => {
    const part = context.workbook.worksheets.load({ select: 'name', top: 1, skip: 1 } as never);
    await context.sync();
    expect(part.items.map(({ name }) => name)).toEqual(['二']);
  });
});
