/** Tests failures while cells are marked, results written, repairs applied and explanations stored. */
import {
  answer,
  check,
  explain,
  fill,
  generate,
  load,
  results,
  undo,
  wrongFigure,
  type CommandStep,
} from '../../support/command-steps';
import { describeFaults } from '../../support/fault-runs';

const TABLES = [load, generate, fill, wrongFigure];

const clear: CommandStep = ({ session }) => session.checks.clearMarks();

const repair: CommandStep = ({ session }) => {
  const found = session.checks.report()?.findings ?? [];
  const one = found.find(
    ({ finding: { repair: value, sheet } }) => value !== null && sheet === '部门支出总体情况表',
  );
  return session.checks.repair(one?.finding.fingerprint ?? '');
};

describeFaults(
  [
    { name: 'check with marks', before: TABLES, command: check },
    { name: 'marks taken away', before: [...TABLES, check], command: clear },
    { name: 'results', before: [...TABLES, check], command: results },
    { name: 'undo of the results', before: [...TABLES, check, results], command: undo },
    { name: 'a suggested value', before: [...TABLES, check], command: repair },
    { name: 'an explanation', before: [...TABLES, check], command: explain },
    { name: 'an answer for publishing', before: [...TABLES, check], command: answer },
  ],
  3,
);
