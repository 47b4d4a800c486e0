/**
 * Starts the longest suites first, so that both workers end together: without times of an earlier run, as on a bare
 * machine, Jest goes by the size of a file, and the longest suites are small files about many combinations.
 */
import Sequencer from '@jest/test-sequencer';

const LONG = [
  /e2e\/tasks\//u,
  /e2e\/(?:large-department|screens|publish|shanghai|text)\.test/u,
  /integration\/faults\//u,
  /checks\/(?:departments|awkward-departments|mutations|recheck-property)\.test/u,
  /taskpane\/(?:accessibility|publish)\.test/u,
  /integration\/|distribution\/returns\.test|publication\/earlier\.test|excel\/same-as-file\.test|cli\/threads\.test/u,
];

/** @param {{ path: string }} test */
function place({ path }) {
  const index = LONG.findIndex((pattern) => pattern.test(path));
  return index < 0 ? LONG.length : index;
}

/** A CommonJS module, imported or required. */
const Base = 'default' in Sequencer ? Sequencer.default : Sequencer;

export default class LongestFirst extends Base {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => place(one) - place(other));
  }
}
