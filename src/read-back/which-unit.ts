/** Finds the unit of a document: by the name on its cover, else by code or name in the file's path. Pure. */
import { withoutBlanks } from '../document/sentence-marks';
import type { Unit } from '../entries/entries';
import type { EditedDocument } from './edited-document';

export type DocumentOwner =
  | { readonly kind: 'unit'; readonly unit: Unit }
  | { readonly kind: 'department' }
  /** `why`: continues the name of the file, with a remedy. */
  | { readonly kind: 'unknown'; readonly why: string };

/** The cover ends here. */
const CONTENTS = /^(?:目录|第一部分)/u;
const LONGEST_COVER = 8;

/** A department and its own office often have the same name; these words tell their documents apart. */
const OF_UNIT = '单位预算';
const OF_DEPARTMENT = '部门预算';

function coverOf({ paragraphs }: Pick<EditedDocument, 'paragraphs'>): string {
  const lines = paragraphs.slice(0, LONGEST_COVER).map(({ text }) => withoutBlanks(text));
  const end = lines.findIndex((line) => CONTENTS.test(line));
  return lines.slice(0, end < 0 ? lines.length : end).join('');
}

/** Units whose name the text has; a name within another one that it has is not meant. */
function namedIn(text: string, units: readonly Unit[]): readonly Unit[] {
  const found = units.filter(({ name }) => name !== '' && text.includes(withoutBlanks(name)));
  return found.filter(({ name }) =>
    found.every((other) => other.name === name || !withoutBlanks(other.name).includes(withoutBlanks(name))),
  );
}

const SIGN_OF_CODE = /[\dA-Za-z]/u;

/** `703001` in `703001_某局.docx`, not in `17030012.docx`. */
function hasCode(path: string, code: string): boolean {
  for (let place = path.indexOf(code); place >= 0; place = path.indexOf(code, place + 1)) {
    const [before, behind] = [path.charAt(place - 1), path.charAt(place + code.length)];
    if (!SIGN_OF_CODE.test(before) && !SIGN_OF_CODE.test(behind)) return true;
  }
  return false;
}

/** The file's own name tells more than the names of its folders. */
function namedByPath(path: string, units: readonly Unit[]): readonly Unit[] {
  for (const part of path.split('/').reverse()) {
    const byCode = units.filter(({ code }) => code !== '' && hasCode(part, code));
    if (byCode.length > 0) return byCode;
    const byName = namedIn(withoutBlanks(part), units);
    if (byName.length > 0) return byName;
  }
  return [];
}

function words(units: readonly Unit[]): string {
  return units.map(({ code, name }) => `${code} ${name}`).join('、');
}

/** `path`: of the file, with its folders. */
export function ownerOfDocument(
  path: string,
  document: Pick<EditedDocument, 'paragraphs'>,
  units: readonly Unit[],
): DocumentOwner {
  const cover = coverOf(document);
  if (cover.includes(OF_DEPARTMENT) && !cover.includes(OF_UNIT)) return { kind: 'department' };
  const [onCover, byPath] = [namedIn(cover, units), namedByPath(path, units)];
  // Two units of one name: the path decides between them.
  const both = onCover.filter((unit) => byPath.includes(unit));
  const [unit, ...others] = both.length > 0 ? both : onCover.length > 0 ? onCover : byPath;
  if (unit === undefined)
    return { kind: 'unknown', why: '封面和文件名中没有名册里的单位，没有比较。请在文件名前写上单位代码' };
  if (others.length > 0)
    return {
      kind: 'unknown',
      why: `可能是${words([unit, ...others])}，没有比较。请在文件名前写上单位代码`,
    };
  if (onCover.length > 0 && byPath.length > 0 && both.length === 0)
    return {
      kind: 'unknown',
      why: `封面是${words(onCover)}，文件名是${words(byPath)}，没有比较。请核对后改正文件名`,
    };
  return { kind: 'unit', unit };
}
