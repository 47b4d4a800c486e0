/** Handles clicks in the ribbon: opens the screen and runs its command. */
import type { RibbonCommand, RibbonScreen } from '../../workflow/ribbon-request';
import { checkCommand, fillCommand, generateCommand, updateCommand } from './commands';
import type { Pane } from './pane';

function openScreen(screen: RibbonScreen): (pane: Pane) => void {
  return ({ open }) => {
    open(screen);
  };
}

const DEEDS: Readonly<Record<RibbonCommand, (pane: Pane) => void>> = {
  generate: ({ open, runner, session, keeper }) => {
    open('tables');
    runner.run(generateCommand(session, keeper.state.get().chosenTables));
  },
  fill: ({ open, runner, session, keeper }) => {
    open('fill');
    runner.run(fillCommand(session, keeper.state.get().fillMode));
  },
  update: ({ open, runner, session, keeper }) => {
    open('home');
    runner.run(updateCommand(session, keeper.state.get().fillMode));
  },
  distribute: openScreen('distribute'),
  collect: openScreen('collect'),
  text: openScreen('text'),
  publish: openScreen('publish'),
  help: ({ help }) => {
    help.set('all');
  },
  check: ({ open, runner, session }) => {
    open('check');
    runner.run(checkCommand(session));
  },
};

export function doRibbonCommand(pane: Pane, command: RibbonCommand): void {
  // Help covers the screens: what the ribbon opens has to be seen.
  pane.help.set(null);
  DEEDS[command](pane);
}
