/** Shows Excel's objections, the texts beside the selected cell, and the sum of the selection below the grid. */
import type { ReactElement } from 'react';
import { displayed } from '../../excel-host/model/displayed-text';
import type { Sheet } from '../../excel-host/model/sheet';
import type { Workbook } from '../../excel-host/model/workbook';
import { messagesOn } from './cell-messages';
import { cellKey } from './drawn-rows';
import { sumOf } from './selection-sum';

interface StatusBarProps {
  readonly book: Workbook;
  readonly sheet: Sheet;
  readonly objection: string | null;
}

const FORMAT = '#,##0.00';

export function StatusBar({ book, sheet, objection }: StatusBarProps): ReactElement {
  const { firstRow, firstColumn } = sheet.selection;
  const message = messagesOn(book, sheet).get(cellKey(firstRow, firstColumn));
  const { filled, numbers, sum } = sumOf(sheet, sheet.selection);
  return (
    <div className="status-bar">
      <span role="status" className={objection === null ? '' : 'objection'}>
        {objection ?? message ?? '就绪'}
      </span>
      {filled < 2 ? null : (
        <span className="sums">
          {numbers === 0 ? null : (
            <>
              <span>平均值 {displayed(sum / numbers, FORMAT).text}</span>
              <span>求和 {displayed(sum, FORMAT).text}</span>
            </>
          )}
          <span>计数 {filled}</span>
        </span>
      )}
    </div>
  );
}
