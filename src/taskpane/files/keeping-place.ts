/** Stores readings in IndexedDB. Web views may refuse it, e.g. in frames of another site. */
import { createStore, delMany, get, keys, set, type UseStore } from 'idb-keyval';
import type { KeepingPlace } from '../../distribution/controller/kept-readings';

const DATABASE = 'budget-disclosure-returns';

/** Errors: every method rejects if the browser stores nothing. */
export function browserKeepingPlace(): KeepingPlace {
  let store: UseStore | null = null;
  // Opens the store on first use; it throws in a browser without IndexedDB.
  const opened = (): UseStore => (store ??= createStore(DATABASE, 'readings'));
  return {
    put: async (name, value) => set(name, value, opened()),
    get: async (name) => get(name, opened()),
    remove: async (names) => delMany([...names], opened()),
    names: async () => (await keys(opened())).map(String),
  };
}
