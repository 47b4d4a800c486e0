/** Declares the commands of distributing and collecting. */
import type { DistributionController } from '../../distribution/controller/distribution-controller';
import { CONSOLIDATE_TITLE } from '../../distribution/consolidation/consolidation-change';
import type { Intake } from '../../distribution/intake/intake';
import { HAND_OUT_TITLE } from '../../distribution/controller/hand-out';
import { PUBLISH_UNITS_TITLE } from '../../distribution/controller/publish-units';
import { COLLECT_TITLE } from '../../distribution/controller/read-returns';
import { SEND_BACK_TITLE } from '../../distribution/controller/send-back';
import type { ScreenId } from '../screens';
import type { PaneCommand } from './command-runner';
import type { PaneDistribution } from './distribution';

export function handOutCommand(controller: DistributionController, units: ReadonlySet<string>): PaneCommand {
  return {
    title: HAND_OUT_TITLE,
    screen: 'distribute',
    outcome: 'workbook-untouched',
    run: (options) => controller.distribute(units, options),
  };
}

export function publishUnitsCommand(
  controller: DistributionController,
  units: ReadonlySet<string>,
): PaneCommand {
  return {
    title: PUBLISH_UNITS_TITLE,
    screen: 'distribute',
    outcome: 'workbook-untouched',
    run: (options) => controller.publishUnits(units, options),
  };
}

/** `screen`: the one that the file was made on. */
export function saveAgainCommand(controller: DistributionController, screen: ScreenId): PaneCommand {
  return {
    title: '再次保存文件',
    screen,
    outcome: 'workbook-untouched',
    run: () => Promise.resolve(controller.saveAgain()),
  };
}

/** `files`: read when the command runs, because a dropped folder has to be searched first. */
export function collectCommand(
  controller: DistributionController,
  brings: string,
  files: () => Promise<Intake>,
): PaneCommand {
  return {
    title: COLLECT_TITLE,
    brings,
    screen: 'collect',
    outcome: 'workbook-untouched',
    run: async (options) => {
      const { files: pending, skipped } = await files();
      return controller.collect(pending, options, skipped);
    },
  };
}

/** Clears the agreements once the lines are in the workbook. */
export function consolidateCommand(
  { controller, view }: PaneDistribution,
  agreed: ReadonlySet<string>,
): PaneCommand {
  return {
    title: CONSOLIDATE_TITLE,
    screen: 'collect',
    run: async (options) => {
      const outcome = await controller.consolidate(agreed, options);
      if (outcome.kind === 'done') view.set({ ...view.get(), agreed: new Set() });
      return outcome;
    },
  };
}

export function sendBackCommand(controller: DistributionController, units: ReadonlySet<string>): PaneCommand {
  return {
    title: SEND_BACK_TITLE,
    screen: 'collect',
    outcome: 'workbook-untouched',
    run: (options) => controller.sendBack(units, options),
  };
}
