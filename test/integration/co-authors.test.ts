/** Tests two clerks in one workbook, each with the add-in: no memory, explanation or figure is overwritten. */
import { createHost, type Host } from '../../src/excel-host';
import { connectBeside, connectNode, type ConnectedExcel } from '../../src/excel-host/transport/node';
import { officeWorkbook } from '../../src/excel/office-workbook';
import { MEMORY_NAMESPACE, memoryXml, readMemoryXml } from '../../src/excel/memory-xml';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import type { OpenSession } from '../../src/workflow/create-session';
import { decodeMemory, encodeMemory } from '../../src/workflow/memory';
import { said, sessionOn } from '../support/sessions';
import { shortenPauses, waitFor } from '../support/short-pauses';

shortenPauses();

const T03 = '部门支出总体情况表';
const ENTRIES = '支出录入';

interface Clerk {
  readonly host: Host;
  readonly session: OpenSession;
  /** Does the work in this clerk's pane. */
  readonly at: <T>(work: () => T) => T;
}

let mine: Clerk;
let hers: Clerk;

const here: ConnectedExcel['run'] = (work) => work();

async function opened(host: Host, at: ConnectedExcel['run']): Promise<Clerk> {
  const session = at(() => sessionOn(officeWorkbook()));
  await at(() => session.refresh());
  return { host, session, at };
}

beforeEach(async () => {
  const host = createHost({ excelApi: '1.19' });
  connectNode(host);
  const first = sessionOn(officeWorkbook());
  await first.loadSample();
  await first.generateTables(HENAN_2023.tables.map(({ id }) => id));
  await first.fillTables('values');
  first.close();
  mine = await opened(host, here);
  const beside = host.coAuthor();
  hers = await opened(beside, connectBeside(beside).run);
});

afterEach(() => {
  expect([...mine.host.internalErrors, ...hers.host.internalErrors]).toEqual([]);
});

/** Waits until work begun earlier in a pane has ended. */
async function ended({ session, at }: Clerk): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    await at(() => session.savePaneState(session.paneState()));
  }
}

/** Lets the pauses after edits pass, first in her pane and then in mine, where her writing is an edit. */
async function pause(): Promise<void> {
  for (const clerk of [hers, mine]) {
    await waitFor(1300);
    await ended(clerk);
  }
}

function parts(): readonly string[] {
  return mine.host.workbook.xmlParts
    .filter(({ xml }) => xml.includes(MEMORY_NAMESPACE))
    .map(({ xml }) => xml);
}

/** Stores the memories as a co-author's Excel leaves them. */
function putParts(xmls: readonly string[]): void {
  mine.host.act((book) => {
    book.xmlParts = xmls.map((xml, index) => ({ id: `{${String(index)}}`, xml }));
  });
}

function texts({ checks }: OpenSession): readonly string[] {
  return (checks.report()?.findings ?? [])
    .flatMap(({ explanation }) => (explanation === null ? [] : [explanation.text]))
    .sort();
}

/** Explains the nth explainable finding. */
async function explain({ session, at }: Clerk, nth: number, text: string): Promise<void> {
  const open = (session.checks.report()?.findings ?? []).filter(({ finding }) => finding.severity === 'X');
  const finding = open[nth]?.finding;
  if (finding === undefined) throw new Error('Too few findings.');
  expect(said(await at(() => session.checks.explain(finding.fingerprint, text)))).toBe('已保存说明。');
}

test('follows an edit once, in the pane of its author, with 自动更新 in both panes', async () => {
  for (const { session, at } of [mine, hers])
    await at(() => session.savePaneState({ ...session.paneState(), autoFillOnEdit: true }));
  hers.host.user.type(ENTRIES, 'N2', '5000000');
  await pause();
  const reported = ({ session }: Clerk): unknown => session.autoFill.report()?.outcome.kind ?? null;
  expect([reported(mine), reported(hers)]).toEqual([null, 'done']);
  expect(mine.session.status()?.tables.some(({ state }) => state === 'stale')).toBe(false);
});

test('keeps the explanations that two clerks write one after the other', async () => {
  await mine.session.checks.check();
  await hers.at(() => hers.session.checks.check());
  await explain(mine, 0, '我的说明');
  await explain(hers, 1, '她的说明');
  await explain(mine, 2, '又一条');
  await mine.session.refresh();
  expect(texts(mine.session)).toEqual(['又一条', '她的说明', '我的说明']);
  expect(parts()).toHaveLength(1);
});

test('keeps an explanation written between reading and writing of a filling', async () => {
  const port = officeWorkbook();
  let overtaken = 0;
  const racing = sessionOn({
    ...port,
    apply: async (change, options) => {
      if (overtaken === 0) {
        overtaken += 1;
        await explain(hers, 0, '她的说明');
      }
      return port.apply(change, options);
    },
  });
  await hers.at(() => hers.session.checks.check());
  mine.host.user.type(ENTRIES, 'N2', '5000000');
  expect(said(await racing.fillTables('values'))).toMatch(/^已填充12张表，\d+个数字有变化。$/u);
  expect(overtaken).toBe(1);
  expect(parts()).toHaveLength(1);
  await racing.checks.check();
  expect(texts(racing)).toEqual(['她的说明']);
});

test('joins the explanations of two memories written at once', async () => {
  await mine.session.checks.check();
  await explain(mine, 0, '我的说明');
  const [first = ''] = parts();
  putParts([memoryXml(encodeMemory({ ...decodeMemory(readMemoryXml(first)), explanations: null }))]);
  await mine.session.refresh();
  await explain(mine, 1, '她的说明');
  putParts([first, ...parts()]);
  await mine.session.refresh();
  expect(texts(mine.session)).toEqual(['她的说明', '我的说明']);
  await explain(mine, 2, '又一条');
  expect(parts()).toHaveLength(1);
  await mine.session.refresh();
  expect(texts(mine.session)).toEqual(['又一条', '她的说明', '我的说明']);
});

test('writes nothing while one clerk only opens screens', async () => {
  await mine.session.checks.check();
  await hers.at(() => hers.session.checks.check());
  await explain(hers, 0, '她的说明');
  const [before] = parts();
  await mine.session.savePaneState({ ...mine.session.paneState(), screen: 'trace' });
  expect(parts()).toEqual([before]);
  expect(mine.host.workbook.sheet(T03)).toBeDefined();
});
