/** The written text as plain lines: headings and paragraphs, to be pasted where it is published. */
import { textOf } from './segment';
import type { WrittenSection, WrittenText } from './written-text';

export function sectionLines({ heading, paragraphs, sections }: WrittenSection): readonly string[] {
  return [
    ...(heading === '' ? [] : [heading]),
    // A paragraph whose sentences a person left out is none.
    ...paragraphs
      .map((sentences) => sentences.map(({ segments }) => textOf(segments)).join(''))
      .filter((text) => text !== ''),
    ...sections.flatMap(sectionLines),
  ];
}

export function plainText({ parts }: WrittenText): string {
  const blocks = parts.map(({ heading, sections }) =>
    [...heading, ...sections.flatMap(sectionLines)].join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}
