/** Each error at each request of a change: what is reported, and what the workbook holds afterwards. */
import type { ErrorCode, Fault, Host } from '../../src/excel-host';
import type { SheetChange, WorkbookChange } from '../../src/sheets/plan/change';
import { USUAL_BYTES } from '../../src/excel/request/limits';
import type { PlannedContent } from '../../src/sheets/plan/plan';
import type { ApplyAnswer } from '../../src/workflow/port';
import { sheetPlan, textCell, workbookPlan } from '../support/plans';
import { addAll, change, openExcel, type OpenExcel } from './support/open-excel';

const text = (words: string): PlannedContent => ({ kind: 'text', text: words });

interface Prepared extends OpenExcel {
  readonly ids: ReadonlyMap<string, string>;
  /** Name and first cell of each sheet. */
  readonly state: () => readonly string[];
}

/** Two sheets, 甲 and 乙, with a cell each. */
async function prepared(): Promise<Prepared> {
  const excel = openExcel();
  const plans = ['甲', '乙'].map((name) => sheetPlan([[textCell(`旧${name}`)]], { name }));
  await excel.apply(addAll(workbookPlan(plans)));
  const { tabs } = await excel.snapshot({ names: ['甲', '乙'] });
  return {
    ...excel,
    ids: new Map(tabs.map(({ id, name }) => [name, id])),
    state: () =>
      excel.host.workbook.sheets.map(({ name, grid }) => `${name}: ${String(grid.cell(0, 0)?.value ?? '')}`),
  };
}

function edit({ ids }: Prepared, name: string, words = `新${name}`): SheetChange {
  return {
    kind: 'edit',
    sheetId: ids.get(name) ?? '',
    name,
    rows: [],
    cells: [{ row: 0, column: 0, content: text(words) }],
  };
}

const add = (name: string): SheetChange => ({
  kind: 'add',
  plan: sheetPlan([[textCell(`新${name}`)]], { name }),
});

/** A new sheet, two edits, a memory. */
function wholeChange(excel: Prepared): WorkbookChange {
  return change([edit(excel, '甲'), add('丙'), edit(excel, '乙')], { memory: '{}', activate: '丙' });
}

const BEFORE = ['Sheet1: ', '甲: 旧甲', '乙: 旧乙'];
const AFTER = ['Sheet1: ', '甲: 新甲', '乙: 新乙', '丙: 新丙'];

function failed(answer: ApplyAnswer): Extract<ApplyAnswer, { kind: 'failed' }> {
  if (answer.kind !== 'failed') throw new Error(answer.kind);
  return answer;
}

describe('a request refused as a whole', () => {
  test.each<[ErrorCode, string]>([
    ['InvalidOperationInCellEditMode', 'cell-being-edited'],
    ['RequestPayloadSizeLimitExceeded', 'too-large'],
    ['ActivityLimitReached', 'excel-busy'],
    ['AccessDenied', 'read-only'],
  ])('%s: touches nothing', async (code, kind) => {
    const excel = await prepared();
    excel.host.faults.plan({ kind: 'refuse', request: 1, code });
    const answer = failed(await excel.port.apply(wholeChange(excel)));
    expect(answer).toMatchObject({ excelError: { kind }, touched: [] });
    expect(answer.excelError.detail).toContain(code);
    expect(excel.state()).toEqual(BEFORE);
    // The second attempt succeeds.
    await excel.snapshot({ names: ['甲', '乙'] });
    await excel.apply(wholeChange(excel));
    expect(excel.state()).toEqual(AFTER);
  });

  test('while a person edits a cell', async () => {
    const excel = await prepared();
    excel.host.faults.isCellEdited = true;
    const answer = failed(await excel.port.apply(wholeChange(excel)));
    expect(answer).toMatchObject({ excelError: { kind: 'cell-being-edited' }, touched: [] });
    excel.host.faults.clear();
    await excel.apply(wholeChange(excel));
    expect(excel.state()).toEqual(AFTER);
  });
});

describe('an answer that does not arrive', () => {
  test.each<[string, Fault, string, readonly string[], readonly string[]]>([
    [
      'lost: everything may be written',
      { kind: 'lose-answer', request: 1, code: 'GeneralException' },
      'unexpected',
      ['丙', '甲', '乙'],
      AFTER,
    ],
    [
      'too large: everything is written',
      { kind: 'lose-answer', request: 1, code: 'ResponsePayloadSizeLimitExceeded' },
      'too-large',
      ['丙', '甲', '乙'],
      AFTER,
    ],
    [
      'session over: unknown',
      { kind: 'refuse', request: 1, code: 'InvalidOrTimedOutSession' },
      'connection-lost',
      ['丙', '甲', '乙'],
      BEFORE,
    ],
    [
      'no connection: unknown',
      { kind: 'disconnect', request: 1 },
      'connection-lost',
      ['丙', '甲', '乙'],
      BEFORE,
    ],
  ])('%s', async (_, fault, kind, touched, state) => {
    const excel = await prepared();
    excel.host.faults.plan(fault);
    expect(failed(await excel.port.apply(wholeChange(excel)))).toMatchObject({
      excelError: { kind },
      touched,
    });
    expect(excel.state()).toEqual(state);
  });
});

/** Number of actions of the request that a change sends. */
async function actionsOf(make: (excel: Prepared) => WorkbookChange): Promise<number> {
  const excel = await prepared();
  excel.host.traffic.reset();
  await excel.apply(make(excel));
  // The settings of the new sheet follow in a second one.
  expect(excel.host.traffic.count).toBe(2);
  return excel.host.traffic.requests[0]?.body?.Actions.length ?? 0;
}

test('a request that breaks off anywhere: names every changed sheet and the place of the error', async () => {
  const actions = await actionsOf(wholeChange);
  expect(actions).toBeGreaterThan(50);
  const seen = new Set<string>();
  for (let after = 0; after < actions; after += 1) {
    const excel = await prepared();
    const before = excel.state();
    excel.host.faults.plan({ kind: 'break-off', request: 1, after, code: 'GeneralException' });
    const { touched, excelError } = failed(await excel.port.apply(wholeChange(excel)));
    expect(excelError.kind).toBe('unexpected');
    expect(excelError.detail).toContain('GeneralException');
    const changed = excel.state().filter((line) => !before.includes(line));
    for (const line of changed) expect(touched).toContain(line.slice(0, 1));
    // At most one more than finished: the sheet in progress.
    expect(touched.length).toBeLessThanOrEqual(3);
    seen.add(touched.join());
    expect(excel.host.internalErrors).toEqual([]);
  }
  expect([...seen]).toEqual(['丙', '丙,甲', '丙,甲,乙']);
});

describe('between reading and writing', () => {
  type Meanwhile = (host: Host) => void;
  const meanwhile =
    (act: (workbook: Host['workbook']) => void): Meanwhile =>
    (host) => {
      host.act(act);
    };
  const remove = (name: string): Meanwhile =>
    meanwhile((book) => {
      book.sheets = book.sheets.filter((sheet) => sheet.name !== name);
    });
  const protect = (name: string): Meanwhile =>
    meanwhile((book) => {
      book.sheet(name).protection = { allowed: new Set(), selectionMode: 'Normal', password: null };
    });
  const rename = (name: string, to: string): Meanwhile =>
    meanwhile((book) => {
      book.sheet(name).name = to;
    });

  test.each<[string, Meanwhile, string, string, readonly string[]]>([
    ['a sheet is deleted', remove('乙'), 'sheet-gone', '乙', ['丙', '甲']],
    ['a sheet is protected', protect('乙'), 'sheet-protected', '乙', ['丙', '甲', '乙']],
    ['the first sheet is protected', protect('甲'), 'sheet-protected', '甲', ['丙', '甲']],
    [
      'the structure is protected',
      meanwhile((book) => {
        book.structurePassword = '';
      }),
      'workbook-protected',
      '丙',
      [],
    ],
    ['the name is taken', rename('Sheet1', '丙'), 'name-taken', '丙', []],
  ])('%s', async (_, act, kind, sheet, touched) => {
    const excel = await prepared();
    act(excel.host);
    const answer = failed(await excel.port.apply(wholeChange(excel)));
    expect(answer.touched).toEqual(touched);
    expect(answer.excelError).toMatchObject({ kind, sheet });
    expect(excel.host.internalErrors).toEqual([]);
  });

  test('a renamed sheet is found by its id', async () => {
    const excel = await prepared();
    rename('乙', '乙改')(excel.host);
    await excel.apply(wholeChange(excel));
    expect(excel.state()).toEqual(['Sheet1: ', '甲: 新甲', '乙改: 新乙', '丙: 新丙']);
  });

  test.each<[string, Meanwhile, string, string | undefined]>([
    ['deleted', remove('乙'), 'sheet-gone', '乙'],
    ['protected', protect('甲'), 'sheet-protected', '甲'],
    ['renamed to the new name', rename('Sheet1', '丙'), 'name-taken', '丙'],
  ])(
    'without a reading just before, is refused before anything is written: %s',
    async (_, act, kind, sheet) => {
      const excel = await prepared();
      await excel.apply(change([], { memory: '{}' }));
      act(excel.host);
      const state = excel.state();
      const answer = failed(await excel.port.apply(wholeChange(excel)));
      expect(answer).toMatchObject({ excelError: { kind, sheet }, touched: [] });
      expect(excel.state()).toEqual(state);
    },
  );

  test('a refusal on old facts is checked by a new reading', async () => {
    const excel = await prepared();
    protect('甲')(excel.host);
    await excel.snapshot();
    excel.host.act((book) => {
      book.sheet('甲').protection = null;
    });
    await excel.apply(wholeChange(excel));
    expect(excel.state()).toEqual(AFTER);
  });
});

describe('a change of several requests', () => {
  /** Twelve sheets of about 450 kB each. */
  function large(): WorkbookChange {
    const rows = Array.from({ length: 150 }, (_, row) => [textCell(`${String(row)}${'文'.repeat(1_000)}`)]);
    return change(
      Array.from({ length: 12 }, (_, index) => ({
        kind: 'add',
        plan: sheetPlan(rows, { name: `表${String(index + 1)}` }),
      })),
      { memory: '{"large":true}' },
    );
  }

  async function opened(): Promise<OpenExcel> {
    const excel = openExcel();
    await excel.snapshot();
    excel.host.traffic.reset();
    return excel;
  }

  test('no request is larger than it has to be', async () => {
    const { host, apply } = await opened();
    const stages: string[] = [];
    await apply(large(), {
      onProgress: ({ stage, done, total }) => stages.push(`${stage} ${String(done)}/${String(total)}`),
    });
    expect(host.traffic.count).toBe(5);
    expect(host.traffic.largestRequest).toBeLessThanOrEqual(USUAL_BYTES);
    expect(stages[0]).toBe('写入表1 0/4');
    expect(stages.at(-1)).toBe('试 4/4');
    expect(host.workbook.sheets).toHaveLength(13);
    expect(host.workbook.sheet('表12').grid.cell(149, 0)?.value).toBe(`149${'文'.repeat(1_000)}`);
  });

  test('the second is refused: all sheets exist, some are empty, and all are named', async () => {
    const { host, port } = await opened();
    host.faults.plan({ kind: 'refuse', request: 2, code: 'ActivityLimitReached' });
    const { excelError, touched } = failed(await port.apply(large()));
    expect(excelError.kind).toBe('excel-busy');
    // The first request adds all of them.
    expect(touched).toHaveLength(12);
    expect(host.workbook.xmlParts).toHaveLength(0);
  });

  test('cancelled between the two: the first stays, the second is not sent', async () => {
    const { host, port } = await opened();
    const controller = new AbortController();
    const answer = await port.apply(large(), {
      signal: controller.signal,
      onProgress: ({ done }) => {
        if (done === 0) controller.abort();
      },
    });
    expect(answer.kind).toBe('cancelled');
    expect(answer.kind === 'cancelled' ? answer.touched : []).toHaveLength(12);
    expect(host.traffic.count).toBe(1);
  });

  test('cancelled before the first: nothing is sent', async () => {
    const { host, port } = await opened();
    const controller = new AbortController();
    controller.abort();
    expect(await port.apply(large(), { signal: controller.signal })).toEqual({
      kind: 'cancelled',
      touched: [],
    });
    expect(host.traffic.count).toBe(0);
  });

  test('refuses contents larger than any request before anything is sent', async () => {
    const { host, port } = await opened();
    const answer = failed(await port.apply(change([], { memory: JSON.stringify('x'.repeat(4_100_000)) })));
    expect(answer).toMatchObject({ excelError: { kind: 'too-large' }, touched: [] });
    expect(host.traffic.count).toBe(0);
  });
});
