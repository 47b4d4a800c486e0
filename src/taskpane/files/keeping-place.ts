/** Where the browser keeps things of this page: IndexedDB. Web views may refuse it, in frames of another site for instance. */
import { createStore, delMany, get, keys, set, type UseStore } from 'idb-keyval';
import type { KeepingPlace } from '../../distribution/controller/kept-readings';

const DATABASE = 'budget-disclosure-returns';

/** Errors: every method rejects where the browser keeps nothing. */
export function browserKeepingPlace(): KeepingPlace {
  let store: UseStore | null = null;
  // Opened when first asked for; a browser without it throws.
  const opened = (): UseStore => (store ??= createStore(DATABASE, 'readings'));
  return {
    put: async (name, value) => set(name, value, opened()),
    get: async (name) => get(name, opened()),
    remove: async (names) => delMany([...names], opened()),
    names: async () => (await keys(opened())).map(String),
  };
}
