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
  /** Only findings with these words; empty: all. */
  readonly search: string;
  /** The finding last visited. */
  readonly current: CurrentFinding | null;
  /** Tables opened or closed by hand, or to show a finding. */
  readonly unfolded: ReadonlyMap<TableId, boolean>;
  /** The finding that takes the focus once the screen shows it; `null`: none. */
  readonly sought: string | null;
  /** Changes whenever the current finding should take the focus. */
  readonly focusTicket: number;
}

const ALL: FindingsView = {
  sought: null,
  severity: null,
  search: '',
  current: null,
  unfolded: new Map(),
  focusTicket: 0,
};

export function createFindingsView(): ObservableStore<FindingsView> {
  return createStore(ALL);
}
