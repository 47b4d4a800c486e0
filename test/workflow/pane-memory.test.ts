/** Tests what the workbook keeps of the pane, also where a person or another version has changed it. */
import { decodeMemory, encodeMemory, NO_MEMORY, type PaneState } from '../../src/workflow/memory';

const PANE: PaneState = {
  screen: 'collect',
  cameFrom: 'text',
  chosenTables: ['01', '03'],
  fillMode: 'formulas',
  autoFillOnEdit: true,
  tour: { step: 3, shown: false },
  filledBy: 'units',
};

function reread(change: (pane: Record<string, unknown>) => void): PaneState | null {
  const stored = JSON.parse(encodeMemory({ ...NO_MEMORY, pane: PANE })) as { pane: Record<string, unknown> };
  change(stored.pane);
  return decodeMemory(JSON.stringify(stored)).pane;
}

test('the state of the pane is read as it was stored', () => {
  expect(reread(() => undefined)).toEqual(PANE);
});

test.each(['tour', 'filledBy', 'cameFrom'] as const)('%s that cannot be read counts as not chosen', (key) => {
  const rest = Object.fromEntries(Object.entries(PANE).filter(([name]) => name !== key));
  expect(
    reread((pane) => {
      pane[key] = 7;
    }),
  ).toEqual(rest);
});
