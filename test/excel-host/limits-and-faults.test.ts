/** Tests faults between an add-in and Excel, limits and counts. */
import type { ErrorCode } from '../../src/excel-host';
import { connect, onSheet, refusal, sent, settled, valuesOf, type Connection } from './connection';

let excel: Connection;

beforeEach(() => {
  excel = connect();
});

const write = (address: string, value: unknown) =>
  sent(excel, (sheet) => {
    sheet.getRange(address).values = [[value]];
  });

describe('sizes', () => {
  const KILOBYTE = 1024;

  test('limit a request by the bytes of its JSON text', async () => {
    excel = connect({ requestBytes: 3 * KILOBYTE });
    await write('A1', 'x'.repeat(2 * KILOBYTE));
    // A Chinese character has three bytes.
    expect((await refusal(() => write('A1', '汉'.repeat(KILOBYTE)))).code).toBe(
      'RequestPayloadSizeLimitExceeded',
    );
    expect(await valuesOf(excel, 'A1')).toEqual([['x'.repeat(2 * KILOBYTE)]]);
  });

  test('limit an answer, too, after its actions are done', async () => {
    excel = connect({ responseBytes: 3 * KILOBYTE });
    const work = onSheet(excel, async (context, sheet) => {
      sheet.getRange('A1:A2').values = [['汉'.repeat(500)], ['汉'.repeat(500)]];
      sheet.getRange('A1:A2').load('values');
      await context.sync();
    });
    expect((await refusal(() => work)).code).toBe('ResponsePayloadSizeLimitExceeded');
    expect(await valuesOf(excel, 'A2')).toEqual([['汉'.repeat(500)]]);
  });

  test('are 5 MB by default', async () => {
    const fill = (rows: number) =>
      sent(excel, (sheet) => {
        sheet.getRange(`A1:A${String(rows)}`).values = Array.from({ length: rows }, () => [
          'x'.repeat(30_000),
        ]);
      });
    await fill(174);
    expect(excel.host.traffic.largestRequest).toBeGreaterThan(5_220_000);
    expect((await refusal(() => fill(175))).code).toBe('RequestPayloadSizeLimitExceeded');
  });
});

describe('counts', () => {
  test("include the add-in's requests, their bytes and results", async () => {
    await write('A1', '汉字');
    await valuesOf(excel, 'A1');
    await refusal(() =>
      sent(excel, (sheet) => {
        sheet.getRange('ZZZZ1').load('address');
      }),
    );
    await settled();
    const { traffic } = excel.host;
    expect(traffic.count).toBe(3);
    expect(traffic.requests.map(({ number, error }) => [number, error])).toEqual([
      [1, null],
      [2, null],
      [3, 'InvalidArgument'],
    ]);
    const [first] = traffic.requests;
    expect(first?.bytesIn).toBe(Buffer.byteLength(JSON.stringify(first?.body)));
    expect(traffic.largestRequest).toBe(Math.max(...traffic.requests.map(({ bytesIn }) => bytesIn)));
    expect(traffic.largestResponse).toBe(Math.max(...traffic.requests.map(({ bytesOut }) => bytesOut)));
    traffic.reset();
    expect(traffic.count).toBe(0);
  });

  test('omit bodies on demand', async () => {
    excel = connect({ keepsBodies: false });
    await write('A1', 1);
    expect(excel.host.traffic.requests[0]).toMatchObject({ body: null, error: null });
  });
});

const WHOLE: readonly ErrorCode[] = [
  'AccessDenied',
  'ActivityLimitReached',
  'InvalidOrTimedOutSession',
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'InvalidRequestContext',
  'GeneralException',
  'ServiceNotAvailable',
  'RequestAborted',
];

describe('faults', () => {
  test.each(WHOLE)('refuse the second request as a whole with %s and let the third through', async (code) => {
    excel.host.faults.plan({ kind: 'refuse', request: 2, code });
    await write('A1', 1);
    expect((await refusal(() => write('A1', 2))).code).toBe(code);
    expect(await valuesOf(excel, 'A1')).toEqual([[1]]);
  });

  test('break off a request and keep its earlier actions', async () => {
    const work = () =>
      sent(excel, (sheet) => {
        for (const row of [1, 2, 3, 4]) sheet.getRange(`A${String(row)}`).values = [[row]];
      });
    await work();
    const actions = excel.host.traffic.requests[0]?.body?.Actions ?? [];
    const writes = actions.flatMap(({ Name }, index) => (Name === 'Values' ? [index] : []));
    expect(writes).toHaveLength(4);
    await sent(excel, (sheet) => {
      sheet.getRange('A1:A4').clear();
    });
    excel.host.faults.plan({
      kind: 'break-off',
      request: 1,
      after: writes[2] ?? 0,
      code: 'GeneralException',
    });
    expect((await refusal(work)).code).toBe('GeneralException');
    expect(await valuesOf(excel, 'A1:A4')).toEqual([[1], [2], [''], ['']]);
  });

  test('lose an answer after all actions are done', async () => {
    excel.host.faults.plan({ kind: 'lose-answer', request: 1, code: 'ServiceNotAvailable' });
    expect((await refusal(() => write('A1', 1))).code).toBe('ServiceNotAvailable');
    expect(await valuesOf(excel, 'A1')).toEqual([[1]]);
  });

  test('drop the connection for good', async () => {
    excel.host.faults.plan({ kind: 'disconnect', request: 2 });
    await write('A1', 1);
    expect((await refusal(() => write('A1', 2))).code).toBe('ServiceNotAvailable');
    expect((await refusal(() => write('A1', 3))).code).toBe('ServiceNotAvailable');
    excel.host.faults.clear();
    expect(await valuesOf(excel, 'A1')).toEqual([[1]]);
  });

  test('refuse everything while a person types into a cell', async () => {
    excel.host.user.startEditing();
    expect((await refusal(() => valuesOf(excel, 'A1'))).code).toBe('InvalidOperationInCellEditMode');
    excel.host.user.stopEditing();
    expect(await valuesOf(excel, 'A1')).toEqual([['']]);
  });

  test('do not count requests by which the client releases objects', async () => {
    await write('A1', 1);
    await write('A1', 2);
    excel.host.faults.plan({ kind: 'refuse', request: 1, code: 'GeneralException' });
    await settled();
    expect((await refusal(() => write('A1', 3))).code).toBe('GeneralException');
  });

  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    [
      'WorksheetFreezePanes.freezeRows',
      (sheet) => {
        sheet.freezePanes.freezeRows(1);
      },
    ],
    [
      'Worksheet.freezePanes',
      (sheet) => {
        sheet.freezePanes.freezeRows(1);
      },
    ],
    [
      'PageLayout.zoom',
      (sheet) => {
        sheet.pageLayout.set({ zoom: { scale: 80 } });
      },
    ],
    [
      'Worksheet.showGridlines',
      (sheet) => {
        sheet.showGridlines = false;
      },
    ],
    [
      'Worksheet.tabColor',
      (sheet) => {
        sheet.tabColor = '#FF0000';
      },
    ],
    [
      'AutoFilter.apply',
      (sheet) => {
        sheet.autoFilter.apply('A1:B3');
      },
    ],
  ])('refuse %s by name wherever it is used, and keep earlier actions', async (member, use) => {
    excel.host.faults.plan({ kind: 'refuse-member', member, code: 'GeneralException' });
    const work = () =>
      sent(excel, (sheet) => {
        sheet.getRange('A1').values = [[1]];
        use(sheet);
      });
    expect(await refusal(work)).toMatchObject({ code: 'GeneralException', location: member });
    expect(await valuesOf(excel, 'A1')).toEqual([[1]]);
    expect((await refusal(work)).code).toBe('GeneralException');
    await sent(excel, (sheet) => sheet.load('tabColor, showGridlines'));
    excel.host.faults.clear();
    await work();
  });
});

describe('during a request', () => {
  test('a person acts before its actions, or before its answer', async () => {
    const { host } = excel;
    host.meanwhile.plan({
      request: 1,
      before: () => {
        host.user.type('Sheet1', 'A1', '1');
      },
    });
    expect(await valuesOf(excel, 'A1')).toEqual([[1]]);
    host.meanwhile.plan({
      request: 2,
      after: () => {
        host.user.type('Sheet1', 'A1', '2');
      },
    });
    expect(await valuesOf(excel, 'A1')).toEqual([[1]]);
    expect(await valuesOf(excel, 'A1')).toEqual([[1]]);
    expect(await valuesOf(excel, 'A1')).toEqual([[2]]);
  });

  test('a person begins to type into a cell, and Excel refuses the request', async () => {
    const { host } = excel;
    host.meanwhile.plan({
      request: 1,
      before: () => {
        host.user.startEditing();
      },
    });
    expect((await refusal(() => valuesOf(excel, 'A1'))).code).toBe('InvalidOperationInCellEditMode');
  });

  test('time passes', async () => {
    excel.host.delay = 30;
    const answer = valuesOf(excel, 'A1');
    await settled();
    expect(excel.host.traffic.count).toBe(0);
    excel.host.user.type('Sheet1', 'A1', '1');
    expect(await answer).toEqual([[1]]);
  });
});
