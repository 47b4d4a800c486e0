/** Shows the step of the tour below the screen: what to press, what is seen, back, on, away. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { WorkbookStatus } from '../../workflow/status/workbook-status';
import { at } from '../../money/at';
import { Icon } from '../components/icons';
import { Actions, Hint } from '../components/words';
import { SCREENS, screenOf } from '../screens';
import { useCheckReport, usePane, usePaneState } from '../state/pane';
import { TOUR } from './tour';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `2px solid ${tokens.colorCompoundBrandStroke}`,
    overflowWrap: 'anywhere',
    // Leaves the greater part to the screen where the pane is low or enlarged.
    maxHeight: '36%',
    boxSizing: 'border-box',
    overflowY: 'auto',
    flexShrink: 0,
  },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalS,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  words: { margin: 0 },
  done: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    color: tokens.colorStatusSuccessForeground1,
  },
});

function Leave({ number }: { readonly number: number }): ReactElement {
  const { keeper, announcer } = usePane();
  return (
    <Button
      size="small"
      appearance="subtle"
      onClick={() => {
        keeper.change({ tour: { step: number, shown: false } });
        announcer.announce('已离开导览，可以在帮助中接着做');
      }}
    >
      先离开
    </Button>
  );
}

function useTourMove(): (index: number) => void {
  const { keeper, announcer } = usePane();
  return (index) => {
    keeper.change({ tour: { step: index, shown: index < TOUR.length } });
    const next = TOUR[index];
    announcer.announce(
      next === undefined ? '导览结束' : `第${String(index + 1)}步：${next.title}。${next.press}`,
    );
  };
}

function TourActions({
  number,
  isDone,
}: {
  readonly number: number;
  readonly isDone: boolean;
}): ReactElement {
  const { open } = usePane();
  const { screen } = usePaneState();
  const step = at(TOUR, number);
  const isLast = number === TOUR.length - 1;
  const goTo = useTourMove();
  return (
    <Actions>
      {isDone || screenOf(screen) === step.screen ? null : (
        <Button
          size="small"
          onClick={() => {
            open(step.screen);
          }}
        >
          {`到“${SCREENS[step.screen].label}”`}
        </Button>
      )}
      <Button
        size="small"
        appearance={isDone ? 'primary' : 'secondary'}
        onClick={() => {
          goTo(number + 1);
        }}
      >
        {isLast ? '结束导览' : '下一步'}
      </Button>
      {number === 0 ? null : (
        <Button
          size="small"
          onClick={() => {
            goTo(number - 1);
          }}
        >
          上一步
        </Button>
      )}
      {isLast ? null : <Leave number={number} />}
    </Actions>
  );
}

export function TourCard({ status }: { readonly status: WorkbookStatus }): ReactElement | null {
  const styles = useStyles();
  const { tour, screen } = usePaneState();
  const report = useCheckReport();
  if (tour === undefined || !tour.shown || tour.step >= TOUR.length) return null;
  const step = at(TOUR, tour.step);
  const isDone = step.isDone({ status, report, screen: screenOf(screen) });
  return (
    <section className={styles.card} aria-label={`导览：${step.title}`}>
      <div className={styles.top}>
        <h2 className={styles.title}>{step.title}</h2>
        <Hint>{`导览 第${String(tour.step + 1)}步，共${String(TOUR.length)}步`}</Hint>
      </div>
      <p className={styles.words}>{step.press}</p>
      {isDone ? (
        <p className={styles.done}>
          <Icon name="check" small />
          {step.sees}
        </p>
      ) : (
        <Hint>{`然后看到：${step.sees}`}</Hint>
      )}
      <TourActions number={tour.step} isDone={isDone} />
    </section>
  );
}
