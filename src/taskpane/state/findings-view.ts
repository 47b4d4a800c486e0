/** Holds the view of the findings; it survives while the clerk looks at other screens, e.g. the source of a figure. */
import type { Severity } from '../../checks/rule';
import type { TableId } from '../../tables/table';
import { createStore, type ObservableStore } from './observable';

export interface CurrentFinding {
  readonly fingerprint: string;
  /** Index among the findings to review. After this finding is resolved, the next one takes its index. */
  readonly index: number;
}

export interface FindingsView {
  /** Only findings of this severity; `null`: all. */
  readonly severity: Severity | null;
  /** The finding last visited. */
  readonly current: CurrentFinding | null;
  /** Tables opened or closed by hand, or to show a finding. */
  readonly unfolded: ReadonlyMap<TableId, boolean>;
  /** Changes whenever the current finding should take the focus. */
  readonly focusTicket: number;
}

const ALL: FindingsView = { severity: null, current: null, unfolded: new Map(), focusTicket: 0 };

export function createFindingsView(): ObservableStore<FindingsView> {
  return createStore(ALL);
}
