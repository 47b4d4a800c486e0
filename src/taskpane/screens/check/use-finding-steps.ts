/** Going through the findings one after the other: the cell in Excel, the place in the list, the words for it. */
import type { FoundCell } from '../../../checks/finding';
import type { ReportedFinding } from '../../../workflow/checks/check-work';
import { cellArea } from '../../places';
import { useObservable } from '../../state/observable';
import { usePane } from '../../state/pane';
import { placeOf, steppedFrom } from './finding-order';

export function useGoToCell(): (cell: FoundCell | undefined) => void {
  const { guide } = usePane();
  return (cell) => {
    if (cell !== undefined) guide.goTo(cell.place.sheet, cellArea(cell.place.row, cell.place.column));
  };
}

export interface FindingSteps {
  /** Index of the current finding; `null` when there is none among these. */
  readonly place: number | null;
  readonly next: number | null;
  readonly previous: number | null;
  /** A click on a finding: the focus is there already. */
  readonly visit: (finding: ReportedFinding) => void;
  /** To the next one or the one before, and the focus with it. */
  readonly step: (step: 1 | -1) => void;
}

export function useFindingSteps(order: readonly ReportedFinding[]): FindingSteps {
  const { findings, announcer } = usePane();
  const { current } = useObservable(findings);
  const goToCell = useGoToCell();
  const showCell = (index: number, { finding }: ReportedFinding): void => {
    const { fingerprint } = finding;
    findings.set({ ...findings.get(), current: { fingerprint, index } });
    goToCell(finding.cells[0]);
  };
  return {
    place: placeOf(order, current),
    next: steppedFrom(order, current, 1),
    previous: steppedFrom(order, current, -1),
    visit: (one) => {
      const index = order.indexOf(one);
      if (index < 0) goToCell(one.finding.cells[0]);
      else showCell(index, one);
    },
    step: (step) => {
      const index = steppedFrom(order, current, step);
      const to = index === null ? undefined : order[index];
      if (index === null || to === undefined) {
        announcer.announce(step > 0 ? '已经是最后一条' : '已经是第一条');
        return;
      }
      showCell(index, to);
      const view = findings.get();
      findings.set({
        ...view,
        unfolded: new Map(view.unfolded).set(to.finding.table, true),
        focusTicket: view.focusTicket + 1,
      });
      announcer.announce(`第${String(index + 1)}条，共${String(order.length)}条`);
    },
  };
}
