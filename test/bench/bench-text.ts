/** `npm run bench:text`: processor time of checking a text of about ten thousand characters, warm. */
import { cpuUsage } from 'node:process';
import { plainParagraphs } from '../../src/narrative/reading/paragraphs';
import { completeText } from '../support/complete-text';
import { fixedDepartment } from '../support/departments';
import { contextOf, ownText, textCheckedBy } from '../support/text-round-trip';

const LENGTH = 10_000;
const RUNS = 20;

for (const set of ['henan-2023', 'shanghai'] as const) {
  const department = fixedDepartment({ units: 30, lines: set === 'shanghai' ? 190 : 400, seed: 7 });
  const entries = completeText(
    { ...department, settings: { ...department.settings, tableSet: set } },
    123_456_780,
  );
  const [context, text] = [contextOf(entries), ownText(entries)];
  // Duties are most of a long text.
  const duty = '承办全市有关规划、政策的拟订和组织实施工作。\n';
  const filled = text.replace(
    '\n',
    `\n${duty.repeat(Math.max(0, Math.ceil((LENGTH - text.length) / duty.length)))}`,
  );
  const paragraphs = plainParagraphs(filled);
  for (let run = 0; run < RUNS; run += 1) textCheckedBy(paragraphs, context);
  const before = cpuUsage();
  for (let run = 0; run < RUNS; run += 1) textCheckedBy(paragraphs, context);
  const { user, system } = cpuUsage(before);
  const { numbers } = textCheckedBy(paragraphs, context);
  const milliseconds = ((user + system) / 1_000 / RUNS).toFixed(1);
  process.stdout.write(
    `${set}: ${String(filled.length)} characters, ${String(numbers.all)} numbers, ${milliseconds} ms\n`,
  );
}
