/** 环境检查 at several versions of Excel: reading changes nothing, writing leaves nothing behind. */
import { environmentFacts } from '../../../src/excel/environment/environment-facts';
import { examineReading, examineWriting } from '../../../src/excel/environment/examine-environment';
import type { ProbeResult } from '../../../src/excel/environment/probe';
import { PROFILE_NAMES, type ProfileName } from '../../../src/excel-host/profiles';
import { openExcel } from '../support/open-excel';

async function gathered<T>(
  examine: (tell: (result: ProbeResult) => void, now: () => number) => Promise<T>,
): Promise<{ readonly results: readonly ProbeResult[]; readonly value: T }> {
  const results: ProbeResult[] = [];
  let clock = 0;
  const value = await examine(
    (result) => results.push(result),
    () => (clock += 3),
  );
  return { results, value };
}

function failing(results: readonly ProbeResult[]): readonly string[] {
  return results.flatMap((each) => (each.kind === 'fails' ? [`${each.title} ${each.code}`] : []));
}

describe('reading', () => {
  it('finds everything usable in Microsoft 365 but notes, which the client on npm lacks', async () => {
    openExcel({ excelApi: '1.19' });
    const { results } = await gathered(examineReading);
    expect(failing(results)).toEqual(['备注 ClientError']);
    expect(results[0]).toEqual({ kind: 'works', title: '工作表列表', milliseconds: 3 });
  });

  it('names what Excel LTSC 2021 lacks, and continues', async () => {
    openExcel({ excelApi: '1.14' });
    const { results } = await gathered(examineReading);
    expect(failing(results)).toEqual(['备注 ClientError', '事件：工作表改名 NotImplemented']);
    expect(results.at(-1)).toMatchObject({ kind: 'works', title: '事件：选中位置变化' });
  });

  it('sends nothing that counts as a write, so Ctrl+Z stays', async () => {
    const { host } = openExcel({ excelApi: '1.19' });
    await gathered(examineReading);
    expect(host.traffic.requests.filter(({ isWrite }) => isWrite).map(({ writers }) => writers)).toEqual([]);
  });

  it('reports every probe when no request succeeds', async () => {
    const { host } = openExcel({ excelApi: '1.14' });
    host.faults.plan({ kind: 'disconnect', request: 1 });
    const { results } = await gathered(examineReading);
    expect(results.every(({ kind }) => kind === 'fails')).toBe(true);
    expect(results[0]).toMatchObject({ kind: 'fails', title: '工作表列表', code: 'ServiceNotAvailable' });
  });
});

describe('the Excels by name', () => {
  const LATER: Readonly<Record<ProfileName, readonly string[]>> = {
    'LTSC 2021': ['备注 ClientError', '事件：工作表改名 NotImplemented'],
    'LTSC 2024': ['备注 ClientError'],
    'Microsoft 365 Windows': ['备注 ClientError'],
    Mac: ['备注 ClientError'],
    web: ['备注 ClientError'],
  };

  it.each(PROFILE_NAMES)('%s reads and writes what it should', async (profile) => {
    const { host } = openExcel({ profile });
    expect(failing((await gathered(examineReading)).results)).toEqual(LATER[profile]);
    expect(failing((await gathered(examineWriting)).results)).toEqual(['备注 ClientError']);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    expect(host.internalErrors).toEqual([]);
  });

  it('reads a workbook opened read-only and writes nothing into it', async () => {
    openExcel({ profile: 'LTSC 2021', document: 'read-only' });
    expect(failing((await gathered(examineReading)).results)).toEqual([
      '备注 ClientError',
      '事件：工作表改名 NotImplemented',
    ]);
    expect((await gathered(examineWriting)).results).toMatchObject([{ kind: 'fails', title: '新建工作表' }]);
  });
});

describe('writing', () => {
  it('works on a sheet of its own and deletes it again', async () => {
    const { host } = openExcel({ excelApi: '1.19' });
    host.user.type('Sheet1', 'A1', '原来的');
    const before = JSON.stringify(host.workbook.sheets.map(({ name }) => name));
    const { results, value } = await gathered(examineWriting);
    expect(failing(results)).toEqual(['备注 ClientError']);
    expect(value).toBeNull();
    expect(JSON.stringify(host.workbook.sheets.map(({ name }) => name))).toBe(before);
    expect([host.workbook.names, host.workbook.xmlParts]).toEqual([[], []]);
    expect(host.internalErrors).toEqual([]);
  });

  it('stops when it cannot make a sheet', async () => {
    const { host } = openExcel();
    host.user.protectStructure();
    const { results, value } = await gathered(examineWriting);
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({ kind: 'fails', title: '新建工作表', code: 'AccessDenied' });
    expect(value).toBeNull();
  });

  it('names the sheet that could not be deleted again', async () => {
    const { host } = openExcel({ excelApi: '1.19' });
    host.faults.plan({ kind: 'disconnect', request: 3 });
    const { value } = await gathered(examineWriting);
    expect(value).toMatch(/^环境检查-/u);
    expect(host.workbook.sheets.some(({ name }) => name === value)).toBe(true);
  });
});

describe('what Office reports of itself', () => {
  it('is the highest set and the other sets that matter', () => {
    openExcel({ excelApi: '1.14' });
    expect(environmentFacts()).toMatchObject({ excelApi: '1.14', clientKnowsNotes: false });
    expect(environmentFacts().sets).toContainEqual({ name: 'SharedRuntime 1.1', supported: true });
  });

  it('is nothing without Office', () => {
    Reflect.deleteProperty(globalThis, 'Office');
    expect(environmentFacts()).toEqual({
      host: null,
      platform: null,
      version: null,
      locale: null,
      excelApi: null,
      sets: [],
      clientKnowsNotes: false,
    });
  });
});
