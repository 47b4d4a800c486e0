/** Moves the focus within a group by arrow keys. The Tab key stops at the group once and then leaves it. */
import type { KeyboardEvent } from 'react';

export type Axis = 'horizontal' | 'vertical';

type Move = (index: number, count: number) => number;

const forward: Move = (index, count) => (index + 1) % count;
const backward: Move = (index, count) => (index - 1 + count) % count;
const first: Move = () => 0;
const last: Move = (_, count) => count - 1;

const MOVES: Readonly<Record<Axis, Readonly<Record<string, Move>>>> = {
  horizontal: { ArrowRight: forward, ArrowLeft: backward, Home: first, End: last },
  vertical: { ArrowDown: forward, ArrowUp: backward, Home: first, End: last },
};

/** Handles key presses in a group whose buttons have `data-stop`. */
export function onArrowKeys(axis: Axis): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const move = MOVES[axis][event.key];
    const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-stop]')];
    const index = stops.findIndex((stop) => stop === event.target);
    if (move === undefined || index < 0) return;
    event.preventDefault();
    stops[move(index, stops.length)]?.focus();
  };
}
