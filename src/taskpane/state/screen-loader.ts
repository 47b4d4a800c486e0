/** Loads the other screens once the pane is shown. */
import type { LaterScreens } from '../screens/later-screens';
import { createStore, type Observable } from './observable';

export type LoadedScreens =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly screens: LaterScreens }
  /** The server did not deliver the screens. */
  | { readonly kind: 'not-loaded'; readonly detail: string };

export type LoadScreens = () => Promise<LaterScreens>;

export interface ScreenLoader {
  readonly loaded: Observable<LoadedScreens>;
  /** Tries again after a failure. */
  readonly load: () => Promise<void>;
}

export const loadLaterScreens: LoadScreens = async () => {
  const { LATER_SCREENS } = await import(/* webpackChunkName: "screens" */ '../screens/later-screens');
  return LATER_SCREENS;
};

export function createScreenLoader(loadScreens: LoadScreens): ScreenLoader {
  const loaded = createStore<LoadedScreens>({ kind: 'loading' });
  return {
    loaded,
    load: async () => {
      loaded.set({ kind: 'loading' });
      try {
        loaded.set({ kind: 'loaded', screens: await loadScreens() });
      } catch (error) {
        loaded.set({ kind: 'not-loaded', detail: error instanceof Error ? error.message : String(error) });
      }
    },
  };
}
