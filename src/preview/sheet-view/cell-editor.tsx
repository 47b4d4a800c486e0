/**
 * Shows the grid's only input. It has the focus and lies invisible over the active cell. So typing, pasting and
 * Chinese input methods begin in the right place. It becomes visible while a cell is edited.
 */
import {
  useEffect,
  useRef,
  type ChangeEvent,
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactElement,
} from 'react';
import type { Style } from '../../excel-host/model/style';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface CellEditorProps {
  readonly box: Box;
  readonly style: Style;
  /** `null`: not editing. */
  readonly text: string | null;
  /** Text for screen readers: address and contents of the active cell. */
  readonly label: string;
  /** A new number moves the focus to the input. */
  readonly focusTicket: number;
  readonly onType: (text: string) => void;
  readonly onKey: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onCopy: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
  readonly onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
  readonly onLeave: () => void;
}

export function CellEditor(props: CellEditorProps): ReactElement {
  const { box, style, text, label, focusTicket, onType, onKey, onCopy, onPaste, onLeave } = props;
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focusTicket > 0) input.current?.focus({ preventScroll: true });
  }, [focusTicket]);
  const isEditing = text !== null;
  return (
    <textarea
      ref={input}
      className={isEditing ? 'cell-editor is-editing' : 'cell-editor'}
      aria-label={label}
      rows={1}
      spellCheck={false}
      value={text ?? ''}
      style={{
        left: box.left,
        top: box.top,
        minWidth: box.width,
        height: box.height,
        width: isEditing ? `${String(Math.max((text.length + 1) * 14, box.width))}px` : box.width,
        fontSize: `${String(style.fontSize)}pt`,
      }}
      onChange={(event: ChangeEvent<HTMLTextAreaElement>) => {
        onType(event.target.value);
      }}
      onKeyDown={onKey}
      onCopy={onCopy}
      onPaste={onPaste}
      onBlur={onLeave}
    />
  );
}
