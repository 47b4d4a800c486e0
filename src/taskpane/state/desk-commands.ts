/** The commands of handing out and collecting. */
import type { DistributionDesk } from '../../distribution/desk/distribution-desk';
import { CONSOLIDATE_TITLE } from '../../distribution/consolidation/to-change';
import type { Intake } from '../../distribution/intake/intake';
import { HAND_OUT_TITLE } from '../../distribution/desk/hand-out';
import { PUBLISH_UNITS_TITLE } from '../../distribution/desk/publish-units';
import { COLLECT_TITLE } from '../../distribution/desk/read-returns';
import { SEND_BACK_TITLE } from '../../distribution/desk/send-back';
import type { Command } from './command-runner';
import type { PaneDesk } from './desk';

export function handOutCommand(desk: DistributionDesk, units: ReadonlySet<string>): Command {
  return {
    title: HAND_OUT_TITLE,
    screen: 'distribute',
    outcome: 'workbook-untouched',
    run: (options) => desk.distribute(units, options),
  };
}

export function publishUnitsCommand(desk: DistributionDesk, units: ReadonlySet<string>): Command {
  return {
    title: PUBLISH_UNITS_TITLE,
    screen: 'distribute',
    outcome: 'workbook-untouched',
    run: (options) => desk.publishUnits(units, options),
  };
}

export function saveAgainCommand(desk: DistributionDesk): Command {
  return {
    title: '再次保存文件',
    screen: 'distribute',
    outcome: 'workbook-untouched',
    run: () => Promise.resolve(desk.saveAgain()),
  };
}

/** `files`: told once the command runs; a folder that was dropped has to be looked through first. */
export function collectCommand(desk: DistributionDesk, files: () => Promise<Intake>): Command {
  return {
    title: COLLECT_TITLE,
    screen: 'collect',
    outcome: 'workbook-untouched',
    run: async (options) => {
      const { files: pending, skipped } = await files();
      return desk.collect(pending, options, skipped);
    },
  };
}

/** What was agreed to is done once it stands in the workbook. */
export function consolidateCommand({ desk, view }: PaneDesk, agreed: ReadonlySet<string>): Command {
  return {
    title: CONSOLIDATE_TITLE,
    screen: 'collect',
    run: async (options) => {
      const outcome = await desk.consolidate(agreed, options);
      if (outcome.kind === 'done') view.set({ ...view.get(), agreed: new Set() });
      return outcome;
    },
  };
}

export function sendBackCommand(desk: DistributionDesk, units: ReadonlySet<string>): Command {
  return {
    title: SEND_BACK_TITLE,
    screen: 'collect',
    outcome: 'workbook-untouched',
    run: (options) => desk.sendBack(units, options),
  };
}
