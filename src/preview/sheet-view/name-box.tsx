/** Shows the address of the active cell, and goes to a cell whose address or sheet is written into it. */
import { useState, type ReactElement } from 'react';
import { formatAddress } from '../../excel-host/model/a1';
import { cellArea } from '../../excel-host/model/area';
import type { Sheet } from '../../excel-host/model/sheet';
import type { Stage } from '../stage/stage';
import { destinationOf } from './go-to';

interface NameBoxProps {
  readonly stage: Stage;
  readonly sheet: Sheet;
  readonly onObjection: (objection: string | null) => void;
  /** Called after the person has gone to a cell: the keys belong to the grid again. */
  readonly onGone: () => void;
}

export function NameBox({ stage, sheet, onObjection, onGone }: NameBoxProps): ReactElement {
  const [typed, setTyped] = useState<string | null>(null);
  const { firstRow, firstColumn } = sheet.selection;
  const go = (): void => {
    if (typed === null) return;
    const destination = destinationOf(stage.book, typed);
    if (destination.kind === 'unknown') {
      onObjection(destination.message);
      return;
    }
    const { sheet: target, area } = destination;
    setTyped(null);
    onObjection(
      stage.act((user) => {
        user.select(target.name, formatAddress(area));
      }),
    );
    onGone();
  };
  return (
    <input
      className="name-box"
      aria-label="选中的单元格，可填位置"
      title="填 A302、预算03表!F7 或 单位名册!A5，按 Enter 前往"
      spellCheck={false}
      value={typed ?? formatAddress(cellArea(firstRow, firstColumn))}
      onChange={(event) => {
        setTyped(event.target.value);
      }}
      onFocus={(event) => {
        event.target.select();
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') go();
        if (event.key === 'Escape') setTyped(null);
      }}
      onBlur={() => {
        setTyped(null);
      }}
    />
  );
}
