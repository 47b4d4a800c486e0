/**
 * Steps through the cells with findings: selects the cell in Excel, moves the focus in the list, announces the place.
 */
import { cellArea } from '../../../grid/area';
import type { FoundCell } from '../../../checks/finding';
import type { ExplainableFinding } from '../../../checks/explanations';
import { useObservable } from '../../state/observable';
import { usePane } from '../../state/pane';
import type { CellFindings } from '../../../workflow/checks/same-cell';
import { countOf, holds, placeOf, steppedFrom } from './finding-order';

export function useGoToCell(): (cell: FoundCell | undefined) => void {
  const { guide } = usePane();
  return (cell) => {
    if (cell !== undefined) guide.goTo(cell.place.sheet, cellArea(cell.place.row, cell.place.column));
  };
}

/** `findings`: number of findings at this cell. */
export function placeWords(index: number, places: number, findings: number): string {
  const several = findings > 1 ? `，这里有${String(findings)}条` : '';
  return `第${String(index + 1)}处，共${String(places)}处${several}`;
}

export interface FindingSteps {
  /** Index of the current cell; `null`: it is not in the list. */
  readonly place: number | null;
  readonly next: number | null;
  readonly previous: number | null;
  /** Handles a click on a finding, which already has the focus. */
  readonly visit: (finding: ExplainableFinding) => void;
  /** Moves to the next or previous cell, with the focus. */
  readonly step: (step: 1 | -1) => void;
}

export function useFindingSteps(order: readonly CellFindings[]): FindingSteps {
  const { findings, announcer } = usePane();
  const { current } = useObservable(findings);
  const goToCell = useGoToCell();
  const showCell = (index: number, { finding }: ExplainableFinding): void => {
    const { fingerprint } = finding;
    findings.set({ ...findings.get(), current: { fingerprint, index } });
    goToCell(finding.cells[0]);
  };
  return {
    place: placeOf(order, current),
    next: steppedFrom(order, current, 1),
    previous: steppedFrom(order, current, -1),
    visit: (one) => {
      const index = order.findIndex((cell) => holds(cell, one.finding.fingerprint));
      if (index < 0) goToCell(one.finding.cells[0]);
      else showCell(index, one);
    },
    step: (step) => {
      const index = steppedFrom(order, current, step);
      const to = index === null ? undefined : order[index];
      if (index === null || to === undefined) {
        announcer.announce(step > 0 ? '已经是最后一处' : '已经是第一处');
        return;
      }
      showCell(index, to.first);
      const view = findings.get();
      findings.set({
        ...view,
        unfolded: new Map(view.unfolded).set(to.first.finding.table, true),
        focusTicket: view.focusTicket + 1,
      });
      announcer.announce(placeWords(index, order.length, countOf([to])));
    },
  };
}
