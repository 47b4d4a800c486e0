/** The headings that a set's texts have, from the declaration that the text is written from. */
import type { DeclaredSection, DocumentForm } from '../reading/document';
import type { NarrativeSet, Section } from '../narrative';
import type { Template } from '../template';
import type { NarrativeReading } from './subject';

/** Without slots: they hold the department, which headings of foreign texts name or leave out. */
function fixedWords(template: Template): string {
  return template.filter((part) => typeof part === 'string').join('');
}

/** A section without a heading has no place of its own: its sections stand in the one above. */
function declared({ id, title, sections = [] }: Section): readonly DeclaredSection[] {
  const inner = sections.flatMap(declared);
  return title === null ? inner : [{ id, title: fixedWords(title), sections: inner }];
}

export function documentForm(
  { parts }: NarrativeSet,
  { main, parts: recognized }: NarrativeReading,
  department: string,
): DocumentForm {
  return {
    department,
    main,
    parts: recognized.map((part) => {
      const content = parts.find(({ id }) => id === part.id)?.content;
      return { ...part, sections: content?.kind === 'sections' ? content.sections.flatMap(declared) : [] };
    }),
  };
}
