/** Shows the contents of the active cell, and edits them. */
import { useState, type ReactElement } from 'react';
import type { Sheet } from '../../excel-host/model/sheet';
import type { Stage } from '../stage/stage';
import { typeInto } from './cell-edits';
import { enteredText } from './cell-text';

interface FormulaBarProps {
  readonly stage: Stage;
  readonly sheet: Sheet;
  readonly onObjection: (objection: string | null) => void;
}

export function FormulaBar({ stage, sheet, onObjection }: FormulaBarProps): ReactElement {
  const { firstRow: row, firstColumn: column } = sheet.selection;
  const contents = enteredText(sheet.grid.cell(row, column));
  const [typed, setTyped] = useState<string | null>(null);
  const finish = (take: boolean): void => {
    if (take && typed !== null) onObjection(typeInto(stage, sheet, { row, column }, typed));
    setTyped(null);
  };
  return (
    <input
      className="cell-contents"
      aria-label="单元格内容"
      spellCheck={false}
      value={typed ?? contents}
      onChange={(event) => {
        setTyped(event.target.value);
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') finish(true);
        if (event.key === 'Escape') finish(false);
      }}
      onBlur={() => {
        finish(true);
      }}
    />
  );
}
