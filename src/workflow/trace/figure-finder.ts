/** Finds figures of one session: those of an entered row, and the present cell of each. */
import { inSlices } from '../../slices/slices';
import type { CellPath } from '../../tables/table';
import { tableCommands } from '../later-commands';
import type { WorkbookPlace } from '../port';
import type { Queue } from '../queue';
import type { WorkbookStore } from '../store';
import type { FigurePlace } from '../tables/place-of-figure';
import type { RowFigure } from './figures-of-row';

export class FigureFinder {
  constructor(
    private readonly store: WorkbookStore,
    private readonly queue: Queue,
  ) {}

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

  /** `null`: the place is on no sheet of lines, or the entries cannot be used. */
  readonly figuresOf = (place: WorkbookPlace): Promise<readonly RowFigure[] | null> =>
    this.queue.run(async () => {
      const { state } = this.store;
      if (state === null) return null;
      const { figuresOfRow } = await tableCommands();
      const found = await inSlices(figuresOfRow(state, place));
      return found.kind === 'done' ? found.value : null;
    });
}
