/** Copies a workbook, so that a test opens the same prepared file again and again. */
import { CellError } from './cell';
import { isSharedStyle } from './style';
import type { Workbook } from './workbook';

/** Equal styles and equal errors are one object everywhere. Functions and primitive values do not change. */
function isShared(value: unknown): boolean {
  return typeof value !== 'object' || value === null || value instanceof CellError || isSharedStyle(value);
}

/** Copies an object with all that it reaches, keeping classes; an object reached twice stays one. */
function copyOf(value: object, copies: Map<object, object>): object {
  const known = copies.get(value);
  if (known !== undefined) return known;
  const within = (each: unknown): unknown => (isShared(each) ? each : copyOf(each as object, copies));
  if (value instanceof Map) {
    const copy = new Map<unknown, unknown>();
    copies.set(value, copy);
    for (const [key, each] of value as ReadonlyMap<unknown, unknown>) copy.set(within(key), within(each));
    return copy;
  }
  if (value instanceof Set) {
    const copy = new Set<unknown>();
    copies.set(value, copy);
    for (const each of value as ReadonlySet<unknown>) copy.add(within(each));
    return copy;
  }
  const copy: object = Array.isArray(value) ? [] : (Object.create(Reflect.getPrototypeOf(value)) as object);
  copies.set(value, copy);
  for (const key of Reflect.ownKeys(value)) Reflect.set(copy, key, within(Reflect.get(value, key)));
  return copy;
}

/** The session of the copy is that of the original until a host opens it. */
export function copyWorkbook(book: Workbook): Workbook {
  const copies = new Map<object, object>([[book.session, book.session]]);
  return copyOf(book, copies) as Workbook;
}
