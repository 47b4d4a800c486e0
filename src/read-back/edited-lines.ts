/** Compares the lines that declarations and settings print: cover, contents, headings, titles and notes of tables. */
import { TEXT_FACTS_SHEET } from '../entries/declarations/text-facts';
import { withoutBlanks } from '../document/sentence-marks';
import { quote } from '../entries/quote';
import { at } from '../money/at';
import { entryEdit } from './entry-edits';
import { isInContents } from './additions';
import { isSame, type EditContext } from './edit-context';
import type { ExpectedUnit, PrintedLine } from './expected';
import type { MatchedText } from './match-text';
import { together, type Findings, type ParagraphOutcome } from './proposal';

const NAMES: Readonly<Record<PrintedLine, string>> = {
  cover: '封面',
  date: '封面日期',
  contents: '目录',
  heading: '标题',
  'table-title': '表名',
  caption: '表头的单位一行',
  note: '表注',
};

function notOffered(words: string): Findings {
  return { proposals: [], notices: [{ kind: 'not-offered', words }] };
}

/** The date of the cover is an entry. */
function dateItem({ narrative }: EditContext): string | null {
  const slot = narrative.document.date.find((part) => typeof part !== 'string');
  return slot?.kind === 'words' ? slot.item : null;
}

function changedLine(what: PrintedLine, before: string, after: string, context: EditContext): Findings {
  const item = what === 'date' ? dateItem(context) : null;
  if (item !== null) {
    const edit = {
      sheet: TEXT_FACTS_SHEET.name,
      item,
      row: null,
      before,
      after: after.trim(),
      place: NAMES.date,
    };
    const found = entryEdit(edit, context);
    if (found !== null) return found;
  }
  return notOffered(
    `${NAMES[what]}“${quote(before)}”在文档中是“${quote(after.trim())}”，没有取回。这一行由设置和表样决定；部门名称、年度请在“设置”中改。`,
  );
}

/** So many are named one by one. */
const MOST_NAMED = 3;

/** Lines of a kind that the document no longer has; the contents are made anew anyway. */
function missingLines(
  kind: PrintedLine,
  units: readonly ExpectedUnit[],
  seen: ReadonlySet<number>,
): Findings {
  const missing = units.filter(
    (unit, index) => unit.kind === 'line' && unit.what === kind && kind !== 'contents' && !seen.has(index),
  );
  const [first] = missing;
  if (first === undefined) return together([]);
  if (missing.length > MOST_NAMED)
    return notOffered(
      `文档中没有了${String(missing.length)}行${NAMES[kind]}（“${quote(first.text)}”等），生成时仍会写出。`,
    );
  return together(
    missing.map(({ text }) => notOffered(`${NAMES[kind]}“${quote(text)}”在文档中没有了，生成时仍会写出。`)),
  );
}

export interface EditedLines {
  readonly found: Findings;
  readonly outcomes: readonly (readonly [paragraph: number, outcome: ParagraphOutcome])[];
}

/** Headings that the document still has, in whatever words. */
export function headingsFound(
  units: readonly ExpectedUnit[],
  { expected, matches }: MatchedText,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const match of matches)
    for (const index of match.expected) {
      const unit = at(units, at(expected, index).unit);
      if (unit.kind === 'line' && unit.what === 'heading') found.add(withoutBlanks(unit.text));
    }
  return found;
}

export function editedLines(
  units: readonly ExpectedUnit[],
  { expected, edited, matches }: MatchedText,
  context: EditContext,
): EditedLines {
  const found: Findings[] = [];
  const outcomes: (readonly [number, ParagraphOutcome])[] = [];
  const seen = new Set<number>();
  const inContents = new Set<number>();
  for (const match of matches) {
    const { unit: index } = at(expected, at(match.expected, 0));
    const unit = at(units, index);
    if (unit.kind !== 'line') continue;
    for (const one of match.expected) seen.add(at(expected, one).unit);
    const text = match.edited.map((one) => at(edited, one).text).join('');
    const paragraphs = match.edited.map((one) => at(edited, one).paragraph);
    const isContents = isInContents(unit);
    const isEqual = isSame(text, unit.text);
    if (isContents) for (const paragraph of paragraphs) inContents.add(paragraph);
    if (!isContents && !isEqual) found.push(changedLine(unit.what, unit.text, text, context));
    for (const paragraph of paragraphs)
      outcomes.push([paragraph, isContents ? 'contents' : isEqual ? 'same' : 'changed']);
  }
  for (const kind of Object.keys(NAMES) as PrintedLine[]) found.push(missingLines(kind, units, seen));
  const first = [...inContents].reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
  const last = [...inContents].reduce((most, one) => Math.max(most, one), -1);
  for (const { paragraph } of edited)
    if (paragraph > first && paragraph < last && !inContents.has(paragraph))
      outcomes.push([paragraph, 'contents']);
  return { found: together(found), outcomes };
}
