/** Estimates the bytes of a request, never below what the Office.js client sends. Read off the client's own requests. */

/** `"123456":{"Id":…,"ObjectPathType":3,"Name":"GetRangeByIndexes",…},{"Id":…,"ActionType":1,…}` and its release. */
const OBJECT_BYTES = 270;
/** `{"Id":…,"ActionType":4,"Name":"HorizontalAlignment","ObjectPathId":…,"ArgumentInfo":{"Arguments":[…]}}`. */
const ACTION_BYTES = 150;
/** What a request carries besides its items: suspending, looking up sheets, counts behind the items. */
export const FRAME_BYTES = 20_000;

export interface Calls {
  /** Each is a path and an instantiation. */
  readonly objects: number;
  /** Each call, property and load. */
  readonly actions: number;
}

const encoder = new TextEncoder();

/** `payload`: what the calls carry as arguments, as UTF-8. */
export function bytesOfCalls({ objects, actions }: Calls, payload: object = {}): number {
  return objects * OBJECT_BYTES + actions * ACTION_BYTES + encoder.encode(JSON.stringify(payload)).length;
}
