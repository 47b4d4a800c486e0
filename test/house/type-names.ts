/** Finds the exported types of source files, and names that several files give to different things. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { importGraph } from './import-graph';

/** Lists the types, interfaces and classes that a file declares and exports. */
export function exportedTypes(file: string, text: string): readonly string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false);
  return source.statements.flatMap((statement) => {
    const isType =
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement) ||
      ts.isClassDeclaration(statement);
    const isExported =
      isType && statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
    return isExported && statement.name !== undefined ? [statement.name.text] : [];
  });
}

/** By file of a folder: the types it exports. */
export function typesIn(folder: string): ReadonlyMap<string, readonly string[]> {
  const files = [...importGraph(folder).keys()];
  return new Map(files.map((file) => [file, exportedTypes(file, readFileSync(file, 'utf8'))]));
}

/** Returns the names that several files export, each with these files. */
export function sharedNames(types: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const homes = new Map<string, string[]>();
  for (const [file, names] of types)
    for (const name of names) homes.set(name, [...(homes.get(name) ?? []), file]);
  return [...homes].flatMap(([name, files]) =>
    files.length > 1 ? [`${name}: ${files.sort().join(', ')}`] : [],
  );
}

/** Returns names of one participle, which name what happened and not what it happened to. */
export function loneParticiples(types: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return [...types.values()].flat().filter((name) => /^[A-Z][a-z]+ed$/u.test(name));
}
