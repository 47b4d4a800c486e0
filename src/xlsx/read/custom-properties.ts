/** Reads the custom properties of a document, as text. */
import type { PackageParts } from './package-parts';

/** Errors: FileDamage. */
export function readCustomProperties(parts: PackageParts, part: string): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  let name: string | null = null;
  let value = '';
  parts.read(part, 'customProperties', 'Properties', {
    enter: (path, { plain }) => {
      if (path.length !== 2 || path[1] !== 'property') return;
      name = plain('name') ?? null;
      value = '';
    },
    // The value is in an element of another namespace, named by type: vt:lpwstr, vt:i4, vt:bool.
    text: (path, piece) => {
      if (path.length === 3) value += piece;
    },
    leave: (path) => {
      if (path.length === 2 && name !== null) properties.set(name, value);
    },
  });
  return properties;
}
