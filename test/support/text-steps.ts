/** Declares what tests of commands type for the text, and the controller that takes it. */
import { TextController } from '../../src/workflow/text/text-controller';
import type { TextField } from '../../src/workflow/text/text-fields';
import type { CommandWork } from './command-steps';
import { UNHURRIED } from './unhurried';

export const REASON: TextField = {
  sheet: '增减原因',
  item: '收入总计',
  type: { kind: 'reason' },
  entered: '',
  isMissing: false,
  lacking: [],
};

export function textOf({ session }: CommandWork): TextController {
  return session.add((store, ports, queue) => new TextController(store, ports, queue, UNHURRIED));
}
