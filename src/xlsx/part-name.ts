/**
 * Tells which part a zip entry or a relationship means. Names of parts know no case (ECMA-376 part 2, 9.1.1); some
 * programs write `\` for `/`, or percent signs for what is not ASCII.
 */

function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch (error) {
    // A lone `%` is a character like any other.
    if (error instanceof URIError) return name;
    throw error;
  }
}

/** The same text for all spellings of one part: `xl/worksheets/sheet1.xml`. */
export function partName(name: string): string {
  const steps: string[] = [];
  for (const step of unescaped(name).replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/').toLowerCase();
}

/** The part that a relationship's target means. `source`: the part that has the relationship, `''` for the package. */
export function targetPart(source: string, target: string): string {
  const isAbsolute = /^[/\\]/u.test(target);
  return partName(isAbsolute ? target : `${source.slice(0, source.lastIndexOf('/') + 1)}${target}`);
}

/** The part with the relationships of another one. */
export function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf('/') + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}
