/** Maps keys to actions of the grid, as in Excel. */
import { DIRECTIONS, type MoveDirection } from './movement';

export type KeyAction =
  | {
      readonly kind: 'move';
      readonly direction: MoveDirection;
      readonly extend: boolean;
      readonly leap: boolean;
    }
  | { readonly kind: 'page'; readonly direction: MoveDirection; readonly extend: boolean }
  /** To the first column, or to the first cell. */
  | { readonly kind: 'home'; readonly extend: boolean; readonly whole: boolean }
  /** To the last used cell. */
  | { readonly kind: 'last'; readonly extend: boolean }
  | { readonly kind: 'select-all' }
  | { readonly kind: 'edit' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'new-line' }
  /** Accepts the input, then moves. */
  | { readonly kind: 'commit'; readonly direction: MoveDirection }
  /** To the next part of the page. */
  | { readonly kind: 'leave' };

export interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const ARROWS: Readonly<Record<string, MoveDirection>> = {
  ArrowUp: DIRECTIONS.up,
  ArrowDown: DIRECTIONS.down,
  ArrowLeft: DIRECTIONS.left,
  ArrowRight: DIRECTIONS.right,
};

const PAGES: Readonly<Record<string, MoveDirection>> = { PageUp: DIRECTIONS.up, PageDown: DIRECTIONS.down };

/** Enter and Tab move forward, with Shift back. */
function commitKey({ key, shiftKey }: Key): KeyAction | null {
  if (key === 'Enter') return { kind: 'commit', direction: shiftKey ? DIRECTIONS.up : DIRECTIONS.down };
  if (key === 'Tab') return { kind: 'commit', direction: shiftKey ? DIRECTIONS.left : DIRECTIONS.right };
  return null;
}

function editingAction(pressed: Key): KeyAction | null {
  if (pressed.key === 'Escape') return { kind: 'cancel' };
  if (pressed.key === 'Enter' && pressed.altKey) return { kind: 'new-line' };
  return commitKey(pressed);
}

const PLAIN_KEYS: Readonly<Record<string, KeyAction>> = {
  F2: { kind: 'edit' },
  F6: { kind: 'leave' },
  Delete: { kind: 'clear' },
  Backspace: { kind: 'clear' },
};

function movingAction({ key, shiftKey: extend }: Key, control: boolean): KeyAction | null {
  const arrow = ARROWS[key];
  if (arrow !== undefined) return { kind: 'move', direction: arrow, extend, leap: control };
  const page = PAGES[key];
  if (page !== undefined) return { kind: 'page', direction: page, extend };
  if (key === 'Home') return { kind: 'home', extend, whole: control };
  if (key === 'End' && control) return { kind: 'last', extend };
  return null;
}

/** `null`: the grid ignores the key; typing, copying and pasting arrive as separate events. */
export function keyAction(pressed: Key, isEditing: boolean): KeyAction | null {
  if (isEditing) return editingAction(pressed);
  const control = pressed.ctrlKey || pressed.metaKey;
  if (control && pressed.key.toLowerCase() === 'a') return { kind: 'select-all' };
  if (control && pressed.key.toLowerCase() === 'z' && !pressed.shiftKey) return { kind: 'undo' };
  return movingAction(pressed, control) ?? commitKey(pressed) ?? PLAIN_KEYS[pressed.key] ?? null;
}
