/** Lists changes of the tables: drawing, filling and updating. */
import type { CommandOutcome } from '../../../../src/workflow/outcome';
import {
  fill,
  fillWithFormulas,
  generate,
  load,
  template,
  update,
  type CommandStep,
  type CommandWork,
} from '../../../support/command-steps';
import { ENTRIES, moreEntered, OWN, T03, TABLES, type Scenario } from '../../../support/nothing-lost';
import { waitFor } from '../../../support/short-pauses';

const FILLED = [load, generate, fill];
const LOADED = [load];

/** Starts automatic filling by another entered line. */
async function autoFill({ host, session }: CommandWork): Promise<CommandOutcome> {
  await session.savePaneState({ ...session.paneState(), autoFillOnEdit: true });
  host.user.type('支出录入', 'N2', '5000000');
  await waitFor(1200);
  await session.refresh();
  return session.autoFill.report()?.outcome ?? { kind: 'refused', message: 'nothing was filled', items: [] };
}

/** Marks are removed, which no undo restores. */
const updateUnmarked: CommandStep = async (work) => {
  const outcome = await update(work);
  await work.session.checks.clearMarks();
  return outcome;
};

export const TABLE_SCENARIOS: readonly Scenario[] = [
  {
    name: 'sample',
    titles: ['载入样例'],
    before: [],
    around: [],
    own: [OWN, '科目表', ...TABLES],
    command: load,
  },
  {
    name: 'sample into blank entry sheets',
    titles: ['载入样例'],
    before: [template],
    around: [],
    own: [OWN],
    command: load,
  },
  {
    name: 'tables over sheets of these names',
    titles: ['生成表样'],
    before: LOADED,
    around: ENTRIES,
    own: [OWN, ...TABLES],
    command: generate,
  },
  {
    name: 'tables drawn again',
    titles: ['生成表样'],
    before: FILLED,
    around: TABLES,
    own: [OWN],
    command: generate,
    coloured: false,
  },
  {
    name: 'tables filled with values',
    titles: ['填充汇总'],
    before: FILLED,
    around: [...TABLES, ...ENTRIES],
    own: [OWN],
    then: moreEntered,
    command: fill,
  },
  {
    name: 'tables filled with formulas',
    titles: ['填充汇总'],
    before: FILLED,
    around: TABLES,
    own: [OWN],
    command: fillWithFormulas,
  },
  {
    name: 'tables filled beside a sheet that only has the name of one',
    titles: ['填充汇总'],
    before: [load, ({ session }) => session.generateTables(['02', '04'])],
    around: [],
    own: [T03],
    command: fill,
  },
  {
    name: 'tables made beside sheets of these names, filled and checked',
    titles: ['更新', '检查'],
    before: LOADED,
    around: ENTRIES,
    own: [OWN, T03],
    command: updateUnmarked,
  },
  {
    name: 'tables filled anew and checked',
    titles: ['更新', '检查'],
    before: FILLED,
    around: [...TABLES, ...ENTRIES],
    own: [OWN],
    then: moreEntered,
    command: updateUnmarked,
  },
  {
    name: 'automatic filling',
    titles: ['自动更新公开表'],
    before: FILLED,
    around: [...TABLES, ...ENTRIES],
    own: [OWN],
    command: autoFill,
    typed: '支出录入!N2 ',
  },
];
