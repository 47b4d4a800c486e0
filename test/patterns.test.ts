/** Tests that each pattern's time grows with the text, not with its square: a cell may hold 32,767 blanks. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const LONGEST_CELL = 32_767;
/** A quadratic pattern takes several times as long, a linear one less than a hundredth. */
const MOST_MILLISECONDS = 100;
/** A busy machine may pause in the middle, so the quickest of several runs counts. */
const RUNS = 3;

function filled(unit: string): string {
  return unit.repeat(Math.ceil(LONGEST_CELL / unit.length)).slice(0, LONGEST_CELL - 2);
}

const TEXTS: readonly (readonly [what: string, text: string])[] = [
  ['tabs', `x${filled('\t')}y`],
  ['blanks', `x${filled(' ')}y`],
  ['wide blanks', `x${filled('\u3000')}y`],
  ['digits', `x${filled('1')}y`],
  ['digits alone', filled('1')],
  ['commas', `1${filled(',')}y`],
  ['points', `1${filled('.')}y`],
  ['digits and commas', `${filled('1,')}y`],
  ['digits and points', `${filled('1.')}y`],
  ['digits and blanks', `${filled('1 \t')}y`],
  ['line ends and blanks', `x${filled(' \n')}y`],
  ['brackets', `x${filled('(')}y`],
  ['square brackets', `x${filled('[')}y`],
  ['tags', `x${filled('<')}y`],
  ['tags of ours', `${filled('<memory ')}y`],
  ['ampersands', `x${filled('&')}y`],
  ['quotes', `x${filled('"')}y`],
  ['zeros', `1${filled('0')}y`],
  ['capitals', `${filled('A')}!`],
  ['years', `${filled('2023年')}y`],
  ['words of notes', `${filled('没有仅含')}y`],
  ['letters', `${filled('甲')}y`],
];

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesIn(path);
    return /\.tsx?$/u.test(entry.name) ? [path] : [];
  });
}

interface Pattern {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

function patternsIn(path: string): readonly Pattern[] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, source = '', flags = ''] = /^\/(.*)\/([a-z]*)$/su.exec(node.text) ?? [];
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({ place: `${path}:${String(line)}`, source, flags });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Times the quickest of several runs; with `g` a pattern searches again and again, as `replace` does. */
function milliseconds({ source, flags }: Pattern, text: string): number {
  const pattern = new RegExp(source, flags);
  let least = Infinity;
  for (let run = 0; run < RUNS && least > MOST_MILLISECONDS; run += 1) {
    const before = performance.now();
    text.replace(pattern, '');
    least = Math.min(least, performance.now() - before);
  }
  return least;
}

const PATTERNS = sourcesIn('src').flatMap(patternsIn);

it('finds the patterns of the product', () => {
  expect(PATTERNS.length).toBeGreaterThan(200);
});

it.each(TEXTS)('finds no slow pattern on %s', (_, text) => {
  const slow = PATTERNS.filter((pattern) => milliseconds(pattern, text) > MOST_MILLISECONDS);
  expect(slow.map(({ place, source }) => `${place} /${source}/`)).toEqual([]);
});
