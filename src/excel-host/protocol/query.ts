/** Reads what `load()` requests: chosen scalars, objects behind navigations, items of collections. */
import { unknownMember, type ApiObject } from './api-class';
import type { MemberGate } from './member-gate';
import type { References } from './references';
import { apiName, wireName, type Json, type WireQuery } from './wire';

/** `load` uses the names of the protocol, `retrieve` the public names. */
export interface Naming {
  readonly member: (name: string) => string;
  readonly items: string;
}

export const WIRE_NAMING: Naming = { member: wireName, items: '_Items' };
export const JSON_NAMING: Naming = { member: (name) => name, items: 'items' };

type Answer = Record<string, Json>;

/** Turns `items/format.fill/color` into `format/fill/color`. */
function normalized(path: string): string {
  return path
    .replaceAll('.', '/')
    .split('/')
    .filter((part) => part !== '' && part.toLowerCase() !== 'items')
    .map((part) => (part === '*' ? part : apiName(part)))
    .join('/');
}

export class Reader {
  private readonly references: References;
  private readonly naming: Naming;
  private readonly gate: MemberGate;

  constructor(references: References, naming: Naming, gate: MemberGate) {
    this.references = references;
    this.naming = naming;
    this.gate = gate;
  }

  identity(object: ApiObject): Answer {
    const id = this.references.idOf(object);
    return { ...object.identity(), ...(id === undefined ? {} : { _ReferenceId: id }) };
  }

  read(object: ApiObject, query: WireQuery): Answer {
    const paths = [...(query.Select ?? []), ...(query.Expand ?? [])]
      .map(normalized)
      .filter((path) => path !== '');
    return object.isCollection ? this.readCollection(object, paths, query) : this.readMembers(object, paths);
  }

  private readCollection(object: ApiObject, paths: readonly string[], query: WireQuery): Answer {
    const own = paths.filter((path) => object.hasScalar(path));
    const ofItems = paths.filter((path) => !object.hasScalar(path));
    const skip = query.Skip ?? 0;
    const items = object.items().slice(skip, query.Top === undefined ? undefined : skip + query.Top);
    return {
      ...this.identity(object),
      ...this.readScalars(object, own),
      [this.naming.items]: items.map((item, index) => ({
        _Index: skip + index,
        ...this.read(item, { Select: ofItems }),
      })),
    };
  }

  private readMembers(object: ApiObject, paths: readonly string[]): Answer {
    const isAll = paths.length === 0 || paths.includes('*');
    const named = paths.filter((path) => path !== '*');
    const nested = new Map<string, string[]>();
    const present = object.scalarNames().filter((name) => this.gate.has(object.className, name));
    const scalars = new Set<string>(isAll ? present : []);
    for (const path of named) {
      const [head = '', ...rest] = path.split('/');
      if (object.hasNavigation(head)) nested.set(head, [...(nested.get(head) ?? []), rest.join('/')]);
      else if (object.hasScalar(head)) scalars.add(head);
      else if (head !== 'isNullObject') throw unknownMember(object.className, head);
    }
    const answer = { ...this.identity(object), ...this.readScalars(object, scalars) };
    for (const [name, select] of nested) {
      this.gate.enter(object.className, name, 'navigate');
      const child = object.navigate(name);
      answer[this.naming.member(name)] = child === null ? null : this.read(child, { Select: select });
    }
    return answer;
  }

  private readScalars(object: ApiObject, names: Iterable<string>): Answer {
    return Object.fromEntries(
      [...names].map((name) => {
        this.gate.enter(object.className, name, 'read');
        return [this.naming.member(name), object.get(name)];
      }),
    );
  }
}
