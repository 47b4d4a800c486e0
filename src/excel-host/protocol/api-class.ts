/**
 * Declares the form of an API class: its members by their public names, each over a target of the model. A member
 * without declaration is refused by name.
 */
import { ApiError } from './api-error';
import type { Arguments } from './arguments';
import type { Json } from './wire';

export interface Scalar<T> {
  readonly get: (target: T) => Json;
  /** Absent: read-only. */
  readonly set?: (target: T, value: Json) => void;
}

/**
 * Binds a target to its class, which answers for its members. Becomes an object once the classes by name are known.
 */
export type Link = (classes: NamedClasses) => ApiObject;

/**
 * Finds by name the classes that refer to each other: `Range` leads to its `Worksheet`, and that to its ranges. So
 * their declarations need not import each other.
 */
export type NamedClasses = (className: string, target: unknown) => Link;

export interface ApiClass<T> {
  readonly name: string;
  /** Identifies an item in its collection. */
  readonly key?: { readonly wire: 'Id' | '_Id'; readonly of: (target: T) => string | number };
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  /** `null`: the object does not exist (an `…OrNullObject` member). */
  readonly navigations?: Readonly<Record<string, (target: T) => Link | null>>;
  /** Methods that return an object; `null` is the null object. */
  readonly objects?: Readonly<Record<string, (target: T, args: Arguments) => Link | null>>;
  /** Methods that return a value (`ClientResult`). */
  readonly values?: Readonly<Record<string, (target: T, args: Arguments) => Json>>;
  /** Methods without a result. */
  readonly actions?: Readonly<Record<string, (target: T, args: Arguments) => void>>;
  /** Present: the class is a collection. */
  readonly items?: (target: T) => readonly Link[];
  /** Names under which the client writes a scalar, where they differ from the names it reads. */
  readonly writtenAs?: Readonly<Record<string, string>>;
}

/** A target of the model, accessed through a class of the API. */
export abstract class ApiObject {
  abstract readonly className: string;
  abstract readonly target: unknown;
  abstract readonly isCollection: boolean;

  abstract hasScalar(name: string): boolean;
  abstract hasNavigation(name: string): boolean;
  abstract scalarNames(): readonly string[];
  abstract get(name: string): Json;
  /** Returns the name for reading a scalar that the client writes under this name. */
  abstract readName(written: string): string;
  abstract set(name: string, value: Json): void;
  abstract navigate(name: string): ApiObject | null;
  /** Calls a method that returns an object. */
  abstract callForObject(name: string, args: Arguments): ApiObject | null;
  /** Calls a method that returns a value; `null`: it has no result. */
  abstract callForValue(name: string, args: Arguments): Json;
  abstract items(): readonly ApiObject[];
  abstract identity(): { readonly [wire: string]: Json };
}

export function unknownMember(className: string, name: string): ApiError {
  const location = `${className}.${name}`;
  return new ApiError('NotImplemented', `The stand-in for Excel has no ${location}.`, location);
}

class BoundObject<T> extends ApiObject {
  readonly target: T;
  private readonly api: ApiClass<T>;
  private readonly classes: NamedClasses;

  constructor(api: ApiClass<T>, target: T, classes: NamedClasses) {
    super();
    this.api = api;
    this.target = target;
    this.classes = classes;
  }

  get className(): string {
    return this.api.name;
  }

  get isCollection(): boolean {
    return this.api.items !== undefined;
  }

  hasScalar(name: string): boolean {
    return this.api.scalars !== undefined && Object.hasOwn(this.api.scalars, name);
  }

  hasNavigation(name: string): boolean {
    return this.api.navigations !== undefined && Object.hasOwn(this.api.navigations, name);
  }

  scalarNames(): readonly string[] {
    return Object.keys(this.api.scalars ?? {});
  }

  get(name: string): Json {
    const scalar = this.api.scalars?.[name];
    if (scalar === undefined) throw unknownMember(this.className, name);
    return scalar.get(this.target);
  }

  readName(written: string): string {
    return this.api.writtenAs?.[written] ?? written;
  }

  set(name: string, value: Json): void {
    const scalar = this.api.scalars?.[name];
    if (scalar === undefined) throw unknownMember(this.className, name);
    if (scalar.set === undefined) throw new ApiError('InvalidArgument', `${name} is read-only.`);
    scalar.set(this.target, value);
  }

  navigate(name: string): ApiObject | null {
    const navigation = this.api.navigations?.[name];
    if (navigation === undefined) throw unknownMember(this.className, name);
    return this.object(navigation(this.target));
  }

  callForObject(name: string, args: Arguments): ApiObject | null {
    const method = this.api.objects?.[name];
    if (method === undefined) throw unknownMember(this.className, name);
    return this.object(method(this.target, args));
  }

  callForValue(name: string, args: Arguments): Json {
    const value = this.api.values?.[name];
    if (value !== undefined) return value(this.target, args);
    const action = this.api.actions?.[name];
    if (action === undefined) throw unknownMember(this.className, name);
    action(this.target, args);
    return null;
  }

  items(): readonly ApiObject[] {
    return (this.api.items?.(this.target) ?? []).map((link) => link(this.classes));
  }

  private object(link: Link | null): ApiObject | null {
    return link === null ? null : link(this.classes);
  }

  identity(): { readonly [wire: string]: Json } {
    const { key } = this.api;
    return key === undefined ? {} : { [key.wire]: key.of(this.target) };
  }
}

export function bind<T>(api: ApiClass<T>, target: T): Link {
  return (classes) => new BoundObject(api, target, classes);
}

/** Binds a target to a class found by its name. */
export function bindNamed(className: string, target: unknown): Link {
  return (classes) => classes(className, target)(classes);
}
