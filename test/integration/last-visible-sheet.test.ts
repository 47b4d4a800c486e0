/** Tests that an undo leaves a sheet to see: Excel refuses to delete the last visible one. */
import { generate, load, type CommandWork } from '../support/command-steps';
import { reopened } from '../support/prepared-workbooks';
import { said } from '../support/sessions';
import { shortenPauses } from '../support/short-pauses';

shortenPauses();

const prepare = reopened([load, generate]);
/** The empty sheet of the new workbook into which the sample was loaded. */
const FIRST = 'Sheet1';

function visible({ host }: CommandWork): readonly string[] {
  return host.workbook.sheets.flatMap(({ name, visibility }) => (visibility === 'Visible' ? [name] : []));
}

test.each<[string, (work: CommandWork) => void, readonly string[]]>([
  ['has deleted', ({ host }) => host.user.deleteSheet(FIRST), [FIRST]],
  ['has hidden', ({ host }) => host.user.setSheetVisibility(FIRST, 'Hidden'), [`${FIRST}（2）`]],
  ['sees', () => undefined, [FIRST]],
])('undoes the first command where its only other sheet is one that a person %s', async (_, act, left) => {
  const work = await prepare();
  act(work);
  await work.session.refresh();
  expect(said(await work.session.undoUntil(0))).toBe('已撤销“生成表样”。已撤销“载入样例”。');
  expect(visible(work)).toEqual(left);
  expect(work.host.internalErrors).toEqual([]);
});
