/** Tests what stands against publishing in a live workbook, and that its answers hold for the files. */
import { unzipSync, strFromU8 } from 'fflate';
import { shanghaiSampleEntries } from '../../scripts/sample-entries';
import { publicationFiles } from '../../src/distribution/publication-files';
import { NO_CHARTS } from '../../src/publication/chart-choice';
import { obstacleWords, DECISIONS, type Question } from '../../src/publication/readiness';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { SHANGHAI } from '../../src/sets/shanghai';
import { PublicationController } from '../../src/workflow/publication/publication-controller';
import type { PublicationView } from '../../src/workflow/publication/publication-view';
import type { OpenSession } from '../../src/workflow/create-session';
import { said, sessionOn } from '../support/sessions';
import { simulatedWorkbook, type SimulatedWorkbook } from '../support/simulated-workbook';

interface Opened {
  readonly book: SimulatedWorkbook;
  readonly session: OpenSession;
  readonly controller: PublicationController;
}

function opened(): Opened {
  const book = simulatedWorkbook();
  const session = sessionOn(book.port);
  const controller = session.add(
    (store, ports, queue) => new PublicationController(store, ports, queue, session.checks),
  );
  return { book, session, controller };
}

async function shanghai(): Promise<Opened> {
  const one = opened();
  const { settings } = await shanghaiSampleEntries();
  await one.session.makeEntrySheets(settings.budgetYear);
  await one.session.saveSettings(settings);
  await one.session.loadSample({ answer: 'replace-settings' });
  await one.session.generateTables(SHANGHAI.tables.map(({ id }) => id));
  await one.session.fillTables('values');
  return one;
}

type Shown = Extract<PublicationView, { kind: 'view' }>;

/** Waits until the view is about the workbook as it is. */
async function viewOf({ controller }: Opened): Promise<Shown> {
  while (controller.isBeingMade()) await new Promise((resolve) => setTimeout(resolve, 10));
  const view = controller.view();
  if (view?.kind !== 'view') throw new Error(`There is no view: ${String(view?.why)}`);
  return view;
}

async function obstaclesOf(one: Opened): Promise<readonly string[]> {
  return (await viewOf(one)).obstacles.map(obstacleWords);
}

describe('publishing', () => {
  it('waits for a check of the workbook as it is, then for nothing', async () => {
    const one = await shanghai();
    const { session, book, controller } = one;
    expect(await obstaclesOf(one)).toEqual(['各表还没有检查。请先检查。']);
    await session.checks.check();
    expect(await obstaclesOf(one)).toEqual([]);
    const source = await controller.source();
    expect(source).toMatchObject({ kind: 'source', obstacles: [], answers: null });
    const [first] = SHANGHAI.tables;
    if (first === undefined) throw new Error('The set has no tables.');
    book.type(first.name, 6, 1, 12345);
    await session.refresh();
    expect(await obstaclesOf(one)).toEqual([
      expect.stringMatching(/^“.*”B7（.*）是手工填写的“12345”。公开的表按录入汇总，不会带上/u),
      '检查以后工作簿又有改动。请重新检查。',
    ]);
  });

  it('lists a text typed over a table, and tells of what stands beside one', async () => {
    const one = await shanghai();
    const { session, book } = one;
    const [first] = SHANGHAI.tables;
    if (first === undefined) throw new Error('The set has no tables.');
    book.type(first.name, 0, 0, '我们的标题');
    book.type(first.name, 60, 1, '领导说这里再改');
    await session.checks.check();
    const view = await viewOf(one);
    expect(view.obstacles.map(obstacleWords)[0]).toMatch(/^“.*”A1（.*）是手工填写的“我们的标题”。/u);
    expect(view.beside).toEqual([`“${first.name}”有1格内容写在表的旁边，公开的表不带这些内容。`]);
  });

  it('asks about sensitive words; the decision is kept in the workbook and holds for the files', async () => {
    const one = await shanghai();
    const { session, book, controller } = one;
    const duties = book.sheet('主要职责');
    book.type('主要职责', 1, duties.rows[0]?.indexOf('职责') ?? -1, '受理咨询，电话13812345678');
    await session.refresh();
    await session.fillTables('values');
    await session.checks.check();
    const asked = (await viewOf(one)).obstacles;
    expect(asked.map(obstacleWords)).toEqual([
      expect.stringMatching(/^说明“.*”第\d+句有“13812345678”，像是手机号码。请核对能否公开。请选择/u),
    ]);
    const [question] = asked.flatMap((obstacle): Question[] =>
      obstacle.kind === 'question' ? [obstacle.question] : [],
    );
    if (question === undefined) throw new Error('Nothing is asked.');
    expect(said(await controller.answer(question, DECISIONS.withhold))).toBe('已保存说明。');
    expect((await obstaclesOf(one))[0]).toContain('已决定不公开');
    expect(said(await controller.answer(question, DECISIONS.publish))).toBe('已保存说明。');
    const view = await viewOf(one);
    expect(view.obstacles).toEqual([]);
    expect(view.answered).toHaveLength(1);
    const source = await controller.source();
    if (source.kind !== 'source') throw new Error(source.kind);
    const made = await publicationFiles({
      ...source,
      level: 'department',
      fonts: 'national',
      earlier: [],
      mayBeDraft: false,
      charts: NO_CHARTS,
    });
    if (made.kind !== 'files') throw new Error(JSON.stringify(made));
    expect(made.draft).toEqual([]);
    const report = made.files.find(({ name }) => name.endsWith('审核报告（不公开）.xlsx'));
    if (report === undefined) throw new Error('There is no report.');
    const texts = Object.values(unzipSync(report.content)).map((bytes) => strFromU8(bytes));
    expect(texts.some((text) => text.includes('13812345678') && text.includes('公开'))).toBe(true);
    expect(said(await controller.answer(question, ''))).toBe('已撤回说明。');
    expect(await obstaclesOf(one)).toHaveLength(1);
  });

  it('lists the same questions before and after making the files', async () => {
    const one = opened();
    const { session, controller } = one;
    await session.loadSample();
    await session.generateTables(HENAN_2023.tables.map(({ id }) => id));
    await session.fillTables('values');
    await session.checks.check();
    const view = await viewOf(one);
    for (const obstacle of view.obstacles)
      if (obstacle.kind === 'question') await controller.answer(obstacle.question, '已核实');
    const answered = await viewOf(one);
    expect(answered.obstacles.filter(({ kind }) => kind === 'question')).toEqual([]);
    const source = await controller.source();
    if (source.kind !== 'source') throw new Error(source.kind);
    const made = await publicationFiles({
      ...source,
      level: 'department',
      fonts: 'national',
      earlier: [],
      obstacles: [],
      mayBeDraft: false,
      charts: NO_CHARTS,
    });
    if (made.kind !== 'not-ready') throw new Error('Errors do not count.');
    const further = made.obstacles.flatMap((obstacle) =>
      obstacle.kind === 'question' ? [obstacleWords(obstacle)] : [],
    );
    expect(further).toEqual([]);
    controller.note(made.obstacles);
    expect((await viewOf(one)).obstacles.map(obstacleWords)).toEqual(
      expect.arrayContaining(made.obstacles.map(obstacleWords)),
    );
  });
});
