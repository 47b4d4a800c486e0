/** Turns a written sentence into the words of 改写: what has a name appears as {收入总计}, hence stays live. */
import { mapped, type Sliced } from '../slices/slices';
import type { SlotNames } from './override';
import type { Segment } from './segment';
import type { TextSource } from './source';
import type { Template } from './template';

export interface NamedWords {
  readonly name: string;
  /** As it is written today. */
  readonly segments: readonly Segment[];
}

const NAMES_OF_A_SLICE = 5;

/** Writes each name by itself. Stops after each portion. */
export function* namedWordsInSlices(
  slots: SlotNames,
  write: (template: Template) => readonly Segment[],
): Sliced<readonly NamedWords[]> {
  return yield* mapped([...slots], NAMES_OF_A_SLICE, ([name, slot]) => ({ name, segments: write([slot]) }));
}

function sourceKey(source: TextSource): string {
  switch (source.kind) {
    case 'cell':
      return JSON.stringify(source.path);
    case 'lines':
      return JSON.stringify(source.selection());
    case 'entry':
      return `${source.sheet}\n${source.item}`;
  }
}

/** Equal figures of other cells differ. */
function segmentKey(segment: Segment): string {
  switch (segment.kind) {
    case 'words':
      return `words\n${segment.text}`;
    case 'figure':
      return [segment.role, segment.text, ...segment.sources.map(sourceKey)].join('\n');
    case 'entered':
      return ['entered', segment.text, ...segment.sources.map(sourceKey)].join('\n');
    case 'gap':
      return `gap\n${segment.input.sheet}\n${segment.input.item}`;
  }
}

interface Pattern {
  readonly name: string;
  readonly keys: readonly string[];
}

function standsAt({ keys }: Pattern, all: readonly string[], at: number): boolean {
  return keys.every((key, offset) => all[at + offset] === key);
}

/** The longest name first: {增减·收入总计} includes the direction, which {增减额·收入总计} does not. */
function patternsOf(named: readonly NamedWords[]): readonly Pattern[] {
  return named
    .map(({ name, segments }) => ({ name, keys: segments.map(segmentKey) }))
    .filter(({ keys }) => keys.length > 0)
    .sort((one, other) => other.keys.length - one.keys.length);
}

export function liveWords(segments: readonly Segment[], named: readonly NamedWords[]): string {
  const patterns = patternsOf(named);
  const keys = segments.map(segmentKey);
  const parts: string[] = [];
  let at = 0;
  for (const [index, { text }] of segments.entries()) {
    if (index < at) continue;
    const found = patterns.find((pattern) => standsAt(pattern, keys, index));
    parts.push(found === undefined ? text : `{${found.name}}`);
    at = index + (found === undefined ? 1 : found.keys.length);
  }
  return parts.join('');
}
