/** Finds what a figure of the text is made of, for the line at the foot and the card below its paragraph. */
import { useEffect, useState } from 'react';
import type { FigureSource } from '../../../workflow/text/figure-source';
import type { FigurePlace } from '../../../workflow/tables/place-of-figure';
import { usePane } from '../../state/pane';
import { useText, useTextView, type FigureAt } from './use-text';

/** Asks anew when the text changes; `null`: it is being found, or the figure is gone. */
export function useFigureSource(at: FigureAt | null): FigureSource | null {
  const { controller } = useText();
  const { guide } = usePane();
  const view = useTextView();
  const [found, setFound] = useState<{ readonly at: FigureAt; readonly source: FigureSource } | null>(null);
  useEffect(() => {
    let isWanted = true;
    if (at !== null)
      guide.look(async () => {
        if (!isWanted) return;
        const source = await controller.source(at.sentence, at.segment);
        if (isWanted) setFound(source === null ? null : { at, source });
      });
    return () => {
      isWanted = false;
    };
  }, [controller, guide, at, view]);
  return found !== null && found.at === at ? found.source : null;
}

/** The first place that the figure leads to. */
export function firstPlace({ cells, entries }: FigureSource): FigurePlace | null {
  const places = [...cells, ...entries].map(({ place }) => place);
  return places.find((place) => place !== null) ?? null;
}

export function lineCount({ groups }: FigureSource): number {
  return groups.reduce((count, { lines }) => count + lines.length, 0);
}
