/**
 * Resolves the names of parts in zip entries and relationships. Case does not matter (ECMA-376 part 2, 9.1.1). Some
 * programs write `\` for `/`, or percent escapes for characters outside ASCII.
 */

function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch (error) {
    // A lone `%` is an ordinary character.
    if (error instanceof URIError) return name;
    throw error;
  }
}

/** Returns one text for all spellings of a part: `xl/worksheets/sheet1.xml`. */
export function partName(name: string): string {
  const steps: string[] = [];
  for (const step of unescaped(name).replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/').toLowerCase();
}

/** Returns the part of a relationship's target. `source`: the part with the relationship, `''` for the package. */
export function targetPart(source: string, target: string): string {
  const isAbsolute = /^[/\\]/u.test(target);
  return partName(isAbsolute ? target : `${source.slice(0, source.lastIndexOf('/') + 1)}${target}`);
}

/** Returns the part that holds the relationships of another one. */
export function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf('/') + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}
