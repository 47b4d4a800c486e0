/** Reads arguments of a call by place and type. Errors: InvalidArgument. */
import { ApiError } from './api-error';
import { isRecord, type Json, type WireArguments } from './wire';

/** An object given as an argument. */
class ObjectArgument {
  readonly target: unknown;

  constructor(target: unknown) {
    this.target = target;
  }
}

type Argument = Json | ObjectArgument | undefined;

export class Arguments {
  private readonly list: readonly Argument[];

  constructor(list: readonly Argument[]) {
    this.list = list;
  }

  has(place: number): boolean {
    return this.list[place] !== undefined;
  }

  text(place: number): string {
    const value = this.list[place];
    if (typeof value !== 'string') throw new ApiError('InvalidArgument');
    return value;
  }

  optionalText(place: number): string | undefined {
    return this.has(place) ? this.text(place) : undefined;
  }

  integer(place: number, fallback?: number): number {
    const value = this.list[place] ?? fallback;
    if (typeof value !== 'number' || !Number.isInteger(value)) throw new ApiError('InvalidArgument');
    return value;
  }

  flag(place: number): boolean {
    const value = this.list[place] ?? false;
    if (typeof value !== 'boolean') throw new ApiError('InvalidArgument');
    return value;
  }

  /** Reads one of the given words. */
  choice<W extends string>(place: number, words: readonly W[], fallback?: W): W {
    const value = this.list[place] ?? fallback;
    const word = words.find((candidate) => candidate === value);
    if (word === undefined) throw new ApiError('InvalidArgument');
    return word;
  }

  json(place: number): Json {
    const value = this.list[place] ?? null;
    if (value instanceof ObjectArgument) throw new ApiError('InvalidArgument');
    return value;
  }

  record(place: number): { readonly [name: string]: Json | undefined } {
    const value = this.list[place] === undefined ? {} : this.json(place);
    if (!isRecord(value)) throw new ApiError('InvalidArgument');
    return value;
  }

  /** Returns the target of an object argument of that class of the model; `undefined`: it is something else. */
  target<T>(place: number, type: abstract new (...args: never[]) => T): T | undefined {
    const value = this.list[place];
    return value instanceof ObjectArgument && value.target instanceof type ? value.target : undefined;
  }
}

/** Reads all arguments. An omitted one arrives as `null`, because JSON has no `undefined`. */
export function readArguments(
  info: WireArguments | undefined,
  resolve: (pathId: number) => { readonly target: unknown } | null,
): Arguments {
  const object = (pathId: number): ObjectArgument | undefined => {
    const found = resolve(pathId);
    return found === null ? undefined : new ObjectArgument(found.target);
  };
  const references = info?.ReferencedObjectPathIds ?? [];
  return new Arguments(
    (info?.Arguments ?? []).map((value, place) => {
      const pathId = references[place];
      if (Array.isArray(pathId)) {
        if (pathId.flat(9).some((id) => id !== 0)) {
          throw new ApiError('NotImplemented', 'The stand-in takes no objects inside lists of arguments.');
        }
        return value;
      }
      if (typeof pathId === 'number' && pathId !== 0) return object(pathId);
      if (isRecord(value) && typeof value._ObjectPathId === 'number') {
        return object(value._ObjectPathId);
      }
      return value ?? undefined;
    }),
  );
}
