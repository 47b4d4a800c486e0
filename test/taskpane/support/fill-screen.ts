/** Opens the screen 汇总. */
import { type Script } from './fake-session';

export const onFill = (script: Script): Script => ({
  ...script,
  paneState: { screen: 'fill', ...script.paneState },
});
