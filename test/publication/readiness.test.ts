/** Tests what stands against publishing: each obstacle a sentence with its place, and what an answer settles. */
import { withAnswer } from '../../src/checks/explanations';
import type { Finding } from '../../src/checks/finding';
import { problem } from '../../src/entries/problem';
import { publication } from '../../src/publication/publication';
import {
  DECISIONS,
  readiness,
  obstacleWords,
  type Question,
  type ReadinessInput,
} from '../../src/publication/readiness';
import { sensitiveWords } from '../../src/publication/sensitive-words';
import { sampleEntries } from '../../scripts/sample-entries';
import { knownSet } from '../../src/sets';
import { narrativeFor } from '../support/narrative';

const NOTHING: ReadinessInput = {
  problems: [],
  textProblems: [],
  tables: [],
  check: { kind: 'current', findings: [] },
  textFindings: [],
  sensitive: [],
  answers: null,
};

function against(part: Partial<ReadinessInput>): readonly string[] {
  return readiness({ ...NOTHING, ...part }).obstacles.map(obstacleWords);
}

const FINDING: Finding = {
  rule: 'Y-01',
  severity: 'X',
  nature: 'practice',
  table: 't',
  tableLabel: '收支表',
  sheet: '收支',
  cells: [
    {
      path: { table: 't', block: 'b', row: 'r', column: 'c' },
      place: { sheet: '收支', row: 6, column: 2 },
      address: 'C7',
      row: '合计',
      column: '金额',
      value: '7,563.33',
      tableLabel: '收支表',
    },
  ],
  statement: ['合计比上年增加21.11%'],
  unit: '万元',
  expected: null,
  actual: null,
  difference: null,
  cause: null,
  remedy: '请写明原因',
  repair: null,
  subject: 'Y-01\nt/b/r/c',
  fingerprint: 'first',
};

function answered(question: Pick<Question, 'subject' | 'fingerprint'>, text: string): string {
  const answers = withAnswer(null, { ...question, about: '' }, text, '2026-11-24T08:00:00.000Z');
  if (answers === null) throw new Error('The answer is not kept.');
  return answers;
}

function question(part: Partial<ReadinessInput>): Question {
  const [obstacle] = readiness({ ...NOTHING, ...part }).obstacles;
  if (obstacle?.kind !== 'question') throw new Error('Nothing is asked.');
  return obstacle.question;
}

describe('readiness', () => {
  it('finds nothing against a complete and checked publication', () => {
    expect(readiness(NOTHING)).toEqual({ obstacles: [], answered: [] });
  });

  it.each([
    ['none', '各表还没有检查。请先检查。'],
    ['outdated', '检查以后工作簿又有改动。请重新检查。'],
    ['unlisted', '上次检查的结果太多，没有全部保存在工作簿里。请重新检查。'],
  ] as const)('wants a check that is %s', (kind, words) => {
    expect(against({ check: { kind } })).toEqual([words]);
  });

  it('lists tables that are missing, empty, old, and each cell typed over', () => {
    const typed = [{ label: '合计', sheet: '丁', row: 6, column: 5, address: 'F7', found: '1.00' }];
    const tables = (
      [
        ['甲', 'absent'],
        ['乙', 'layout'],
        ['丙', 'stale'],
        ['丁', 'filled'],
      ] as const
    ).map(([label, state]) => ({ label, state, typed: label === '丁' ? typed : [] }));
    expect(against({ tables })).toEqual([
      '甲还没有生成表样。请先生成。',
      '乙还没有填充。请先填充汇总。',
      '丙填充以后录入有改动。请重新填充汇总。',
      '“丁”F7（合计）是手工填写的“1.00”。公开的表按录入汇总，不会带上：请改录入，或在“汇总”中改回。',
    ]);
    expect(readiness({ ...NOTHING, tables }).obstacles[3]).toMatchObject({
      place: { kind: 'cell', sheet: '丁', row: 6, column: 5 },
    });
  });

  it('lists entries that are not counted, and asks about those to confirm', () => {
    const place = { sheet: '支出录入', row: 5, column: '金额', columnIndex: 13 };
    const problems = [problem('unreadable-amount', place, { found: '约5万' })];
    expect(against({ problems })[0]).toMatch(/^录入：“支出录入”第5行“金额”（N5）.*约5万/u);
    const confirm = problems.map((one) => ({ ...one, severity: 'confirm' as const }));
    expect(against({ problems: confirm })[0]).toMatch(/请改正，或写明原因。$/u);
    const answers = answered(question({ problems: confirm }), '已与财务核实');
    expect(against({ problems: confirm, answers })).toEqual([]);
  });

  it('lists rows with the same cause once, with one answer that holds for these rows only', () => {
    const rows = [5, 9, 11, 12, 20, 31, 44].map((row) =>
      problem(
        'unreadable-amount',
        { sheet: '支出录入', row, column: '金额', columnIndex: 13 },
        { found: '待定' },
      ),
    );
    const other = problem(
      'unreadable-amount',
      { sheet: '支出录入', row: 6, column: '金额', columnIndex: 13 },
      { found: '约5万' },
    );
    const excluded = against({ problems: [...rows, other] });
    expect(excluded).toHaveLength(2);
    expect(excluded[0]).toMatch(/^录入：“支出录入”“金额”.*“待定”.*在第5、9、11、12、20、31等7行。$/u);
    expect(excluded[1]).toMatch(/第6行.*约5万/u);
    expect(readiness({ ...NOTHING, problems: rows }).obstacles[0]).toMatchObject({
      place: { kind: 'cell', sheet: '支出录入', row: 4 },
    });
    const confirm = rows.map((one) => ({ ...one, severity: 'confirm' as const }));
    const answers = answered(question({ problems: confirm }), '已与财务核实');
    expect(against({ problems: confirm, answers })).toEqual([]);
    expect(against({ problems: confirm.slice(1), answers })).toHaveLength(1);
  });

  it('asks for an explanation, which holds for these figures only', () => {
    const check = { kind: 'current', findings: [FINDING] } as const;
    expect(against({ check })).toEqual(['收支表C7：合计比上年增加21.11%。请写明原因。请改正，或写明原因。']);
    const answers = answered(FINDING, '新增专项');
    expect(readiness({ ...NOTHING, check, answers })).toMatchObject({
      obstacles: [],
      answered: [{ answer: { text: '新增专项' } }],
    });
    const changed = { kind: 'current', findings: [{ ...FINDING, fingerprint: 'second' }] } as const;
    expect(against({ check: changed, answers })[0]).toContain('原来的说明是“新增专项”，后来内容变了。');
  });

  it('never lets an explanation stand for a correction', () => {
    const check = { kind: 'current', findings: [{ ...FINDING, severity: 'E' as const }] } as const;
    expect(against({ check, answers: answered(FINDING, '就是这样') })).toHaveLength(1);
  });

  it('asks whether sensitive words may be published; 不公开 stays a obstacle until they are gone', () => {
    const text = { text: '电话13812345678', where: '“职责”第1句', place: null };
    const sensitive = sensitiveWords([text]);
    expect(against({ sensitive })[0]).toMatch(/请选择“公开”或“不公开”。$/u);
    const asked = question({ sensitive });
    expect(against({ sensitive, answers: answered(asked, DECISIONS.publish) })).toEqual([]);
    expect(against({ sensitive, answers: answered(asked, DECISIONS.withhold) })[0]).toContain(
      '已决定不公开，但还在将要公开的内容里',
    );
    const elsewhere = sensitiveWords([{ ...text, text: '传真电话13812345678' }]);
    expect(against({ sensitive: elsewhere, answers: answered(asked, DECISIONS.publish) })).toHaveLength(1);
  });

  it('gives two questions about one subject an answer each', () => {
    const problems = [5, 6].map((row) => ({
      ...problem('unreadable-amount', { sheet: '支出录入', row, column: '金额' }, { found: '约5万' }),
      severity: 'confirm' as const,
    }));
    const { obstacles } = readiness({ ...NOTHING, problems });
    const answers = obstacles.reduce<string | null>(
      (kept, obstacle) =>
        obstacle.kind === 'question'
          ? withAnswer(kept, { ...obstacle.question, about: '' }, '核实', '')
          : kept,
      null,
    );
    expect(against({ problems, answers })).toEqual([]);
  });
});

it('publishes the sample only without what must be corrected, its questions answered', async () => {
  const entries = await sampleEntries();
  const publish = (answers: string | null) =>
    publication(
      { entries, problems: [], answers, obstacles: [], earlier: [] },
      knownSet(entries.settings.tableSet),
      narrativeFor(entries),
      {
        fonts: 'national',
        safe: (text) => text,
        version: '1',
        mayBeDraft: false,
        charts: [],
        chartSheet: [],
        print: null,
      },
    );
  const first = await publish(null);
  if (first.kind === 'made') throw new Error('Nothing is asked.');
  const answers = first.obstacles.reduce<string | null>(
    (kept, obstacle) =>
      obstacle.kind === 'question' ? withAnswer(kept, { ...obstacle.question, about: '' }, '核实', '') : kept,
    null,
  );
  const second = await publish(answers);
  if (second.kind === 'made') throw new Error('Errors do not count.');
  expect(second.obstacles.map(({ kind }) => kind)).toEqual(Array.from({ length: 8 }, () => 'to-do'));
});
