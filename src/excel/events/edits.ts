/** Reports edits by a person, here or at another computer: cells changed or sorted, sheets added, deleted, renamed. */
import type { ExcelAnswer, Edit, Unsubscribe } from '../../workflow/port';
import { can, type Capability } from '../requirements';
import type { OwnWrites } from './own-writes';
import { subscribe, type Registration } from './subscription';

export interface ExcelEdit extends Edit {
  /** Whether cells may have moved. */
  readonly movesCells: boolean;
}

/** The parts of any event's arguments that are read. */
interface EventArguments {
  readonly worksheetId: string;
  /** Absent when a whole sheet is added, deleted or renamed. */
  readonly address?: string;
  /** `Remote`: at another computer. */
  readonly source?: string;
  readonly changeType?: string;
  /** The origin of a change of cells (ExcelApi 1.14). */
  readonly triggerSource?: string;
}

type Handler = (reported: EventArguments) => Promise<void>;

interface KnownEvent {
  /** `null`: the floor has it. */
  readonly needs: Capability | null;
  /** Trap: a client may lack an event that Excel has, though it is not typed so (OfficeDev/office-js#3253). */
  readonly of: (
    sheets: Excel.WorksheetCollection,
  ) => { readonly add: (handler: Handler) => Registration } | undefined;
}

/** Without this event edits cannot be followed. */
const CELLS_CHANGED: KnownEvent = { needs: null, of: (sheets) => sheets.onChanged };

/**
 * Each is registered by a request of its own: an Excel that refuses one of them would lose the others with it. A sort
 * raises no `onChanged` (Microsoft, "Work with Events using the Excel JavaScript API").
 */
const OTHERS: readonly KnownEvent[] = [
  { needs: null, of: (sheets) => sheets.onAdded },
  { needs: null, of: (sheets) => sheets.onDeleted },
  { needs: null, of: (sheets) => sheets.onRowSorted },
  { needs: null, of: (sheets) => sheets.onColumnSorted },
  { needs: 'sheetRenamed', of: (sheets) => sheets.onNameChanged },
];

const IN_PLACE = 'RangeEdited';

/** Ends all registrations together. */
function together(started: readonly ExcelAnswer<Unsubscribe>[]): Unsubscribe {
  return async () => {
    await Promise.all(started.map((one) => (one.kind === 'done' ? one.value() : undefined)));
  };
}

export async function onEdited(
  own: OwnWrites,
  handler: (edit: ExcelEdit) => void,
): Promise<ExcelAnswer<Unsubscribe>> {
  const reportsSource = can('triggerSource');
  const isOwn = ({ source, triggerSource }: EventArguments): boolean =>
    reportsSource && triggerSource !== undefined
      ? triggerSource === 'ThisLocalAddin'
      : source !== 'Remote' && own.areHappening();
  const listen = ({ of }: KnownEvent): Promise<ExcelAnswer<Unsubscribe>> =>
    subscribe(({ workbook: { worksheets } }, isActive) => {
      const report: Handler = (reported) => {
        const { worksheetId: sheetId, address = '', source, changeType } = reported;
        if (isActive() && !isOwn(reported))
          handler({ sheetId, address, isLocal: source !== 'Remote', movesCells: changeType !== IN_PLACE });
        return Promise.resolve();
      };
      const registration = of(worksheets)?.add(report);
      return registration === undefined ? [] : [registration];
    });
  const others = OTHERS.filter(({ needs }) => needs === null || can(needs));
  const [cells, ...more] = await Promise.all([listen(CELLS_CHANGED), ...others.map(listen)]);
  if (cells.kind === 'done') return { kind: 'done', value: together([cells, ...more]) };
  await together(more)();
  return cells;
}
