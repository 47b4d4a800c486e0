/**
 * Ten tasks of a clerk's season, each from a blank workbook, with its clicks and keys. TASKS=write writes docs/tasks.md;
 * otherwise the counts of that page have to be those of this run. TASKS_NAVIGATION=stages and =home go without the ribbon,
 * and write their counts into out/tasks.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPreview } from '../support/preview';
import { complaints, NO_COMPLAINTS } from '../support/watched-page';
import { clerkAt, navigationUnderTest } from './clerk';
import { EQUAL_PROBLEMS } from './equal-problems';
import { LAST_YEAR } from './last-year';
import { NEW_DEPARTMENT } from './new-department';
import { PUBLICATION } from './publication';
import { RESUBMISSION } from './resubmission';
import { ROUND_OF_RETURNS } from './round-of-returns';
import { TAKES_OVER } from './takes-over';
import type { Task } from './task';
import { countsRow, tasksText, type DoneTask } from './tasks-text';
import { TEXT_AND_DOCUMENT } from './text-and-document';
import { UNDO_YESTERDAY } from './undo-yesterday';
import { WRONG_FIGURE } from './wrong-figure';

const ROOT = join(__dirname, '../../..');
const PAGE = join(ROOT, 'docs/tasks.md');
const PICTURES = join(ROOT, 'out/tasks');
const NAVIGATION = navigationUnderTest();

const TASKS: readonly Task[] = [
  NEW_DEPARTMENT,
  ROUND_OF_RETURNS,
  RESUBMISSION,
  EQUAL_PROBLEMS,
  WRONG_FIGURE,
  TAKES_OVER,
  UNDO_YESTERDAY,
  LAST_YEAR,
  TEXT_AND_DOCUMENT,
  PUBLICATION,
];

const done: DoneTask[] = [];

beforeAll(() => {
  mkdirSync(PICTURES, { recursive: true });
});

test.each(TASKS.map((task, index) => ({ ...task, number: index + 1 })))('$number. $title', async (task) => {
  const preview = await openPreview();
  try {
    const clerk = clerkAt(preview, NAVIGATION);
    const begin = performance.now();
    await task.work(clerk);
    const counts = clerk.counts();
    done.push({ task, ...counts, seconds: (performance.now() - begin) / 1000 });
    expect(complaints(preview.watched)).toEqual(NO_COMPLAINTS);
    if (NAVIGATION === 'home') return;
    expect(counts.clicks).toBeLessThanOrEqual(task.most.clicks);
    expect(counts.keys).toBeLessThanOrEqual(task.most.keys);
  } finally {
    await preview.page.screenshot({ path: join(PICTURES, `${String(task.number)}.png`) });
    await preview.close();
  }
});

test('costs what docs/tasks.md says', () => {
  if (NAVIGATION !== 'usual') {
    writeFileSync(join(PICTURES, `by-${NAVIGATION}.txt`), done.map(countsRow).join('\n'));
    return;
  }
  if (process.env['TASKS'] === 'write') writeFileSync(PAGE, tasksText(done));
  const cellsOf = (row: string): readonly string[] => row.split('|').map((cell) => cell.trim());
  const shown = new Map(
    readFileSync(PAGE, 'utf8')
      .split('\n')
      .map((line) => [cellsOf(line)[1], cellsOf(line).slice(1, 5)]),
  );
  for (const one of done) {
    const counted = cellsOf(countsRow(one)).slice(1, 5);
    expect(shown.get(counted[0])).toEqual(counted);
  }
});
