/** Calls packed into requests below what Excel takes, and how large they are. */
import { MOST_BYTES } from './limits';

/** Read off the client's requests: an object's path and instantiation; a call, a property or a load. */
const OBJECT_BYTES = 270;
const ACTION_BYTES = 150;
/** What a request has besides. */
const FRAME_BYTES = 20_000;

const encoder = new TextEncoder();

/** Never fewer than are sent. `payload`: what goes along as arguments. */
export function bytesOfCalls(objects: number, actions: number, payload: object = {}): number {
  return objects * OBJECT_BYTES + actions * ACTION_BYTES + encoder.encode(JSON.stringify(payload)).length;
}

/** As many of the first as go into one request, at least one. */
export function firstPack<T extends { readonly bytes: number }>(items: readonly T[]): readonly T[] {
  let bytes = FRAME_BYTES;
  const end = items.findIndex((item, index) => {
    bytes += item.bytes;
    return index > 0 && bytes > MOST_BYTES;
  });
  return end === -1 ? items : items.slice(0, end);
}
