/** Shows the edge between workbook and pane, moved by dragging or with the arrow keys. */
import type { KeyboardEvent, PointerEvent, ReactElement } from 'react';

export const PANE_WIDTHS = [300, 320, 450] as const;
export const USUAL_PANE_WIDTH = 320;

/** In pixels; Excel has similar limits for a pane. */
const NARROWEST = 250;
const WIDEST = 700;
const STEP = 10;

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: STEP, ArrowRight: -STEP };

function allowed(width: number): number {
  return Math.min(Math.max(Math.round(width), NARROWEST), WIDEST);
}

interface SplitterProps {
  readonly width: number;
  readonly onResize: (width: number) => void;
}

export function Splitter({ width, onResize }: SplitterProps): ReactElement {
  return (
    <div
      className="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label="任务窗格的宽度"
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      tabIndex={0}
      onPointerDown={(event: PointerEvent<HTMLDivElement>) => {
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event: PointerEvent<HTMLDivElement>) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId))
          onResize(allowed(window.innerWidth - event.clientX));
      }}
      onKeyDown={(event: KeyboardEvent) => {
        const step = STEPS[event.key];
        if (step !== undefined) onResize(allowed(width + step));
      }}
    />
  );
}
