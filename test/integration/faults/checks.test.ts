/** Tests failures while cells are marked, results written, repairs applied and explanations stored. */
import { PublicationController } from '../../../src/workflow/publication/publication-controller';
import {
  check,
  describeFaults,
  fill,
  generate,
  load,
  undo,
  wrongFigure,
  type FaultStep,
} from '../../support/fault-runs';

const TABLES = [load, generate, fill, wrongFigure];

const clear: FaultStep = ({ session }) => session.checks.clearMarks();
const results: FaultStep = ({ session }) => session.checks.writeResults();

const repair: FaultStep = ({ session }) => {
  const found = session.checks.report()?.findings ?? [];
  const one = found.find(
    ({ finding: { repair: value, sheet } }) => value !== null && sheet === '部门支出总体情况表',
  );
  return session.checks.repair(one?.finding.fingerprint ?? '');
};

const explain: FaultStep = ({ session }) => {
  const found = session.checks.report()?.findings ?? [];
  const one = found.find(({ finding }) => finding.severity === 'X');
  return session.checks.explain(one?.finding.fingerprint ?? '', '上级口径');
};

/** A question of publishing that no check asks. */
const answer: FaultStep = ({ session }) => {
  const controller = session.add(
    (store, ports, queue) => new PublicationController(store, ports, queue, session.checks),
  );
  const question = { subject: 'sensitive\n手机号码\n1', fingerprint: '1', message: '像是手机号码。' };
  return controller.answer({ kind: 'decision', ...question, place: null }, '公开');
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
