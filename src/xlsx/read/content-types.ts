/** Reads the content type of a part, which is more reliable than its name. */
import { partName } from '../part-name';
import type { PackageParts } from './package-parts';

export const CONTENT_TYPES_PART = '[content_types].xml';

/** By name of the part; `''` where the package declares none. */
export type ContentTypeOf = (part: string) => string;

/** Errors: FileDamage. */
export function readContentTypes(parts: PackageParts): ContentTypeOf {
  const byPart = new Map<string, string>();
  const byExtension = new Map<string, string>();
  parts.read(CONTENT_TYPES_PART, 'contentTypes', 'Types', {
    enter: (path, { plain }) => {
      const type = plain('ContentType');
      if (path.length !== 2 || type === undefined) return;
      const [name, extension] = [plain('PartName'), plain('Extension')];
      if (path[1] === 'Override' && name !== undefined) byPart.set(partName(name), type);
      if (path[1] === 'Default' && extension !== undefined) byExtension.set(extension.toLowerCase(), type);
    },
  });
  return (part) => byPart.get(part) ?? byExtension.get(part.slice(part.lastIndexOf('.') + 1)) ?? '';
}
