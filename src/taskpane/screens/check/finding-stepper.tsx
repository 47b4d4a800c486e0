/** Steps through findings (上一处, 下一处) by buttons and by F8, which Excel's panes and screen readers do not use. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import { Icon } from '../../components/icons';
import { usePane } from '../../state/pane';
import type { FindingSteps } from './use-finding-steps';

const useStyles = makeStyles({
  stepper: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    width: '100%',
  },
  place: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});

/** Handles F8 anywhere in the pane, unless a question is open. */
function useStepKeys(step: FindingSteps['step']): void {
  const { runner } = usePane();
  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
      if (key !== 'F8' || altKey || ctrlKey || metaKey || runner.activity.get().kind === 'asking') return;
      event.preventDefault();
      latest.current(shiftKey ? -1 : 1);
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, [runner]);
}

export function FindingStepper({
  steps,
  count,
}: {
  readonly steps: FindingSteps;
  /** Number of cells. */
  readonly count: number;
}): ReactElement {
  const styles = useStyles();
  useStepKeys(steps.step);
  const { place, next, previous, step } = steps;
  return (
    <div className={styles.stepper} role="group" aria-label="逐条查看">
      <Button
        size="small"
        icon={<Icon name="back" small />}
        aria-keyshortcuts="Shift+F8"
        disabledFocusable={previous === null}
        onClick={() => {
          step(-1);
        }}
      >
        上一处
      </Button>
      <span className={styles.place}>
        {place === null ? `共${String(count)}处` : `第${String(place + 1)}处，共${String(count)}处`}
      </span>
      <Button
        size="small"
        icon={<Icon name="forward" small />}
        iconPosition="after"
        aria-keyshortcuts="F8"
        disabledFocusable={next === null}
        onClick={() => {
          step(1);
        }}
      >
        下一处
      </Button>
    </div>
  );
}
