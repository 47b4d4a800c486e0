/** Short forms for declaring how texts name a figure. */
import type { Subject } from '../../../narrative/binding/subject';
import type { Comparison, Quantity } from '../../../narrative/quantity';

/** What a figure has beside its names. */
interface More {
  readonly compared?: Comparison;
  readonly whole?: string;
  readonly joint?: readonly string[];
  readonly instead?: Subject['instead'];
  readonly written?: true;
  readonly doubtful?: Subject['doubtful'];
}

export function amount(
  id: string,
  names: readonly string[],
  of: Quantity | readonly Quantity[],
  more: More = {},
): Subject {
  return { id, names, kind: 'amount', of: 'kind' in of ? [of] : of, ...more };
}

export function count(
  id: string,
  names: readonly string[],
  of: readonly Quantity[],
  more: Pick<Subject, 'money' | 'written' | 'doubtful'> = {},
): Subject {
  return { id, names, kind: 'count', of, ...more };
}
