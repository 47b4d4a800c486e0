/** Adds an empty sheet at the end of a workbook file in place: three parts name it, all others keep their bytes. */
import { FileDamage } from '../read/file-damage';
import { localName, openingTag, prefixOf, tagsIn, type Tag } from './xml-tags';

/** Texts of the parts that name a sheet; `main` is the name of the workbook part. */
export interface NamingParts {
  readonly main: string;
  readonly workbook: string;
  readonly relationships: string;
  readonly contentTypes: string;
  /** All part names of the file. */
  readonly names: ReadonlySet<string>;
}

export interface WithSheet {
  readonly workbook: string;
  readonly relationships: string;
  readonly contentTypes: string;
  /** Name and text of the new part. */
  readonly part: string;
  readonly sheet: string;
}

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

function named(tags: readonly Tag[], name: string): readonly Tag[] {
  return tags.filter((tag) => localName(tag) === name);
}

/** Errors: FileDamage for a part without the element. */
function closing(tags: readonly Tag[], name: string): Tag {
  const tag = named(tags, name).find(({ kind }) => kind === 'close');
  if (tag === undefined) throw new FileDamage('damaged', `no end of ${name}`);
  return tag;
}

function insertedBefore(xml: string, { start }: Tag, added: string): string {
  return xml.slice(0, start) + added + xml.slice(start);
}

function firstFree(isTaken: (candidate: string) => boolean, name: (number: number) => string): string {
  let number = 1;
  while (isTaken(name(number))) number += 1;
  return name(number);
}

/** Errors: FileDamage. */
function namespaceOf(root: Tag): string {
  const prefix = prefixOf(root);
  const namespace = root.attributes[prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`];
  if (namespace === undefined) throw new FileDamage('damaged', 'the workbook part has no namespace');
  return namespace;
}

function freeId(links: readonly Tag[]): string {
  const ids = new Set(links.map(({ attributes }) => attributes['Id']));
  return firstFree(
    (candidate) => ids.has(candidate),
    (number) => `added${String(number)}`,
  );
}

/** A number that no sheet has. */
function nextSheetId(sheets: readonly Tag[]): string {
  const numbers = sheets.map(({ attributes }) => Number(attributes['sheetId']));
  return String(numbers.reduce((most, one) => Math.max(most, one), 0) + 1);
}

/** Errors: FileDamage for a workbook without sheets. */
export function withSheet(parts: NamingParts, name: string): WithSheet {
  const inWorkbook = tagsIn(parts.workbook);
  const inRelationships = tagsIn(parts.relationships);
  const sheets = named(inWorkbook, 'sheet').filter(({ kind }) => kind !== 'close');
  const links = named(inRelationships, 'Relationship').filter(({ kind }) => kind !== 'close');
  const [like] = sheets;
  const type = links
    .map(({ attributes }) => attributes['Type'])
    .find((one) => one?.endsWith('/worksheet') === true);
  const [root] = inWorkbook;
  const idAttribute = Object.keys(like?.attributes ?? {}).find((key) => key.endsWith(':id'));
  if (like === undefined || type === undefined || root === undefined || idAttribute === undefined)
    throw new FileDamage('damaged', 'the workbook part lists no sheet');
  const folder = parts.main.slice(0, parts.main.lastIndexOf('/') + 1);
  const part = firstFree(
    (candidate) => parts.names.has(candidate),
    (number) => `${folder}worksheets/added${String(number)}.xml`,
  );
  const id = freeId(links);
  const own = { name, sheetId: nextSheetId(sheets), [idAttribute]: id };
  const link = { Id: id, Type: type, Target: part.slice(folder.length) };
  const inTypes = tagsIn(parts.contentTypes);
  const typeEnd = closing(inTypes, 'Types');
  const linkEnd = closing(inRelationships, 'Relationships');
  return {
    part,
    sheet: `<worksheet xmlns="${namespaceOf(root)}"><cols><col min="1" max="3" width="36" customWidth="1"/></cols><sheetData/></worksheet>`,
    workbook: insertedBefore(
      parts.workbook,
      closing(inWorkbook, 'sheets'),
      openingTag({ ...like, kind: 'empty' }, own),
    ),
    relationships: insertedBefore(
      parts.relationships,
      linkEnd,
      openingTag({ ...linkEnd, name: `${prefixOf(linkEnd)}Relationship`, kind: 'empty' }, link),
    ),
    contentTypes: insertedBefore(
      parts.contentTypes,
      typeEnd,
      openingTag(
        { ...typeEnd, name: `${prefixOf(typeEnd)}Override`, kind: 'empty' },
        { PartName: `/${part}`, ContentType: SHEET_TYPE },
      ),
    ),
  };
}
