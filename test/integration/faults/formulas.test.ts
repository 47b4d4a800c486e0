/** Tests failures while tables are filled with formulas, and while filling and drawing are undone. */
import { describeFaults, fill, generate, load, undo, type FaultStep } from '../../support/fault-runs';

const formulas: FaultStep = ({ session }) => session.fillTables('formulas', { answer: 'keep' });

/** Adds a clerk's own sheet with a table's name: it is renamed, and undo restores the name. */
const ownSheet: FaultStep = ({ host, session }) => {
  host.user.addSheet('部门支出总体情况表');
  host.user.type('部门支出总体情况表', 'A1', '自己的内容');
  return session.refresh();
};

const generateOne: FaultStep = ({ session }) => session.generateTables(['03', '05']);

describeFaults(
  [
    { name: 'fill with formulas', before: [load, generate, fill], command: formulas },
    { name: 'undo of filling', before: [load, generate, fill], command: undo },
    { name: 'generate beside a sheet of that name', before: [load, ownSheet], command: generateOne },
    { name: 'undo of generating beside it', before: [load, ownSheet, generateOne], command: undo },
  ],
  2,
);
