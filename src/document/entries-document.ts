/** Makes the document of a department or a unit from its entries: text and tables come from the same figures. */
import type { Entries } from '../entries/entries';
import type { NarrativeSet } from '../narrative/narrative';
import { textOf } from '../narrative/segment';
import { textFacts, type TextFacts } from '../narrative/text-facts';
import { writeFront } from '../narrative/write-front';
import { writeText } from '../narrative/write-text';
import type { TextProblem, WrittenText } from '../narrative/written-text';
import { rollUp, type FilledTable } from '../rollup/rollup';
import type { ChartDeclaration } from '../tables/chart';
import type { TableSet } from '../tables/table-set';
import { chartBlocks } from './chart-blocks';
import type { DisclosureDocument } from './document';
import { disclosureDocument } from './disclosure-document';

export interface EntriesDocument {
  readonly document: DisclosureDocument;
  readonly tables: readonly FilledTable[];
  readonly text: WrittenText;
  /** What is missing in the text, and what it could not use. */
  readonly problems: readonly TextProblem[];
  /** `2023-02-01`; `null`: not entered. */
  readonly publishedOn: string | null;
}

const DATE = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/u;

/** 2023年2月1日 → 2023-02-01. */
function isoDate(text: string): string | null {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}

function tablesPart({ parts }: NarrativeSet): string | null {
  return parts.find(({ content }) => content.kind === 'tables')?.id ?? null;
}

/** `set`: at the level of the entries. `charts`: shown in the text. */
export function entriesDocument(
  entries: Entries,
  set: TableSet,
  narrative: NarrativeSet,
  charts: readonly ChartDeclaration[] = [],
): EntriesDocument {
  const tables = rollUp(entries, set);
  const facts = textFacts(entries, tables, set.level);
  return documentOfText(narrative, facts, writeText(narrative, facts), charts);
}

/** `text`: as written from the facts. */
export function documentOfText(
  narrative: NarrativeSet,
  facts: TextFacts,
  text: WrittenText,
  charts: readonly ChartDeclaration[] = [],
): EntriesDocument {
  const { tables } = facts;
  const front = writeFront(narrative, facts);
  return {
    document: disclosureDocument({
      front,
      text,
      tables,
      tablesPart: tablesPart(narrative),
      charts: chartBlocks(charts, { filled: tables, prior: facts.entries.priorYear }),
    }),
    tables,
    text,
    problems: [...front.problems, ...text.problems],
    publishedOn: isoDate(textOf(front.date)),
  };
}
