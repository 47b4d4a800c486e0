/** Shows the department's money of one session at a glance, and finds the cell of each bar. */
import { inSlices } from '../../slices/slices';
import type { CellPath } from '../../tables/table';
import { tableCommands } from '../later-commands';
import type { Queue } from '../queue';
import type { WorkbookState } from '../reading/workbook-state';
import type { WorkbookStore } from '../store';
import type { FigurePlace } from '../tables/place-of-figure';
import { moneyOverview, type MoneyOverview } from './money-overview';

export class OverviewController {
  private shown: {
    readonly reading: WorkbookState['reading'];
    readonly set: WorkbookState['set'];
    readonly overview: MoneyOverview;
  } | null = null;

  constructor(
    private readonly store: WorkbookStore,
    private readonly queue: Queue,
  ) {}

  /** The same object until the entries change; `null` before the first reading. */
  readonly view = (): MoneyOverview | null => {
    const { state } = this.store;
    if (state === null) return null;
    if (this.shown?.reading !== state.reading || this.shown.set !== state.set)
      this.shown = { reading: state.reading, set: state.set, overview: moneyOverview(state) };
    return this.shown.overview;
  };

  /** `null`: the table has no sheet yet, or the cell is gone. */
  readonly placeOf = (path: CellPath): Promise<FigurePlace | null> =>
    this.queue.run(async () => {
      const { state } = this.store;
      const filled = state?.filled()?.find(({ table }) => table.id === path.table);
      if (state === null || filled === undefined) return null;
      const { placeOfFigure } = await tableCommands();
      const found = await inSlices(placeOfFigure(state, filled, path));
      return found.kind === 'done' ? found.value : null;
    });
}
