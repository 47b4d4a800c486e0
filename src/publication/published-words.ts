/** Lists every text that is published, with its place: sentences of the text, cells of the tables. */
import { cellAddress } from '../grid/address';
import { textOf } from '../narrative/segment';
import type { WrittenSection, WrittenText } from '../narrative/written-text';
import type { SheetPlan } from '../sheets/plan/plan';
import type { PublishedWords } from './sensitive-words';

/** A cell of digits alone is a code of an account, a unit or a project, unless a person's numbers have its form. */
const CODE = /^[\dA-Za-z-]*$/u;
const OF_A_PERSON = /^(?:1[3-9]\d{9}|\d{17}[\dXx])$/u;

function isCode(text: string): boolean {
  return CODE.test(text) && !OF_A_PERSON.test(text);
}

function sectionWords({ heading, paragraphs, sections }: WrittenSection, above: string): PublishedWords[] {
  const name = heading === '' ? above : heading;
  return [
    ...paragraphs.flat().map(({ id, segments }, index): PublishedWords => ({
      text: textOf(segments),
      where: `说明“${name}”第${String(index + 1)}句`,
      place: { kind: 'sentence', sentence: id },
    })),
    ...sections.flatMap((below) => sectionWords(below, name)),
  ];
}

export function wordsOfText({ parts }: Pick<WrittenText, 'parts'>): readonly PublishedWords[] {
  return parts.flatMap(({ heading, sections }) =>
    sections.flatMap((section) => sectionWords(section, heading.join(''))),
  );
}

/** Texts only: a figure is no telephone number. */
export function wordsOfTables(
  sheets: readonly Pick<SheetPlan, 'name' | 'rows'>[],
): readonly PublishedWords[] {
  return sheets.flatMap(({ name, rows }) =>
    rows.flatMap((cells, row) =>
      cells.flatMap((cell, column): readonly PublishedWords[] =>
        cell?.content?.kind === 'text' && !isCode(cell.content.text)
          ? [
              {
                text: cell.content.text,
                where: `“${name}”${cellAddress(row, column)}`,
                place: { kind: 'cell', sheet: name, row, column },
              },
            ]
          : [],
      ),
    ),
  );
}
