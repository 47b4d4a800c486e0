/** Offers the tour in an empty workbook, or to go on with one that was left. */
import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { WorkbookStatus } from '../../workflow/status/workbook-status';
import { Section } from '../components/section';
import { Actions, Hint } from '../components/words';
import { usePane, usePaneState } from '../state/pane';
import { TOUR } from './tour';

/** The sample goes into an empty workbook only. */
function canBegin({ next }: WorkbookStatus): boolean {
  return next === 'make-entry-sheets';
}

export function TourOffer({ status }: { readonly status: WorkbookStatus }): ReactElement | null {
  const { keeper, help, open } = usePane();
  const { tour } = usePaneState();
  const isLeft = tour !== undefined && !tour.shown && tour.step < TOUR.length;
  if (tour?.shown === true || (!isLeft && !canBegin(status))) return null;
  const show = (step: number): void => {
    keeper.change({ tour: { step, shown: true } });
    help.set(null);
    open('home');
  };
  return (
    <Section title="跟着做一遍" aside="约十分钟">
      <Hint>用样例走完全程：载入、更新、追溯、检查、说明、发布、撤销。随时可以离开，再接着做。</Hint>
      <Actions>
        {isLeft ? (
          <Button
            size="small"
            appearance="primary"
            onClick={() => {
              show(tour.step);
            }}
          >
            {`接着做第${String(tour.step + 1)}步`}
          </Button>
        ) : null}
        {canBegin(status) ? (
          <Button
            size="small"
            onClick={() => {
              show(0);
            }}
          >
            {isLeft ? '从头开始' : '开始导览'}
          </Button>
        ) : null}
      </Actions>
    </Section>
  );
}
