/** Tests a set with a table per unit in a live workbook: made, filled, checked, traced, and left when a unit ends. */
import type * as Henan from '../../src/sets/henan-2023';
import type * as Series from '../../src/tables/series';
import type * as UnitSeries from '../support/unit-series';
import { createHost, type Host } from '../../src/excel-host';
import { connectNode } from '../../src/excel-host/transport/node';
import { officeWorkbook } from '../../src/excel/office-workbook';
import { sumFen } from '../../src/money/fen';
import type { OpenSession } from '../../src/workflow/create-session';
import { PROFILE_UNDER_TEST } from '../support/profile-under-test';
import { sampleEntries } from '../support/amended-returns';
import { reported } from '../support/checks';
import { contentsOf } from '../support/host-contents';
import { said, sessionOn } from '../support/sessions';

jest.mock('../../src/sets/henan-2023', () => {
  const { HENAN_2023 } = jest.requireActual<typeof Henan>('../../src/sets/henan-2023');
  const { isOfSeries } = jest.requireActual<typeof Series>('../../src/tables/series');
  const { UNIT_SERIES } = jest.requireActual<typeof UnitSeries>('../support/unit-series');
  const frame = {
    ...HENAN_2023.frame,
    number: (id: string) => (isOfSeries(UNIT_SERIES, id) ? null : HENAN_2023.frame.number?.(id)),
  };
  return { HENAN_2023: { ...HENAN_2023, frame, series: [UNIT_SERIES] } };
});

/** Row and columns of 支出总计, counted from zero. */
const TOTAL_ROW = 5;
const TOTAL = 1;
const ENTRY = '支出录入';
const [FIRST, LAST] = ['703001', '703019'];

let host: Host;
let session: OpenSession;

const tables = () => session.status()?.tables ?? [];
const ids = (): readonly string[] => tables().map(({ id }) => id);
const tabOf = (unit: string): string => `单位支出表（${unit}）`;
const contents = (tab: string): string => contentsOf(host).get(tab) ?? '';

/** Gives the unit's expenditure lines to another unit, as a clerk would after a merger. */
function giveLines(from: string, to: string): Promise<unknown> {
  const lines = contents(ENTRY).split('\n');
  for (const line of lines) {
    const found = /^(\d+),0 "(\d+)"$/u.exec(line);
    if (found?.[2] === from) host.user.type(ENTRY, `A${String(Number(found[1]) + 1)}`, to);
  }
  return session.refresh();
}

beforeEach(async () => {
  host = createHost(PROFILE_UNDER_TEST);
  connectNode(host);
  session = sessionOn(officeWorkbook());
  await session.loadSample();
  await session.generateTables(ids());
  await session.fillTables('values');
});

afterEach(() => {
  expect(host.internalErrors).toEqual([]);
});

it('makes a sheet per unit after the other tables and fills it with the sum of its lines', async () => {
  const { expenditure, units } = await sampleEntries();
  const withLines = units.filter(({ code }) => expenditure.some(({ unit }) => unit === code));
  expect(withLines.length).toBeGreaterThan(3);
  expect(ids().slice(12)).toEqual(withLines.map(({ code }) => `units:${code}`));
  expect(tables().every(({ state }) => state === 'filled')).toBe(true);
  for (const { code, name } of withLines) {
    const total = sumFen(expenditure.filter(({ unit }) => unit === code).map(({ amount }) => amount));
    expect(contents(tabOf(code))).toContain(`"2023年${name}支出表"`);
    expect(contents(tabOf(code))).toContain(
      `${String(TOTAL_ROW)},${String(TOTAL)} ${String(Math.round(total / 1e4) / 100)}`,
    );
  }
});

const ofSeries = (): readonly unknown[] =>
  (session.checks.report()?.findings ?? [])
    .filter(({ finding }) => finding.table.startsWith('units:'))
    .map(({ finding }) => reported(finding));

it('checks the sums of each sheet and names the wrong cell', async () => {
  await session.checks.check();
  expect(session.checks.report()?.findings.length).toBeGreaterThan(20);
  expect(ofSeries()).toEqual([]);
  host.user.type(tabOf(FIRST), `B${String(TOTAL_ROW + 1)}`, '1');
  await session.refresh();
  await session.checks.check();
  const place = `units:${FIRST}/kinds/total`;
  expect(ofSeries()).toMatchObject(
    [
      {
        at: `${place}/total ${tabOf(FIRST)}!B6`,
        severity: 'E',
        message: /支出总计 1.00 ≠ 一、基本支出 2,227.86/u,
      },
      { at: `${place}/total ${tabOf(FIRST)}!B6`, severity: 'E', message: /1.00 ≠ 按录入明细汇总 2,535.69/u },
      { at: `${place}/current ${tabOf(FIRST)}!C6`, severity: 'E', message: /本年安排 2,535.69 > 合计 1.00/u },
    ].map(({ message, ...rest }) => ({ ...rest, message: expect.stringMatching(message) as string })),
  );
});

it('names the sheet of a unit without lines and leaves it as it is', async () => {
  const before = contents(tabOf(LAST));
  await giveLines(LAST, FIRST);
  const outcome = await session.fillTables('values');
  expect(outcome.kind === 'done' ? outcome.details : said(outcome)).toContain(
    `“${tabOf(LAST)}”对应的单位或项目已没有录入数据，没有填充，内容没有改动。请核对后自行删除。`,
  );
  expect(contents(tabOf(LAST))).toBe(before);
});
