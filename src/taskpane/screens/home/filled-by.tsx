/** Chooses who fills in the lines; the choice is kept in the workbook and leads to its screen. */
import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FilledBy } from '../../../workflow/memory';
import { COLLECT_STEP, HAND_OUT_STEP, NEXT_STEPS } from '../../next-step';
import { useFilling, usePane } from '../../state/pane';
import { isFilledByUnits } from '../../work-steps';

const LABELS: Readonly<Record<FilledBy, string>> = { department: '自己填', units: '发给单位填' };

function useChoose(): (by: FilledBy) => void {
  const { keeper, open } = usePane();
  const { returns } = useFilling();
  const ofUnits = returns === null ? HAND_OUT_STEP : COLLECT_STEP;
  return (by) => {
    keeper.change({ filledBy: by });
    const { screen, section } = by === 'units' ? ofUnits : NEXT_STEPS['enter-lines'];
    open(screen, section);
  };
}

export function ChooseFilledBy(): ReactElement {
  const choose = useChoose();
  return (
    <>
      {(['department', 'units'] as const).map((by) => (
        <Button
          key={by}
          appearance="primary"
          onClick={() => {
            choose(by);
          }}
        >
          {LABELS[by]}
        </Button>
      ))}
    </>
  );
}

/** Takes the other way. */
export function ChangeFilledBy(): ReactElement {
  const choose = useChoose();
  const other: FilledBy = isFilledByUnits(useFilling()) ? 'department' : 'units';
  return (
    <Button
      onClick={() => {
        choose(other);
      }}
    >
      改为{LABELS[other]}
    </Button>
  );
}
