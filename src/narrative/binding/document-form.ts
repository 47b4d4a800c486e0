/** The headings that a set's texts have, from the declaration that the text is written from. */
import type { DeclaredSection, DocumentForm } from '../reading/document-form';
import { normalWords } from '../reading/normal-text';
import type { NarrativeSet, Section } from '../narrative';
import type { Template } from '../template';
import type { NarrativeReading } from './subject';

/** Without slots: they hold the department, which headings of foreign texts name or leave out. */
function fixedWords(template: Template): string {
  return template.filter((part) => typeof part === 'string').join('');
}

function normal(words: readonly string[] = []): readonly string[] {
  return words.map(normalWords);
}

/** A section without a heading has no place of its own: its sections stand in the one above. */
function declared(
  { id, title, sections = [] }: Section,
  reading: NarrativeReading,
): readonly DeclaredSection[] {
  const inner = sections.flatMap((one) => declared(one, reading));
  if (title === null) return inner;
  const own = reading.sections.find((one) => one.section === id);
  return [
    {
      id,
      title: fixedWords(title),
      titles: own?.titles ?? reading.titles[id] ?? [],
      anchors: normal(own?.anchors),
      sections: inner,
    },
  ];
}

/** The section without a heading; its pieces are declared with the names of their figures. */
function ownSection(sections: readonly Section[], reading: NarrativeReading): DeclaredSection | null {
  const own = sections.find(({ title }) => title === null);
  if (own === undefined) return null;
  const none = { title: '', titles: [], sections: [] } as const;
  const pieces = reading.sections.filter(({ within }) => within === own.id);
  const anchors = normal(reading.sections.find(({ section }) => section === own.id)?.anchors);
  return {
    ...none,
    id: own.id,
    anchors,
    sections: pieces.map((one) => ({ ...none, id: one.section, anchors: normal(one.anchors) })),
  };
}

export function documentForm(
  { parts }: NarrativeSet,
  reading: NarrativeReading,
  department: string,
): DocumentForm {
  return {
    department,
    main: reading.main,
    partNumbers: reading.partNumbers,
    parts: reading.parts.map((part) => {
      const content = parts.find(({ id }) => id === part.id)?.content;
      const sections = content?.kind === 'sections' ? content.sections : [];
      return {
        ...part,
        titles: normal(part.titles),
        sections: sections.flatMap((one) => declared(one, reading)),
        own: ownSection(sections, reading),
      };
    }),
  };
}
