/** Which findings the clerk is looking at; it stays while she looks at other screens, the source of a figure for one. */
import type { Severity } from '../../checks/rule';
import type { TableId } from '../../tables/table';
import { createStore, type Store } from './observable';

export interface CurrentFinding {
  readonly fingerprint: string;
  /** Where it stands among the findings to go through; the next one moves up there when it has been dealt with. */
  readonly index: number;
}

export interface FindingsView {
  /** Only findings of this severity; `null`: all. */
  readonly severity: Severity | null;
  /** The finding that was gone to last. */
  readonly current: CurrentFinding | null;
  /** Tables that were folded or unfolded by hand, or to show a finding. */
  readonly unfolded: ReadonlyMap<TableId, boolean>;
  /** Differs whenever the current finding shall take the focus. */
  readonly focusTicket: number;
}

const ALL: FindingsView = { severity: null, current: null, unfolded: new Map(), focusTicket: 0 };

export function createFindingsView(): Store<FindingsView> {
  return createStore(ALL);
}
