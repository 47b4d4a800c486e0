/** Shows a worksheet as a grid with Excel's mouse and keyboard actions. */
import { useMemo, type ReactElement } from 'react';
import { formatAddress } from '../../excel-host/model/a1';
import { CellEditor } from './cell-editor';
import { messagesOn } from './cell-messages';
import { CellPrompt } from './cell-prompt';
import { shownText } from './cell-text';
import { GridBody } from './grid-body';
import { editorHandlers, pointerHandlers } from './grid-events';
import { boxOf } from './layout';
import { performAction } from './perform-action';
import { useGridControl, type GridProps } from './use-grid-control';

export function SheetGrid(props: GridProps): ReactElement {
  const { stage, sheet, version } = props;
  const control = useGridControl(props);
  // The workbook object stays the same when it changes: only its version differs.
  const { messages } = useMemo(
    () => ({ messages: messagesOn(stage.book, sheet), version }),
    [stage, sheet, version],
  );
  const { layout, view, selected, activeArea, activeCell, editing } = control;
  const { text } = shownText(sheet, activeCell.row, activeCell.column);
  return (
    <div
      ref={view.container}
      className="grid-view"
      onScroll={view.onScroll}
      onDoubleClick={() => {
        performAction(control, { kind: 'edit' });
      }}
      {...pointerHandlers(control)}
    >
      <div className="grid-contents">
        <GridBody
          book={stage.book}
          sheet={sheet}
          layout={layout}
          messages={messages}
          selected={selected}
          active={activeCell}
          scrollTop={view.scroll.top}
          height={view.height}
          version={version}
        />
        <CellEditor
          box={boxOf(layout, activeArea, view.scroll)}
          style={sheet.grid.style(activeCell.row, activeCell.column)}
          text={editing}
          label={`${formatAddress(activeArea)} ${text}`}
          focusTicket={control.focusTicket}
          onType={control.setEditing}
          onLeave={control.commit}
          {...editorHandlers(control)}
        />
        <CellPrompt sheet={sheet} cell={activeCell} box={boxOf(layout, activeArea, view.scroll)} />
      </div>
    </div>
  );
}
