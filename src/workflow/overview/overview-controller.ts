/** Shows the department's money of one session at a glance. */
import type { WorkbookState } from '../reading/workbook-state';
import type { WorkbookStore } from '../store';
import { moneyOverview, type MoneyOverview } from './money-overview';

export class OverviewController {
  private shown: {
    readonly reading: WorkbookState['reading'];
    readonly set: WorkbookState['set'];
    readonly overview: MoneyOverview;
  } | null = null;

  constructor(private readonly store: WorkbookStore) {}

  /** The same object until the entries change; `null` before the first reading. */
  readonly view = (): MoneyOverview | null => {
    const { state } = this.store;
    if (state === null) return null;
    if (this.shown?.reading !== state.reading || this.shown.set !== state.set)
      this.shown = { reading: state.reading, set: state.set, overview: moneyOverview(state) };
    return this.shown.overview;
  };
}
