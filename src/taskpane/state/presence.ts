/** Tracks whether the pane is visible, and when the clerk enters it from the workbook. */

export interface Presence {
  readonly isShown: () => boolean;
  readonly show: (isShown: boolean) => void;
  /** The clerk enters the pane, or does something in it. */
  readonly come: () => void;
  /** Returns a function that unsubscribes. */
  readonly onCome: (listener: () => void) => () => void;
  readonly onShown: (listener: (isShown: boolean) => void) => () => void;
}

/** Notifies all listeners of a value. */
function listeners<T>(): {
  readonly notify: (value: T) => void;
  readonly add: (listener: (value: T) => void) => () => void;
} {
  const all = new Set<(value: T) => void>();
  return {
    notify: (value) => {
      for (const listener of [...all]) listener(value);
    },
    add: (listener) => {
      all.add(listener);
      return () => all.delete(listener);
    },
  };
}

export function createPresence(): Presence {
  let isShown = true;
  const coming = listeners<null>();
  const showing = listeners<boolean>();
  return {
    isShown: () => isShown,
    show: (shown) => {
      if (shown === isShown) return;
      isShown = shown;
      showing.notify(shown);
      if (shown) coming.notify(null);
    },
    come: () => {
      if (isShown) coming.notify(null);
    },
    onCome: (listener) =>
      coming.add(() => {
        listener();
      }),
    onShown: showing.add,
  };
}

/**
 * `onPaneVisibility`: Office reports the pane's visibility. A page may count as visible while its pane is closed,
 * because the runtime lives on. A click does not focus every web view, so a press in the pane counts as entering.
 */
export function watchPresence(
  presence: Presence,
  onPaneVisibility: (handler: (isShown: boolean) => void) => () => void,
): () => void {
  const onDocument = (): void => {
    presence.show(document.visibilityState === 'visible');
  };
  const stopOffice = onPaneVisibility(presence.show);
  let isHere = document.hasFocus();
  const onFocus = (): void => {
    isHere = true;
    presence.come();
  };
  const onBlur = (): void => {
    isHere = false;
  };
  const onPress = (): void => {
    if (!isHere) onFocus();
  };
  window.addEventListener('focus', onFocus);
  window.addEventListener('blur', onBlur);
  document.addEventListener('pointerdown', onPress);
  document.addEventListener('visibilitychange', onDocument);
  return () => {
    stopOffice();
    window.removeEventListener('focus', onFocus);
    window.removeEventListener('blur', onBlur);
    document.removeEventListener('pointerdown', onPress);
    document.removeEventListener('visibilitychange', onDocument);
  };
}
