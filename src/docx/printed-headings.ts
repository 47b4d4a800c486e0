/** Reads where the headings of a document stand in its PDF: the outline that LibreOffice writes, and the pages it points at. */
import { strFromU8, unzlibSync } from 'fflate';

export interface PrintedHeading {
  readonly title: string;
  /** Zero-based page of the file. */
  readonly page: number;
}

/** Bodies of objects by number. */
type Objects = Map<number, string>;

const OBJECT = /\b(\d{1,10}) \d{1,5} obj\b/gu;
const STREAM = /\bstream\r?\n/u;
/** Deeper outlines and trees are none of a document. */
const DEEPEST = 32;

function numberAfter(name: string, body: string): number | null {
  const found = new RegExp(`/${name}\\s+(\\d+)`, 'u').exec(body)?.[1];
  return found === undefined ? null : Number(found);
}

/** Objects packed into a stream, as later versions of PDF do. */
function addPacked(body: string, packed: Uint8Array, objects: Objects): void {
  const [count, first] = [numberAfter('N', body), numberAfter('First', body)];
  if (count === null || first === null) return;
  const text = strFromU8(unzlibSync(packed), true);
  const head = text.slice(0, first).trim().split(/\s+/u).map(Number);
  for (let index = 0; index < count; index += 1) {
    const [number, begin, end] = [head[2 * index], head[2 * index + 1], head[2 * index + 3]];
    if (number === undefined || begin === undefined) return;
    objects.set(number, text.slice(first + begin, end === undefined ? undefined : first + end));
  }
}

function objectsOf(file: Uint8Array): Objects {
  const text = strFromU8(file, true);
  const objects: Objects = new Map();
  OBJECT.lastIndex = 0;
  for (let found = OBJECT.exec(text); found !== null; found = OBJECT.exec(text)) {
    const begin = OBJECT.lastIndex;
    const end = text.indexOf('endobj', begin);
    const whole = text.slice(begin, end === -1 ? undefined : end);
    const stream = STREAM.exec(whole);
    const body = stream === null ? whole : whole.slice(0, stream.index);
    objects.set(Number(found[1]), body);
    if (stream === null) continue;
    // Bytes of a stream may look like anything.
    const from = begin + stream.index + stream[0].length;
    const until = text.indexOf('endstream', from);
    if (until === -1) break;
    if (/\/ObjStm\b/u.test(body)) addPacked(body, file.subarray(from, until), objects);
    OBJECT.lastIndex = until;
  }
  return objects;
}

/** Numbers of the page objects, in the order of the pages. */
function pagesBelow(number: number, objects: Objects, depth: number): readonly number[] {
  const body = objects.get(number);
  if (body === undefined || depth > DEEPEST) return [];
  const kids = /\/Kids\s*\[([^\]]*)\]/u.exec(body)?.[1];
  if (kids === undefined) return [number];
  return [...kids.matchAll(/\b(\d{1,10}) \d{1,5} R\b/gu)].flatMap(([, kid]) =>
    pagesBelow(Number(kid), objects, depth + 1),
  );
}

/** `<FEFF4E00…>`. */
function titleOf(body: string): string | null {
  const digits = /\/Title\s*<FEFF([\dA-F\s]*)>/iu.exec(body)?.[1]?.replace(/\s/gu, '');
  if (digits === undefined) return null;
  const units = digits.match(/.{4}/gu) ?? [];
  return units.map((unit) => String.fromCharCode(parseInt(unit, 16))).join('');
}

function itemsFrom(
  first: number | null,
  objects: Objects,
  pages: readonly number[],
  depth: number,
): readonly PrintedHeading[] | null {
  if (depth > DEEPEST) return null;
  const items: (readonly PrintedHeading[])[] = [];
  const seen = new Set<number>();
  for (let number = first; number !== null && !seen.has(number);) {
    seen.add(number);
    const body = objects.get(number);
    const title = body === undefined ? null : titleOf(body);
    if (body === undefined || title === null) return null;
    const page = pages.indexOf(Number(/\/Dest\s*\[\s*(\d+)/u.exec(body)?.[1]));
    const below = itemsFrom(numberAfter('First', body), objects, pages, depth + 1);
    if (page === -1 || below === null) return null;
    items.push([{ title, page }], below);
    number = numberAfter('Next', body);
  }
  return items.flat();
}

/** `null`: the file has no outline, or one that is written in another way. */
export function printedHeadings(pdf: Uint8Array): readonly PrintedHeading[] | null {
  const objects = objectsOf(pdf);
  const catalog = [...objects.values()].find((body) => /\/Type\s*\/Catalog\b/u.test(body));
  if (catalog === undefined) return null;
  const [tree, outlines] = [numberAfter('Pages', catalog), numberAfter('Outlines', catalog)];
  const outline = outlines === null ? undefined : objects.get(outlines);
  if (tree === null || outline === undefined) return null;
  return itemsFrom(numberAfter('First', outline), objects, pagesBelow(tree, objects, 0), 0);
}
