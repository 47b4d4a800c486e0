/** Carries out the actions of one request in order. The first failure ends the batch; earlier actions stay done. */
import { ApiError, httpStatus, messageOf, type ErrorCode } from './api-error';
import type { ApiObject } from './api-class';
import { readArguments } from './arguments';
import { ObjectPaths, type GlobalObjects } from './object-paths';
import type { MemberGate } from './member-gate';
import { JSON_NAMING, Reader, WIRE_NAMING } from './query';
import type { References } from './references';
import {
  ACTION,
  apiName,
  type Json,
  type WireAction,
  type WireError,
  type WireRequest,
  type WireResponse,
} from './wire';

/** Receives errors of the stand-in itself; tests check them. */
export type InternalErrorHandler = (error: unknown) => void;

export interface BatchContext {
  readonly globals: GlobalObjects;
  readonly references: References;
  readonly gate: MemberGate;
  /** Runs before each action; it may throw to make the action fail. */
  readonly beforeAction: (index: number, action: WireAction) => void;
  /** Runs after each successful action. */
  readonly afterAction: () => void;
  readonly onInternalError: InternalErrorHandler;
}

/** The result of a method of a null object. */
const NULL_OBJECT = { _IsNull: true } as const;

export function runBatch(request: WireRequest, context: BatchContext): WireResponse {
  const paths = new ObjectPaths(request.ObjectPaths, context.globals, context.references, context.gate);
  const results: { readonly ActionId: number; readonly Value: Json }[] = [];
  const traces: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    paths.location = '';
    try {
      context.beforeAction(index, action);
      results.push({ ActionId: action.Id, Value: runAction(action, paths, context.references) });
      if (action.ActionType === ACTION.trace) traces.push(action.Id);
      context.afterAction();
    } catch (error) {
      if (!(error instanceof ApiError)) context.onInternalError(error);
      return { Results: results, TraceIds: traces, Error: wireError(error, index, paths.location) };
    }
  }
  return { Results: results, TraceIds: traces };
}

function wireError(error: unknown, index: number, location: string): WireError {
  const code: ErrorCode = error instanceof ApiError ? error.code : 'GeneralException';
  return {
    Code: code,
    Message: error instanceof ApiError ? error.message : messageOf(code),
    Location: (error instanceof ApiError ? error.location : undefined) ?? location,
    ActionIndex: index,
    HttpStatusCode: httpStatus(code),
  };
}

function runAction(action: WireAction, paths: ObjectPaths, references: References): Json {
  if (action.ActionType === ACTION.trace) return null;
  const object = paths.resolve(action.ObjectPathId);
  switch (action.ActionType) {
    case ACTION.instantiate:
      return object === null ? null : new Reader(references, WIRE_NAMING, paths).identity(object);
    case ACTION.query:
      return object === null
        ? null
        : new Reader(references, WIRE_NAMING, paths).read(object, action.QueryInfo ?? {});
    case ACTION.queryAsJson:
      return object === null
        ? null
        : new Reader(references, JSON_NAMING, paths).read(object, action.QueryInfo ?? {});
    case ACTION.method:
      return callMethod(object, action, paths, references);
    case ACTION.setProperty:
      if (object !== null) setProperty(object, action, paths);
      return null;
    case ACTION.update:
      if (object !== null) setProperties(object, action, paths);
      return null;
    default:
      throw new ApiError(
        'NotImplemented',
        `The stand-in for Excel has no action ${String(action.ActionType)}.`,
      );
  }
}

function callMethod(
  object: ApiObject | null,
  action: WireAction,
  paths: ObjectPaths,
  references: References,
): Json {
  const name = apiName(action.Name ?? '');
  if (name === '_KeepReference') {
    if (object !== null) references.keep(object);
    return null;
  }
  if (name === '_RemoveReference') {
    const id = action.ArgumentInfo?.Arguments?.[0];
    if (typeof id === 'string') references.release(id);
    return null;
  }
  const args = readArguments(action.ArgumentInfo, (id) => paths.resolve(id));
  // Methods of a null object do nothing; Microsoft's samples rely on this for `delete()`.
  if (object === null) return NULL_OBJECT;
  paths.enter(object.className, name, 'call');
  return object.callForValue(name, args);
}

function setProperty(object: ApiObject, action: WireAction, paths: ObjectPaths): void {
  const name = object.readName(apiName(action.Name ?? ''));
  paths.enter(object.className, name, 'write');
  object.set(name, action.ArgumentInfo?.Arguments?.[0] ?? null);
}

function setProperties(object: ApiObject, action: WireAction, paths: ObjectPaths): void {
  for (const [wire, value] of Object.entries(action.ObjectState ?? {})) {
    const name = object.readName(apiName(wire));
    paths.enter(object.className, name, 'write');
    object.set(name, value);
  }
}
