/** Writes the titles of the whole document: cover, date, heading of the tables. */
import type { NarrativeSet } from './narrative';
import { textOf, type Segment } from './segment';
import type { Template } from './template';
import type { TextFacts } from './text-facts';
import { missingInputs } from './text-problems';
import { writeTemplate } from './write-template';
import type { TextProblem } from './written-text';

export interface WrittenFront {
  readonly cover: readonly (readonly Segment[])[];
  readonly date: readonly Segment[];
  /** `null`: a part of the text has the tables. */
  readonly appendix: string | null;
  readonly problems: readonly TextProblem[];
}

const COVER = '封面';

export function writeFront({ document, style }: NarrativeSet, facts: TextFacts): WrittenFront {
  const write = (template: Template): readonly Segment[] =>
    writeTemplate(template, { facts, style, item: null, record: () => undefined });
  const cover = document.cover.map(write);
  const date = write(document.date);
  const sentence = { id: 'cover', segments: [...cover.flat(), ...date], generated: null, sources: [] };
  const section = { id: 'cover', heading: COVER, paragraphs: [[sentence]], sections: [] };
  return {
    cover,
    date,
    appendix: document.appendix === null ? null : textOf(write(document.appendix)),
    problems: missingInputs({ parts: [{ id: 'cover', heading: [COVER], sections: [section] }] }),
  };
}
