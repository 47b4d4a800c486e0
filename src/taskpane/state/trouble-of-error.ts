/** An error of this program as a trouble: the clerk gets a sentence, support gets the error. */
import type { Trouble } from '../../workflow/trouble';

export function troubleOfError(error: unknown): Trouble {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { kind: 'unexpected', detail };
}
