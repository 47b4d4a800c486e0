/**
 * Builds a finding's statement from phrases. One renderer is for the department; the other is for a unit,
 * which has no tables. So no code parses a finished text again.
 */
import { quote } from '../entries/quote';
import type { TableId } from '../tables/table';

/** A mention of a table; its label is added when the finding is composed. */
export interface TableMention {
  readonly kind: 'table';
  readonly id: TableId;
}

export interface TablePhrase extends TableMention {
  /** 预算03表, or the table's own name. */
  readonly label: string;
}

export interface CellPhrase {
  readonly kind: 'cell';
  readonly row: string;
  readonly column: string;
}

/** Formatted as its table prints it, with the unit where tables have different units. */
export interface AmountPhrase {
  readonly kind: 'amount';
  readonly words: string;
}

/** Different words for the department and for one unit. */
export interface ReaderPhrase {
  readonly kind: 'reader';
  readonly department: string;
  readonly unit: string;
}

type Common = string | CellPhrase | AmountPhrase | ReaderPhrase;
/** Phrases in rules. */
export type RawPhrase = Common | TableMention;
/** Phrases in findings. */
export type Phrase = Common | TablePhrase;
export type RawStatement = readonly RawPhrase[];
export type Statement = readonly Phrase[];

export function table(id: TableId): TableMention {
  return { kind: 'table', id };
}

export function forReader(department: string, unit: string): ReaderPhrase {
  return { kind: 'reader', department, unit };
}

function isStatement(value: RawPhrase | RawStatement): value is RawStatement {
  return Array.isArray(value);
}

/** Joins phrases; adjacent texts become one. */
export function joined(phrases: RawStatement): RawStatement {
  const made: RawPhrase[] = [];
  for (const phrase of phrases) {
    const last = made.at(-1);
    if (typeof phrase === 'string' && typeof last === 'string') made[made.length - 1] = `${last}${phrase}`;
    else if (phrase !== '') made.push(phrase);
  }
  return made;
}

/** Tags a template: say`${table('03')}没有数字`. */
export function say(
  texts: TemplateStringsArray,
  ...values: readonly (RawPhrase | RawStatement)[]
): RawStatement {
  return joined(
    texts.flatMap((text, index): RawStatement => {
      const value = values[index];
      if (value === undefined) return [text];
      return isStatement(value) ? [text, ...value] : [text, value];
    }),
  );
}

export function cellWords({ row, column }: CellPhrase): string {
  return [row, column].filter((part) => part !== '').join(' · ');
}

function departmentWords(phrase: Phrase): string {
  if (typeof phrase === 'string') return phrase;
  switch (phrase.kind) {
    case 'table':
      return phrase.label;
    case 'cell':
      return cellWords(phrase);
    case 'amount':
      return phrase.words;
    case 'reader':
      return phrase.department;
  }
}

/** Renders a statement for the department; without full stop. */
export function statementText(statement: Statement): string {
  return statement.map(departmentWords).join('');
}

export interface UnitReading {
  /** The subject of each table by id; a table without entry is not named. */
  readonly subjects: Readonly<Record<TableId, string>>;
  /** Whether cells have only the names of their rows. */
  readonly rowsOnly: boolean;
}

/** Renders a statement for one unit; without full stop. */
export function unitStatementText(statement: Statement, { subjects, rowsOnly }: UnitReading): string {
  return statement
    .map((phrase) => {
      if (typeof phrase === 'string') return phrase;
      if (phrase.kind === 'table') return Object.hasOwn(subjects, phrase.id) ? subjects[phrase.id] : '';
      if (phrase.kind === 'reader') return phrase.unit;
      return phrase.kind === 'cell' && rowsOnly ? phrase.row : departmentWords(phrase);
    })
    .join('');
}

/** Adds table labels and removes control characters. A statement above the limit becomes one cut text. */
export function composed(
  raw: string | RawStatement,
  labelOf: (id: TableId) => string,
  longest: number,
): Statement {
  const quoted = (text: string): string => quote(text, longest);
  const phrases = (typeof raw === 'string' ? [raw] : raw).map((phrase): Phrase => {
    if (typeof phrase === 'string') return quoted(phrase);
    switch (phrase.kind) {
      case 'table':
        return { ...phrase, label: labelOf(phrase.id) };
      case 'cell':
        return { ...phrase, row: quoted(phrase.row), column: quoted(phrase.column) };
      case 'reader':
        return { ...phrase, department: quoted(phrase.department), unit: quoted(phrase.unit) };
      case 'amount':
        return phrase;
    }
  });
  const text = statementText(phrases);
  const short = quoted(text);
  return short === text ? phrases : [short];
}
