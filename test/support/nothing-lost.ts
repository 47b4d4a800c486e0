/**
 * Runs a change of a workbook with a clerk's own content in every place it could hit. Afterwards the content is there or
 * named, notes and colours too, and undo restores every cell.
 */
import type { Host } from '../../src/excel-host';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { ENTRY_SHEETS } from '../../src/entries/all-sheets';
import type { CommandOutcome } from '../../src/workflow/outcome';
import { gone, inventory, keepAround, keepSheet, uncoloured, type ClerkCell } from './clerk-content';
import type { CommandStep } from './command-steps';
import { reopened, type Preparation } from './prepared-workbooks';

export interface Scenario {
  readonly name: string;
  /** Titles of the tested changes. */
  readonly titles: readonly string[];
  /** Scenarios of a file with the same list share one prepared workbook. */
  readonly before: readonly CommandStep[];
  /** Sheets with content of the clerk beside their own, as far as they exist. */
  readonly around: readonly string[];
  /** Sheets of the clerk's own. */
  readonly own: readonly string[];
  /** A step between the clerk's writing and the command. */
  readonly then?: CommandStep;
  readonly command: CommandStep;
  /** `false`: undo does not apply. */
  readonly undone?: false;
  /** `false`: the sheet is drawn anew, and the outcome reports the standard styles. */
  readonly coloured?: false;
  /** The start of the line of a cell that a person types within the command: it stays as typed after undo. */
  readonly typed?: string;
}

/** A sheet that only the clerk knows. */
export const OWN = '我的核对';
export const ENTRIES = ENTRY_SHEETS.map(({ name }) => name);
export const TABLES = HENAN_2023.tables.map(({ name }) => name);
export const T03 = '部门支出总体情况表';

/** Adds 100万元 to the first line. */
export const moreEntered: CommandStep = ({ host, session }) => {
  host.user.type('支出录入', 'N2', '5000000');
  return session.refresh();
};

/** Joins the sentences of an outcome: a cell that could not stay must be named there. */
function reported(outcome: CommandOutcome): string {
  if (outcome.kind === 'done') return [outcome.summary, ...outcome.details].join('\n');
  if (outcome.kind === 'question') return [outcome.question.text, ...outcome.question.items].join('\n');
  const items = outcome.kind === 'refused' ? outcome.items : [];
  return [outcome.message, ...items].join('\n');
}

function clerksContent(host: Host, { around, own }: Scenario): readonly ClerkCell[] {
  const there = around.filter((name) => host.workbook.findSheet(name) !== undefined);
  return [
    ...there.flatMap((name) => keepAround(host, name)),
    ...own.flatMap((name) => keepSheet(host, name)),
  ];
}

/** Texts of the clerk's notes. */
function notes(lines: readonly string[]): readonly string[] {
  return lines
    .flatMap((line) => / note (.*)$/u.exec(line)?.[1] ?? [])
    .filter((text) => text.startsWith('批注'))
    .sort();
}

async function runScenario(scenario: Scenario, prepare: Preparation): Promise<void> {
  const work = await prepare();
  const { host, session } = work;
  const kept = clerksContent(host, scenario);
  await scenario.then?.(work);
  const before = inventory(host);
  const outcome = await scenario.command(work);
  expect([outcome.kind, reported(outcome)]).toEqual(['done', expect.any(String)]);
  expect(gone(host, kept)).toEqual([]);
  if (scenario.coloured !== false) expect(uncoloured(host, kept)).toEqual([]);
  expect(notes(inventory(host))).toEqual(notes(before));
  expect(host.internalErrors).toEqual([]);
  if (scenario.undone === false) {
    expect(inventory(host)).toEqual(before);
    return;
  }
  expect(reported(await session.undo())).toMatch(/^已撤销/u);
  const differs = (line: string): boolean => scenario.typed === undefined || !line.startsWith(scenario.typed);
  expect(inventory(host).filter(differs)).toEqual(before.filter(differs));
}

export function describeNothingLost(scenarios: readonly Scenario[]): void {
  const preparations = new Map<readonly CommandStep[], Preparation>();
  describe.each(scenarios)('$titles: $name', (scenario) => {
    test('loses nothing of the clerk’s, and undo restores every cell', async () => {
      const prepare = preparations.get(scenario.before) ?? reopened(scenario.before);
      preparations.set(scenario.before, prepare);
      await runScenario(scenario, prepare);
    });
  });
}
