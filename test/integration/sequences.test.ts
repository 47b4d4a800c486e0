/**
 * Tests that any sequence of commands and of a person's acts between them loses nothing typed, changes nothing where it
 * refuses, and that undoing a command at once restores every cell, chart and printed page.
 */
import fc from 'fast-check';
import { sheetFromText } from '../../src/line-import/text-grid';
import type { CommandOutcome } from '../../src/workflow/outcome';
import type { CommandOptions } from '../../src/workflow/port';
import { LineImportController } from '../../src/workflow/line-import/line-import-controller';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { moreOf703001, pendingFile, returnedBytes, sampleEntries } from '../support/amended-returns';
import { actAsClerk, CLERK_ACT_NAMES } from '../support/clerk-acts';
import { gone, inventory, type ClerkCell } from '../support/clerk-content';
import { charts, check, fill, generate, load, results, type CommandWork } from '../support/command-steps';
import { agreeTo, controllerOn } from '../support/distribution';
import { reopened } from '../support/prepared-workbooks';
import { shortenPauses } from '../support/short-pauses';
import { REASON, textOf } from '../support/text-steps';

shortenPauses();

const IDS = HENAN_2023.tables.map(({ id }) => id);

type Command = (work: CommandWork, options: CommandOptions, number: number) => Promise<CommandOutcome>;

async function takeReturn({ session }: CommandWork): Promise<CommandOutcome> {
  const { controller } = controllerOn(session);
  const entries = await sampleEntries();
  const bytes = await returnedBytes(entries, '703001', moreOf703001(entries));
  const read = await controller.collect([pendingFile('703001.xlsx', bytes)], {});
  return read.kind === 'done' ? agreeTo(controller, ['703001']) : read;
}

function importLine({ session }: CommandWork, number: number): Promise<CommandOutcome> {
  const text = `单位代码\t资金来源\t年度\t金额（元）\n703002\t事业收入\t2023年\t${String(number)}`;
  return session
    .add((...given) => new LineImportController(...given))
    .write({
      sheets: [sheetFromText('粘贴', text)],
      answers: [],
      moneyUnit: null,
      lines: { again: false, leftOut: [] },
    });
}

const COMMANDS = {
  生成表样: ({ session }, options) => session.generateTables(IDS, options),
  生成几张: ({ session }, options, number) =>
    session.generateTables(
      IDS.filter((_, index) => (number >> index) % 2 === 1),
      options,
    ),
  填充汇总: ({ session }, options) => session.fillTables('values', options),
  按公式填充: ({ session }, options) => session.fillTables('formulas', options),
  更新: ({ session }, options) => session.updateTables('values', options),
  检查: ({ session }) => session.checks.check(),
  写出核对结果: ({ session }) => session.checks.writeResults(),
  生成图表: ({ session }, options) => session.drawCharts(options),
  写出预算情况说明: (work) => textOf(work).writeSheet(),
  改写句子: (work, _, number) =>
    textOf(work).rewrite('s3.expenditure', `支出{基本支出}万元${String(number)}。`),
  填写原因: (work, _, number) => textOf(work).enter(REASON, `调整${String(number)}`),
  建立录入表: ({ session }, options) => session.makeEntrySheets(2023, options),
  补填: ({ session }) => session.fillCompanions(),
  导入明细: (work, _, number) => importLine(work, number),
  并入交回数据: takeReturn,
  撤销: ({ session }, options) => session.undo(options),
  退回最初: ({ session }, options) => session.undoUntil(0, options),
} as const satisfies Readonly<Record<string, Command>>;

type CommandName = keyof typeof COMMANDS;

/** Undone at once by a part of the steps; marks stay out of undo. */
const UNDOABLE: readonly CommandName[] = (Object.keys(COMMANDS) as CommandName[]).filter(
  (name) => !['检查', '撤销', '退回最初'].includes(name),
);
/** Undoes several steps, and stops in between where it asks. */
const IN_STEPS: readonly CommandName[] = ['退回最初'];

const stepArbitrary = fc.record({
  acts: fc.array(
    fc.record({
      act: fc.constantFrom(...CLERK_ACT_NAMES),
      sheet: fc.nat({ max: 99 }),
      row: fc.nat({ max: 999 }),
      column: fc.nat({ max: 99 }),
    }),
    { maxLength: 3 },
  ),
  command: fc.constantFrom(...(Object.keys(COMMANDS) as CommandName[])),
  /** Which choice answers a question; beyond them: none. */
  choice: fc.nat({ max: 2 }),
  undone: fc.boolean(),
});
type Step = typeof stepArbitrary extends fc.Arbitrary<infer S> ? S : never;

function words(outcome: CommandOutcome): string {
  if (outcome.kind === 'done') return [outcome.summary, ...outcome.details].join('\n');
  if (outcome.kind === 'question') return [outcome.question.text, ...outcome.question.items].join('\n');
  return [outcome.message, ...(outcome.kind === 'refused' ? outcome.items : [])].join('\n');
}

/** Answers each question by the same choice, as far as it has it. `said`: all that was said. */
async function carriedOut(
  work: CommandWork,
  { command, choice }: Step,
  number: number,
): Promise<{ readonly outcome: CommandOutcome; readonly said: string }> {
  const run: Command = COMMANDS[command];
  const before = inventory(work.host);
  let outcome = await run(work, {}, number);
  let said = words(outcome);
  for (let asked = 0; outcome.kind === 'question' && asked < 3; asked += 1) {
    if (!IN_STEPS.includes(command)) expect(inventory(work.host)).toEqual(before);
    const answer = outcome.question.choices[choice]?.id;
    if (answer === undefined) break;
    outcome = await run(work, { answer }, number);
    said += words(outcome);
  }
  if (outcome.kind !== 'done' && !IN_STEPS.includes(command)) expect(inventory(work.host)).toEqual(before);
  expect([outcome.kind, said]).not.toEqual(['failed', expect.anything()]);
  return { outcome, said };
}

async function undoneAtOnce(work: CommandWork, before: readonly string[]): Promise<void> {
  if (inventory(work.host).join('\n') === before.join('\n')) return;
  const outcome = await work.session.undo();
  expect([outcome.kind, words(outcome)]).toEqual(['done', expect.stringMatching(/^已撤销/u)]);
  expect(inventory(work.host)).toEqual(before);
}

async function sequence(work: CommandWork, steps: readonly Step[]): Promise<void> {
  const { host } = work;
  let kept: readonly ClerkCell[] = [];
  for (const [index, step] of steps.entries()) {
    for (const [nth, { act, ...place }] of step.acts.entries())
      kept = [...kept, ...actAsClerk(host, act, { ...place, number: index * 10 + nth + 1 })];
    // A person may delete what a person typed.
    const lost = new Set(gone(host, kept));
    kept = kept.filter((cell) => !lost.has(cell));
    const before = inventory(host);
    const { outcome, said } = await carriedOut(work, step, index + 1);
    const missing = gone(host, kept);
    expect(missing.filter(({ input, address }) => !said.includes(input) && !said.includes(address))).toEqual(
      [],
    );
    if (outcome.kind === 'done' && step.undone && UNDOABLE.includes(step.command))
      await undoneAtOnce(work, before);
    const now = new Set(gone(host, kept));
    kept = kept.filter((cell) => !now.has(cell));
    expect(host.internalErrors).toEqual([]);
  }
}

test.each([
  ['of the sample', reopened([load])],
  ['with everything that commands write', reopened([load, generate, fill, charts, check, results])],
])('any commands and acts in a workbook %s', async (_, prepare) => {
  await fc.assert(
    fc.asyncProperty(fc.array(stepArbitrary, { minLength: 8, maxLength: 12 }), async (steps) =>
      sequence(await prepare(), steps),
    ),
    { numRuns: 6, endOnFailure: true },
  );
});
