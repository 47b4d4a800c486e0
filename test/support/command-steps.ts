/** Declares commands as steps that a test carries out in a workbook with a pane. */
import { HENAN_2023 } from '../../src/sets/henan-2023';
import type { Host } from '../../src/excel-host';
import type { OpenSession } from '../../src/workflow/create-session';
import type { CommandOutcome } from '../../src/workflow/outcome';
import { PublicationController } from '../../src/workflow/publication/publication-controller';

export interface CommandWork {
  readonly host: Host;
  readonly session: OpenSession;
}

export type CommandStep = (work: CommandWork) => Promise<CommandOutcome>;

const ALL = HENAN_2023.tables.map(({ id }) => id);

export const template: CommandStep = ({ session }) => session.makeEntrySheets(2023);
export const load: CommandStep = ({ session }) => session.loadSample();
export const generate: CommandStep = ({ session }) => session.generateTables(ALL);
export const fill: CommandStep = ({ session }) => session.fillTables('values', { answer: 'keep' });
export const fillWithFormulas: CommandStep = ({ session }) =>
  session.fillTables('formulas', { answer: 'keep' });
export const update: CommandStep = ({ session }) => session.updateTables('values', { answer: 'keep' });
export const check: CommandStep = ({ session }) => session.checks.check();
export const results: CommandStep = ({ session }) => session.checks.writeResults();
export const charts: CommandStep = ({ session }) => session.drawCharts();
export const undo: CommandStep = ({ session }) => session.undo();

/** Types a wrong figure, which the checks find and can repair. */
export const wrongFigure: CommandStep = ({ host, session }) => {
  host.user.type('部门支出总体情况表', 'F7', '1');
  return session.refresh();
};

/** Answers a question of publishing that no check asks: only the memory changes. */
export const answer: CommandStep = ({ session }) => {
  const controller = session.add(
    (store, ports, queue) => new PublicationController(store, ports, queue, session.checks),
  );
  const question = { subject: 'sensitive\n手机号码\n1', fingerprint: '1', message: '像是手机号码。' };
  return controller.answer({ kind: 'decision', ...question, place: null }, '公开');
};

/** Explains the first finding that asks for it. */
export const explain: CommandStep = ({ session }) => {
  const found = session.checks.report()?.findings ?? [];
  const one = found.find(({ finding }) => finding.severity === 'X');
  return session.checks.explain(one?.finding.fingerprint ?? '', '上级口径');
};
