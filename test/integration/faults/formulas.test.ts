/** Tests failures while tables are filled with formulas, and while filling and drawing are undone. */
import { fill, fillWithFormulas, generate, load, undo, type CommandStep } from '../../support/command-steps';
import { describeFaults } from '../../support/fault-runs';

/** Adds a clerk's own sheet with a table's name: it is renamed, and undo restores the name. */
const ownSheet: CommandStep = ({ host, session }) => {
  host.user.addSheet('部门支出总体情况表');
  host.user.type('部门支出总体情况表', 'A1', '自己的内容');
  return session.refresh();
};

const generateOne: CommandStep = ({ session }) => session.generateTables(['03', '05']);

describeFaults(
  [
    { name: 'fill with formulas', before: [load, generate, fill], command: fillWithFormulas },
    { name: 'undo of filling', before: [load, generate, fill], command: undo },
    { name: 'generate beside a sheet of that name', before: [load, ownSheet], command: generateOne },
    { name: 'undo of generating beside it', before: [load, ownSheet, generateOne], command: undo },
  ],
  2,
);
