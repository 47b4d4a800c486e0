/**
 * Moves the focus in the list of findings: to the finding of a step,
 * or, after the focused finding was resolved and removed, to its successor.
 */
import { useEffect, useRef, type FocusEvent, type RefObject } from 'react';
import type { CellFindings } from '../../../workflow/checks/same-cell';
import { useObservable } from '../../state/observable';
import { usePane } from '../../state/pane';
import { holds } from './finding-order';

function focusFinding(list: HTMLElement | null, fingerprint: string | undefined): void {
  const cards = [...(list?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])];
  const card = cards.find(({ dataset }) => dataset['finding'] === fingerprint);
  card?.querySelector<HTMLElement>('[data-stop]')?.focus({ preventScroll: true });
  // Shows the whole card with its buttons, above the bar at the bottom.
  card?.scrollIntoView({ block: 'nearest' });
}

/** No element has the focus and the clerk works in the pane. Never takes the focus from Excel. */
function isLost(): boolean {
  return document.hasFocus() && (document.activeElement === null || document.activeElement === document.body);
}

export interface FindingFocus {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
}

export function useFindingFocus(order: readonly CellFindings[]): FindingFocus {
  const { findings } = usePane();
  const { focusTicket, sought } = useObservable(findings);
  const list = useRef<HTMLDivElement>(null);
  const taken = useRef(focusTicket);
  const holder = useRef<string | undefined>(undefined);
  const before = useRef(order);

  useEffect(() => {
    if (focusTicket === taken.current) return;
    taken.current = focusTicket;
    focusFinding(list.current, findings.get().current?.fingerprint);
  }, [focusTicket, findings]);

  useEffect(() => {
    if (sought === null) return undefined;
    // After the screen that opens has taken the focus to its heading.
    const frame = requestAnimationFrame(() => {
      findings.set({ ...findings.get(), sought: null });
      focusFinding(list.current, sought);
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [sought, findings]);

  useEffect(() => {
    const was = before.current;
    before.current = order;
    if (holder.current === undefined || !isLost()) return;
    const held = (cell: CellFindings): boolean => holds(cell, holder.current);
    const index = Math.min(Math.max(was.findIndex(held), 0), order.length - 1);
    const isThere = order.some(held);
    focusFinding(list.current, isThere ? holder.current : order[index]?.first.finding.fingerprint);
  }, [order]);

  return {
    list,
    onFocus: ({ target }) => {
      holder.current = target.closest<HTMLElement>('[data-finding]')?.dataset['finding'];
    },
    onBlur: ({ relatedTarget }) => {
      if (relatedTarget !== null) holder.current = undefined;
    },
  };
}
