/** Finds the text of each table set. It loads when the program writes a text, not with the sets. */
import type { NarrativeSet } from '../narrative/narrative';
import { HENAN_2023_TEXT } from './henan-2023/text';
import { SHANGHAI_TEXT } from './shanghai/text';

export const NARRATIVES: readonly NarrativeSet[] = [HENAN_2023_TEXT, SHANGHAI_TEXT];

/** Finds the text by the id of its set. */
export function narrativeOf(setId: string): NarrativeSet | undefined {
  return NARRATIVES.find(({ id }) => id === setId);
}
