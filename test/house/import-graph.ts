/** Finds imports between the files of a folder, and circles among them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

export type ImportGraph = ReadonlyMap<string, readonly string[]>;

const ENDINGS = ['.ts', '.tsx', '/index.ts'];

function resolved(from: string, specifier: string): readonly string[] {
  const path = join(dirname(from), specifier);
  return ENDINGS.map((ending) => path + ending)
    .filter((file) => existsSync(file))
    .slice(0, 1);
}

/** Lists the imported files, also for types and `import()`: a reader of one file needs the other there too. */
export function importsOf(file: string, text: string): readonly string[] {
  const specifiers = ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName);
  return specifiers
    .filter((specifier) => specifier.startsWith('.'))
    .flatMap((specifier) => resolved(file, specifier));
}

export function importGraph(folder: string): ImportGraph {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => /\.tsx?$/u.test(name)).map((name) => join(folder, name));
  return new Map(files.map((file) => [file, importsOf(file, readFileSync(file, 'utf8'))]));
}

/** Returns the files that one file needs, through any number of imports; a file needs itself only in a circle. */
function needed(graph: ImportGraph, from: string): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [from];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    for (const next of graph.get(file) ?? []) {
      if (found.has(next)) continue;
      found.add(next);
      waiting.push(next);
    }
  }
  return found;
}

/** Returns the largest sets of files that all need each other, each in alphabetical order. */
export function circles(graph: ImportGraph): readonly (readonly string[])[] {
  const placed = new Set<string>();
  return [...graph.keys()].sort().flatMap((file) => {
    if (placed.has(file)) return [];
    const members = [...needed(graph, file)].filter((other) => needed(graph, other).has(file)).sort();
    for (const member of members) placed.add(member);
    return members.length === 0 ? [] : [members];
  });
}
