/**
 * Brings the codes and names of printed rows into the declared form: codes that repeat the level above, codes in the cell
 * of the name, names with their own code in front, cells left out below an equal one.
 */
import { comparable } from '../entries/text';
import type { Block } from '../tables/table';
import { codeParts, type CodeParts } from './code-columns';
import type { PublishedText } from './published-table';
import { endsAsSum } from './total-rows';

type Texts = ReadonlyMap<string, PublishedText>;

interface WithTexts {
  readonly texts: Texts;
}

type Change = (texts: Texts) => Texts;

function textIn(texts: Texts, key: string): string {
  const found = texts.get(key);
  return found === undefined ? '' : comparable(found.text);
}

/** Returns the texts with other words at one place. */
function withWords(texts: Texts, key: string, words: string): Texts {
  const found = texts.get(key);
  return found === undefined ? texts : new Map([...texts, [key, { ...found, text: words }]]);
}

/** The digits down to each level: 3, 5, 7. */
function lengthsOf(parts: CodeParts): readonly number[] {
  let sum = 0;
  return parts.map(({ digits }) => (sum += digits));
}

/** Cuts a whole code into the declared columns; all parts stand at the place of the code. */
function inParts(texts: Texts, parts: CodeParts, code: string, at: PublishedText): Texts {
  const own = new Map(texts);
  let from = 0;
  for (const { key, digits } of parts) {
    const text = code.slice(from, from + digits);
    from += digits;
    if (text === '') own.delete(key);
    else own.set(key, { text, place: texts.get(key)?.place ?? at.place });
  }
  return own;
}

/** Reads 208, 20801, 2080101 in the columns 类, 款 and 项: each column repeats the levels above. */
function withoutRepeatedLevels(parts: CodeParts): Change {
  const lengths = lengthsOf(parts);
  return (texts) => {
    const last = parts.reduce((found, { key }, index) => (texts.has(key) ? index : found), 0);
    const part = parts[last];
    const found = part === undefined ? undefined : texts.get(part.key);
    if (part === undefined || found === undefined || last === 0) return texts;
    const code = comparable(found.text);
    if (!/^\d+$/u.test(code) || code.length !== lengths[last]) return texts;
    const isRepeated = parts.slice(0, last).every(({ key }, index) => {
      const above = textIn(texts, key);
      return above === '' || above === code.slice(0, lengths[index]);
    });
    return isRepeated ? inParts(texts, parts, code, found) : texts;
  };
}

/** Matches [2080101]行政运行, 2080101-行政运行 and 2080101 行政运行. */
const CODED_NAME = /^[[(【]?(\d{3,9})[\])】]?[-–—_.、:]*(?=\p{Script=Han})/u;

/** Reads the code in front of a name. A code of another length is part of the name. */
function codeInName(parts: CodeParts, name: string): Change {
  const lengths = lengthsOf(parts);
  return (texts) => {
    const found = texts.get(name);
    const code = CODED_NAME.exec(textIn(texts, name))?.[1];
    if (found === undefined || code === undefined || !lengths.includes(code.length)) return texts;
    const own = parts.map(({ key }) => textIn(texts, key)).join('');
    if (own !== '' && own !== code) return texts;
    const named = withWords(texts, name, comparable(found.text).replace(CODED_NAME, ''));
    return own === '' ? inParts(named, parts, code, found) : named;
  };
}

/** Removes a unit's code in front of its name where the row has no other code. */
function unitName(name: string, code: string | null): Change {
  return (texts) => {
    const found = texts.get(name);
    const printed = CODED_NAME.exec(textIn(texts, name))?.[1];
    if (found === undefined || printed === undefined) return texts;
    const own = code === null ? printed : textIn(texts, code);
    if (own !== '' && own !== printed) return texts;
    const named = withWords(texts, name, comparable(found.text).replace(CODED_NAME, ''));
    return own === '' && code !== null ? new Map([[code, { ...found, text: printed }], ...named]) : named;
  };
}

/** Removes the platform's code and the word 项目 from a type: 31特定目标类项目. */
function projectType(type: string): Change {
  return (texts) => {
    const words = /^(?:\d{1,2}[-.、]?)?(\p{Script=Han}+类)(?:项目)?$/u.exec(textIn(texts, type))?.[1];
    return words === undefined ? texts : withWords(texts, type, words);
  };
}

function changed<Row extends WithTexts>(rows: readonly Row[], change: Change): readonly Row[] {
  return rows.map((row) => {
    const texts = change(row.texts);
    return texts === row.texts ? row : { ...row, texts };
  });
}

/** Copies 类 and 款 down: some sheets print them only in the first row, merged or not. */
function codesDown<Row extends WithTexts>(rows: readonly Row[], parts: CodeParts): readonly Row[] {
  const keys = parts.map(({ key }) => key);
  let above: Texts = new Map();
  return rows.map((row) => {
    const first = keys.findIndex((key) => row.texts.has(key));
    const missing = first <= 0 ? [] : keys.slice(0, first);
    const inherited = missing.flatMap((key): [string, PublishedText][] => {
      const text = above.get(key);
      return text === undefined ? [] : [[key, text]];
    });
    const filled = inherited.length === 0 ? row : { ...row, texts: new Map([...inherited, ...row.texts]) };
    if (first >= 0) above = filled.texts;
    return filled;
  });
}

/** Copies the type of a project down, merged or not. Rows of units have no type: their code or name is the project. */
function typesDown<Row extends WithTexts>(
  rows: readonly Row[],
  { type, project, unit }: Extract<Block['identity'], { kind: 'projects' }>,
): readonly Row[] {
  let above: PublishedText | undefined;
  return rows.map((row) => {
    const own = row.texts.get(type);
    const name = textIn(row.texts, project);
    const of = textIn(row.texts, unit);
    const isProject = name !== '' && of !== '' && name !== of && !/^\d+$/u.test(name) && !endsAsSum(name);
    if (own !== undefined) above = own;
    return own !== undefined || above === undefined || !isProject
      ? row
      : { ...row, texts: new Map([[type, above], ...row.texts]) };
  });
}

export function usualTexts<Row extends WithTexts>(
  { identity, columns }: Pick<Block, 'identity' | 'columns'>,
  rows: readonly Row[],
): readonly Row[] {
  switch (identity.kind) {
    case 'code': {
      const lists = identity.codes.map((code) => codeParts(columns, code));
      const [only, ...more] = lists;
      const named =
        only === undefined || more.length > 0 ? rows : changed(rows, codeInName(only, identity.name));
      return lists.reduce(
        (made, parts) => codesDown(changed(made, withoutRepeatedLevels(parts)), parts),
        named,
      );
    }
    case 'units':
      return changed(rows, unitName(identity.name, identity.code));
    case 'projects':
      return typesDown(
        changed(changed(rows, unitName(identity.unit, null)), projectType(identity.type)),
        identity,
      );
    case 'nested': {
      // A project's name may begin with a year, so only a row with a code has one before its name.
      const withoutCode = unitName(identity.name, identity.code);
      return changed(rows, (texts) => (texts.has(identity.code) ? withoutCode(texts) : texts));
    }
    case 'listed':
    case 'single':
      return rows;
  }
}
