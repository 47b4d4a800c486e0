/**
 * Lists by name the classes that others refer to in a circle. A new one needs a line here and a function in
 * `links.ts`.
 */
import { bind, type ApiClass, type Link } from '../protocol/api-class';
import { AreasBlock, RangeBlock } from './cell-block';
import { RANGE, RANGE_AREAS } from './range';
import { SheetTarget } from './sheet-target';
import { WORKSHEET } from './worksheet';

type Bound = (target: unknown) => Link | null;

function entry<T>(api: ApiClass<T>, type: abstract new (...args: never[]) => T): readonly [string, Bound] {
  return [api.name, (target) => (target instanceof type ? bind(api, target) : null)];
}

const CLASSES: ReadonlyMap<string, Bound> = new Map([
  entry(RANGE, RangeBlock),
  entry(RANGE_AREAS, AreasBlock),
  entry(WORKSHEET, SheetTarget),
]);

/**
 * Binds a target to the class of this name. Errors: no declaration has this name or target, a fault of the stand-in.
 */
export function namedClass(className: string, target: unknown): Link {
  const link = CLASSES.get(className)?.(target) ?? null;
  if (link === null) throw new Error(`The stand-in for Excel has no such ${className}.`);
  return link;
}
