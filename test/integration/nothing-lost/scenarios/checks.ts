/** Lists what checking and publishing write: results, marks, values and explanations. */
import type { CommandOutcome } from '../../../../src/workflow/outcome';
import {
  answer,
  check,
  explain,
  fill,
  generate,
  load,
  results,
  wrongFigure,
  type CommandWork,
} from '../../../support/command-steps';
import { OWN, TABLES, type Scenario } from '../../../support/nothing-lost';

const RESULTS = '核对结果';
const FILLED = [load, generate, fill];
const CHECKED = [...FILLED, check];

async function repair({ session }: CommandWork): Promise<CommandOutcome> {
  const found = session.checks.report()?.findings ?? [];
  const one = found.find(({ finding }) => finding.repair !== null);
  return session.checks.repair(one?.finding.fingerprint ?? '');
}

export const CHECK_SCENARIOS: readonly Scenario[] = [
  {
    name: 'results into a workbook with a sheet of this name',
    titles: ['写出核对结果'],
    before: CHECKED,
    around: TABLES,
    own: [RESULTS],
    command: results,
  },
  {
    name: 'results again',
    titles: ['写出核对结果'],
    before: [...FILLED, check, results],
    around: [RESULTS],
    own: [OWN],
    then: async (work) => {
      await wrongFigure(work);
      return check(work);
    },
    command: results,
  },
  {
    name: 'marks and their removal',
    titles: ['检查', '去除标记', '标记单元格'],
    before: FILLED,
    around: TABLES,
    own: [OWN],
    command: async (work) => {
      await check(work);
      return work.session.checks.clearMarks();
    },
    undone: false,
  },
  {
    name: 'a suggested value',
    titles: ['采用建议值'],
    before: [...FILLED, wrongFigure, check],
    around: TABLES,
    own: [OWN],
    then: check,
    command: repair,
  },
  {
    name: 'an explanation',
    titles: ['审核说明'],
    before: CHECKED,
    around: TABLES,
    own: [OWN],
    command: explain,
    undone: false,
  },
  {
    name: 'an answer for publishing',
    titles: ['审核说明'],
    before: CHECKED,
    around: TABLES,
    own: [OWN],
    command: answer,
    undone: false,
  },
];
