/** Edits by a person, here or at another computer: cells changed, sheets added, deleted and renamed. */
import type { Answer, Edit, Unsubscribe } from '../../workflow/port';
import { can } from '../requirements';
import type { OwnWrites } from './own-writes';
import { subscribe } from './subscription';

/** Excel names no cells when a whole sheet comes, goes or is called otherwise. */
const WHOLE_SHEET = '';

export function onEdited(own: OwnWrites, handler: (edit: Edit) => void): Promise<Answer<Unsubscribe>> {
  const saysItsSource = can('triggerSource');
  return subscribe(({ workbook: { worksheets } }, isWanted) => {
    const report = (sheetId: string, address: string, isOwn: boolean): Promise<void> => {
      if (isWanted() && !isOwn) handler({ sheetId, address });
      return Promise.resolve();
    };
    const sheetEvent = ({ worksheetId }: { readonly worksheetId: string }): Promise<void> =>
      report(worksheetId, WHOLE_SHEET, own.areHappening());
    return [
      worksheets.onChanged.add(({ worksheetId, address, triggerSource }) =>
        report(worksheetId, address, saysItsSource ? triggerSource === 'ThisLocalAddin' : own.areHappening()),
      ),
      worksheets.onAdded.add(sheetEvent),
      worksheets.onDeleted.add(sheetEvent),
      ...(can('sheetRenamed') ? [worksheets.onNameChanged.add(sheetEvent)] : []),
    ];
  });
}
