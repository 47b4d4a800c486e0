/** Finds the objects that the actions of one request use. Follows a path once, when it is first needed. */
import type { ApiObject, Link, NamedClasses } from './api-class';
import { ApiError } from './api-error';
import { readArguments } from './arguments';
import type { MemberGate, Use } from './member-gate';
import type { References } from './references';
import { apiName, PATH, type WirePath } from './wire';

export interface GlobalObjects {
  readonly workbook: Link;
  /** Returns a service of Office, such as the pane, by the name of its type. */
  readonly service: (typeName: string) => Link;
  readonly classes: NamedClasses;
}

export class ObjectPaths {
  /** Member in the present action, for error messages: `Range.values`. */
  location = '';
  private readonly paths: Readonly<Record<string, WirePath>>;
  private readonly globals: GlobalObjects;
  private readonly references: References;
  private readonly gate: MemberGate;
  private readonly found = new Map<number, ApiObject | null>();

  constructor(
    paths: Readonly<Record<string, WirePath>>,
    globals: GlobalObjects,
    references: References,
    gate: MemberGate,
  ) {
    this.paths = paths;
    this.globals = globals;
    this.references = references;
    this.gate = gate;
  }

  has(className: string, member: string): boolean {
    return this.gate.has(className, member);
  }

  enter(className: string, member: string, use: Use): void {
    this.location = `${className}.${member}`;
    this.gate.enter(className, member, use);
  }

  /** Finds an object; `null` is the null object. */
  resolve(id: number): ApiObject | null {
    const cached = this.found.get(id);
    if (cached !== undefined) return cached;
    const path = this.paths[String(id)];
    if (path === undefined) throw new ApiError('InvalidObjectPath', `There is no object path ${String(id)}.`);
    const object = this.walk(path);
    this.found.set(id, object);
    return object;
  }

  private walk(path: WirePath): ApiObject | null {
    switch (path.ObjectPathType) {
      case PATH.globalObject:
        return this.globals.workbook(this.globals.classes);
      case PATH.newObject:
        return this.globals.service(path.Name)(this.globals.classes);
      case PATH.method:
        return this.method(path, apiName(path.Name));
      case PATH.indexer:
        return this.method(path, 'getItem');
      case PATH.property:
        return this.property(path);
      case PATH.referenceId:
        return this.reference(path.Name);
      case PATH.nullObject:
        return null;
      default:
        throw new ApiError('NotImplemented', `The stand-in has no path type ${String(path.ObjectPathType)}.`);
    }
  }

  private method(path: WirePath, name: string): ApiObject | null {
    const parent = this.resolve(path.ParentObjectPathId);
    const args = readArguments(path.ArgumentInfo, (id) => this.resolve(id));
    if (parent === null) return null;
    this.enter(parent.className, name, 'call');
    return parent.callForObject(name, args);
  }

  private property(path: WirePath): ApiObject | null {
    const parent = this.resolve(path.ParentObjectPathId);
    if (parent === null) return null;
    const name = apiName(path.Name);
    this.enter(parent.className, name, 'navigate');
    return parent.navigate(name);
  }

  private reference(id: string): ApiObject {
    const object = this.references.find(id);
    if (object === undefined) {
      throw new ApiError('InvalidObjectPath', 'The object path is no longer valid.', '_reference()');
    }
    return object;
  }
}
