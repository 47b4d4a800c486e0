/** Whether the pane beside the workbook is open. The runtime that it shares with the ribbon outlives it. */
import { toOfficeError, type OfficeError } from './request/office-error';

type Handler = (isShown: boolean) => void;

type Listening =
  | { readonly kind: 'listening'; readonly stop: () => Promise<void> }
  /** Then only the page itself reports when it is hidden. */
  | { readonly kind: 'not-reported'; readonly officeError: OfficeError };

/** Returns how to stop. Reports nothing outside Office. */
export function onPaneVisibility(handler: Handler): () => void {
  // Typed as always there; a page without Office has none, and a client before SharedRuntime 1.1 has no `addin`.
  const { addin }: { addin?: Partial<Office.Addin> } = typeof Office === 'undefined' ? {} : Office;
  if (addin?.onVisibilityModeChanged === undefined) return () => undefined;
  let isWanted = true;
  const listening = addin
    .onVisibilityModeChanged(({ visibilityMode }) => {
      if (isWanted) handler(visibilityMode.toString() === 'Taskpane');
    })
    .then(
      (stop): Listening => ({ kind: 'listening', stop }),
      (error: unknown): Listening => ({ kind: 'not-reported', officeError: toOfficeError(error) }),
    );
  return () => {
    isWanted = false;
    void listening.then((answer) => (answer.kind === 'listening' ? answer.stop() : undefined));
  };
}
