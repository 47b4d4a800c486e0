/**
 * `npm run bench:text`: processor time of checking a text of about ten thousand characters, and of writing and checking the
 * text of three hundred units with ten thousand lines, warm.
 */
import { cpuUsage } from 'node:process';
import { plainParagraphs } from '../../src/narrative/reading/paragraphs';
import { completeText } from '../support/complete-text';
import { textFacts } from '../../src/narrative/text-facts';
import { writeText } from '../../src/narrative/write-text';
import { fixedDepartment, withItemsOfUnits } from '../support/departments';
import { narrativeFor } from '../support/narrative';
import { contextOf, ownText, textCheckedBy } from '../support/text-round-trip';

const LENGTH = 10_000;
const RUNS = 20;
const PRIOR = 123_456_780;

/** Of one run, in milliseconds. */
function warm(work: () => unknown): string {
  for (let run = 0; run < RUNS; run += 1) work();
  const before = cpuUsage();
  for (let run = 0; run < RUNS; run += 1) work();
  const { user, system } = cpuUsage(before);
  return ((user + system) / 1_000 / RUNS).toFixed(1);
}

function whole(set: string): void {
  const department = withItemsOfUnits(fixedDepartment({ units: 300, lines: 10_000, seed: 7 }));
  const entries = completeText({ ...department, settings: { ...department.settings, tableSet: set } }, PRIOR);
  const narrative = narrativeFor(entries);
  const context = contextOf(entries);
  const tables = context.entered?.filled ?? [];
  const text = ownText(entries);
  const paragraphs = plainParagraphs(text);
  const writing = warm(() => writeText(narrative, textFacts(entries, tables)));
  const checking = warm(() => textCheckedBy(paragraphs, context));
  process.stdout.write(
    `${set}, 300 units, 10000 lines: ${String(text.length)} characters, written in ${writing} ms, checked in ${checking} ms\n`,
  );
}

for (const set of ['henan-2023', 'shanghai'] as const) {
  const department = fixedDepartment({ units: 30, lines: set === 'shanghai' ? 190 : 400, seed: 7 });
  const entries = completeText({ ...department, settings: { ...department.settings, tableSet: set } }, PRIOR);
  const [context, text] = [contextOf(entries), ownText(entries)];
  // Duties are most of a long text.
  const duty = '承办全市有关规划、政策的拟订和组织实施工作。\n';
  const filled = text.replace(
    '\n',
    `\n${duty.repeat(Math.max(0, Math.ceil((LENGTH - text.length) / duty.length)))}`,
  );
  const paragraphs = plainParagraphs(filled);
  const { numbers } = textCheckedBy(paragraphs, context);
  const milliseconds = warm(() => textCheckedBy(paragraphs, context));
  process.stdout.write(
    `${set}: ${String(filled.length)} characters, ${String(numbers.all)} numbers, ${milliseconds} ms\n`,
  );
  whole(set);
}
