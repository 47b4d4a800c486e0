/** Tests a protected sheet: locked cells accept nothing, and other edits need permission. */
import { connect, onSheet, refusal, sent, valuesOf, type Connection } from './connection';

let excel: Connection;

async function protectedSheet(options: Excel.WorksheetProtectionOptions = {}): Promise<void> {
  excel = connect();
  await sent(excel, (sheet) => {
    sheet.getRange('A1:B3').values = [
      [1, 2],
      [3, 4],
      [5, 6],
    ];
    sheet.getRange('B1:B3').format.protection.locked = false;
    sheet.getRange('D:D').format.protection.locked = false;
    sheet.protection.protect(options);
  });
}

const NOTHING_ALLOWED = {};

const LOCKED: readonly [string, (sheet: Excel.Worksheet) => void][] = [
  [
    'values',
    (sheet) => {
      sheet.getRange('A1').values = [[9]];
    },
  ],
  [
    'values of locked and unlocked cells',
    (sheet) => {
      sheet.getRange('A1:B1').values = [[9, 9]];
    },
  ],
  [
    'formulas',
    (sheet) => {
      sheet.getRange('A1').formulas = [['=1']];
    },
  ],
  [
    'clearing contents',
    (sheet) => {
      sheet.getRange('A1').clear('Contents');
    },
  ],
  [
    'clearing all',
    (sheet) => {
      sheet.getRange('B1').clear();
    },
  ],
  [
    'merging',
    (sheet) => {
      sheet.getRange('B1:B2').merge();
    },
  ],
  [
    'unmerging',
    (sheet) => {
      sheet.getRange('B1:B2').unmerge();
    },
  ],
  [
    'validation',
    (sheet) => {
      sheet.getRange('B1').dataValidation.clear();
    },
  ],
  [
    'tab colour',
    (sheet) => {
      sheet.tabColor = '#FF0000';
    },
  ],
  [
    'print set-up',
    (sheet) => {
      sheet.pageLayout.orientation = 'Landscape';
    },
  ],
  [
    'print area',
    (sheet) => {
      sheet.pageLayout.setPrintArea('A1:B2');
    },
  ],
  [
    'copying onto locked cells',
    (sheet) => {
      sheet.getRange('A2').copyFrom('B1');
    },
  ],
];

test.each(LOCKED)('refuses %s', async (_, change) => {
  await protectedSheet();
  const before = await valuesOf(excel, 'A1:B3');
  expect((await refusal(() => sent(excel, change))).code).toBe('AccessDenied');
  expect(await valuesOf(excel, 'A1:B3')).toEqual(before);
});

type Flag = keyof Excel.WorksheetProtectionOptions;

const FLAGGED: readonly [Flag, string, (sheet: Excel.Worksheet) => void][] = [
  [
    'allowFormatCells',
    'a fill',
    (sheet) => {
      sheet.getRange('A1').format.fill.color = '#FF0000';
    },
  ],
  [
    'allowFormatCells',
    'a number format',
    (sheet) => {
      sheet.getRange('A1').numberFormat = [['0']];
    },
  ],
  [
    'allowFormatCells',
    'a border',
    (sheet) => {
      sheet.getRange('A1').format.borders.getItem('EdgeTop').style = 'Dash';
    },
  ],
  [
    'allowFormatCells',
    'cell properties',
    (sheet) => {
      sheet.getRange('A1').setCellProperties([[{ format: { wrapText: true } }]]);
    },
  ],
  [
    'allowFormatCells',
    'a conditional format',
    (sheet) => {
      sheet.getRange('A1').conditionalFormats.add('Custom');
    },
  ],
  [
    'allowFormatRows',
    'a height',
    (sheet) => {
      sheet.getRange('A1').format.rowHeight = 30;
    },
  ],
  [
    'allowFormatRows',
    'hiding rows',
    (sheet) => {
      sheet.getRange('2:2').rowHidden = true;
    },
  ],
  [
    'allowFormatColumns',
    'a width',
    (sheet) => {
      sheet.getRange('A1').format.columnWidth = 30;
    },
  ],
  [
    'allowFormatColumns',
    'hiding columns',
    (sheet) => {
      sheet.getRange('B:B').columnHidden = true;
    },
  ],
  [
    'allowInsertRows',
    'inserting rows',
    (sheet) => {
      sheet.getRange('2:2').insert('Down');
    },
  ],
  [
    'allowAutoFilter',
    'a filter',
    (sheet) => {
      sheet.autoFilter.apply('A1:B3');
    },
  ],
  [
    'allowEditObjects',
    'a comment',
    (sheet) => {
      sheet.comments.add('Sheet1!B1', '看');
    },
  ],
];

test.each(FLAGGED)('needs %s for %s, and no other flag', async (flag, _, change) => {
  await protectedSheet({ [flag]: true });
  await sent(excel, change);
  await protectedSheet(NOTHING_ALLOWED);
  expect((await refusal(() => sent(excel, change))).code).toBe('AccessDenied');
});

test('deletes rows only where all of their cells are unlocked', async () => {
  await protectedSheet({ allowDeleteRows: true });
  const remove = () =>
    sent(excel, (sheet) => {
      sheet.getRange('2:2').delete('Up');
    });
  expect((await refusal(remove)).code).toBe('AccessDenied');
});

test('writes values into unlocked cells, also those that only their column unlocks', async () => {
  await protectedSheet();
  await sent(excel, (sheet) => {
    sheet.getRange('B1:B3').values = [[7], [8], [9]];
    sheet.getRange('D500').values = [[1]];
    sheet.getRange('B2').values = [['']];
  });
  expect(await valuesOf(excel, 'B1:B3')).toEqual([[7], [''], [9]]);
});

test('reports the allowed actions', async () => {
  await protectedSheet({ allowSort: true, selectionMode: 'Unlocked' });
  await onSheet(excel, async (context, sheet) => {
    sheet.protection.load('protected,options');
    await context.sync();
    expect(sheet.protection.protected).toBe(true);
    expect(sheet.protection.options).toMatchObject({
      allowSort: true,
      allowFormatCells: false,
      selectionMode: 'Unlocked',
    });
  });
});

test('refuses a second protection or unprotection, and needs the right password', async () => {
  excel = connect();
  await sent(excel, (sheet) => {
    sheet.protection.protect({}, '密');
  });
  const attempts: readonly ((sheet: Excel.Worksheet) => void)[] = [
    (sheet) => {
      sheet.protection.protect();
    },
    (sheet) => {
      sheet.protection.unprotect();
    },
    (sheet) => {
      sheet.protection.unprotect('错');
    },
  ];
  for (const attempt of attempts) {
    expect((await refusal(() => sent(excel, attempt))).code).toBe('AccessDenied');
  }
  await sent(excel, (sheet) => {
    sheet.protection.unprotect('密');
    sheet.getRange('A1').values = [[1]];
  });
  const again = () =>
    sent(excel, (sheet) => {
      sheet.protection.unprotect();
    });
  expect((await refusal(again)).code).toBe('AccessDenied');
});

test('refuses a person the same edits', async () => {
  await protectedSheet({ allowSort: true });
  const { user } = excel.host;
  const denied = expect.objectContaining({ code: 'AccessDenied' }) as Error;
  const acts: readonly (() => void)[] = [
    () => {
      user.type('Sheet1', 'A1', '9');
    },
    () => {
      user.paste('Sheet1', 'A1', [['1', '2']]);
    },
    () => {
      user.clear('Sheet1', 'A1');
    },
    () => {
      user.insertRows('Sheet1', '2:2');
    },
    () => {
      user.deleteRows('Sheet1', '2:2');
    },
    () => {
      user.merge('Sheet1', 'B1:B2');
    },
    () => {
      user.format('Sheet1', 'B1', { bold: true });
    },
    () => {
      user.filter('Sheet1', 'A1:B3', 0, ['3']);
    },
    () => {
      user.sort('Sheet1', 'A1:B3', { column: 0, direction: 'descending' });
    },
  ];
  for (const act of acts) expect(act).toThrow(denied);
  user.type('Sheet1', 'B1', '9');
  user.sort('Sheet1', 'B1:B3', { column: 0, direction: 'descending' });
  expect(await valuesOf(excel, 'A1:B3')).toEqual([
    [1, 9],
    [3, 6],
    [5, 4],
  ]);
});
