/** Finds the parts of a package (OPC) and their relationships. */
import { partName, relationshipsPart, targetPart } from '../part-name';
import type { ZipEntry } from '../zip-directory';
import { damaged } from './file-damage';
import { inflatePart } from './inflate-part';
import { readXml, type Attributes, type NamespaceName, type XmlPart, type XmlVisitor } from './read-xml';

export interface Relationship {
  readonly id: string;
  /** The end of its type, the same in both forms of the standard: `worksheet`, `sharedStrings`. */
  readonly kind: string;
  /** Name of the target part. */
  readonly part: string;
}

export class PackageParts {
  private readonly entries = new Map<string, ZipEntry>();
  private readonly twice = new Set<string>();

  constructor(
    private readonly file: Uint8Array,
    entries: readonly ZipEntry[],
  ) {
    for (const entry of entries) {
      const name = partName(entry.name);
      if (this.entries.has(name)) this.twice.add(name);
      this.entries.set(name, entry);
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** Errors: FileDamage when the part is missing, occurs twice, or is not well-formed. */
  read(
    name: string,
    namespace: NamespaceName,
    root: string,
    visitor: XmlVisitor,
    list: XmlPart['list'] = [],
  ): void {
    const entry = this.entries.get(name);
    if (entry === undefined) throw damaged(`no part ${name}`);
    if (this.twice.has(name)) throw damaged(`part ${name} is there twice`);
    readXml(inflatePart(this.file, entry), { part: name, namespace, root, list }, visitor);
  }

  /** Errors: FileDamage. `source`: a part, `''` for the package; a part without relationships has none. */
  relationships(source: string): readonly Relationship[] {
    const found: Relationship[] = [];
    this.readRelationships(source, (plain, part) => {
      const [id, type, target] = [plain('Id'), plain('Type'), plain('Target')];
      if (plain('TargetMode') === 'External') return;
      if (id === undefined || type === undefined || target === undefined)
        throw damaged(`${part} has a relationship without target`);
      found.push({ id, kind: type.slice(type.lastIndexOf('/') + 1), part: targetPart(source, target) });
    });
    return found;
  }

  /** Returns the targets outside the file, as written. Errors: FileDamage. */
  outerTargets(source: string): readonly string[] {
    const found: string[] = [];
    this.readRelationships(source, (plain) => {
      const target = plain('Target');
      if (plain('TargetMode') === 'External' && target !== undefined) found.push(target);
    });
    return found;
  }

  private readRelationships(source: string, take: (plain: Attributes['plain'], part: string) => void): void {
    const part = relationshipsPart(source);
    if (!this.has(part)) return;
    this.read(part, 'packageRelationships', 'Relationships', {
      enter: (path, { plain }) => {
        if (path.length === 2 && path[1] === 'Relationship') take(plain, part);
      },
    });
  }
}
