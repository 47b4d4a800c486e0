/** Edits by a person, here or at another computer: cells changed or sorted, sheets added, deleted and renamed. */
import type { Answer, Edit, Unsubscribe } from '../../workflow/port';
import { can, type Capability } from '../requirements';
import type { OwnWrites } from './own-writes';
import { subscribe, type Registration } from './subscription';

export interface ExcelEdit extends Edit {
  /** Whether cells may stand elsewhere now. */
  readonly movesCells: boolean;
}

/** What is read of the arguments of any of the events. */
interface RuleText {
  readonly worksheetId: string;
  /** Excel names no cells when a whole sheet comes, goes or is called otherwise. */
  readonly address?: string;
  /** `Remote`: at another computer. */
  readonly source?: string;
  readonly changeType?: string;
  /** Who made a change of cells (ExcelApi 1.14). */
  readonly triggerSource?: string;
}

type Handler = (reported: RuleText) => Promise<void>;

interface KnownEvent {
  /** `null`: as old as the floor. */
  readonly needs: Capability | null;
  /** Not typed so: a client may not have the event although Excel has it (OfficeDev/office-js#3253). */
  readonly of: (
    sheets: Excel.WorksheetCollection,
  ) => { readonly add: (handler: Handler) => Registration } | undefined;
}

/** Without it edits are not followed at all. */
const CELLS_CHANGED: KnownEvent = { needs: null, of: (sheets) => sheets.onChanged };

/**
 * Each is asked for in a request of its own: an Excel that refuses one of them would take the others with it. A sort
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

/** Both listens to several events, and stops. */
function together(started: readonly Answer<Unsubscribe>[]): Unsubscribe {
  return async () => {
    await Promise.all(started.map((one) => (one.kind === 'done' ? one.value() : undefined)));
  };
}

export async function onEdited(
  own: OwnWrites,
  handler: (edit: ExcelEdit) => void,
): Promise<Answer<Unsubscribe>> {
  const saysItsSource = can('triggerSource');
  const isOwn = ({ source, triggerSource }: RuleText): boolean =>
    saysItsSource && triggerSource !== undefined
      ? triggerSource === 'ThisLocalAddin'
      : source !== 'Remote' && own.areHappening();
  const listen = ({ of }: KnownEvent): Promise<Answer<Unsubscribe>> =>
    subscribe(({ workbook: { worksheets } }, isWanted) => {
      const report: Handler = (reported) => {
        const { worksheetId: sheetId, address = '', source, changeType } = reported;
        if (isWanted() && !isOwn(reported))
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
