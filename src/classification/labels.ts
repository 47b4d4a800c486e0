/** Small fixed vocabularies: an id for the code, a label for people. */

interface Labelled {
  readonly label: string;
}

/** The id whose label is the given text. */
export function idByLabel<Id extends string>(
  vocabulary: Readonly<Record<Id, Labelled>>,
): (label: string) => Id | undefined {
  const ids = new Map<string, Id>();
  for (const id of idsOf(vocabulary)) ids.set(vocabulary[id].label, id);
  return (label) => ids.get(label);
}

/** The ids of a vocabulary, in their order. */
export function idsOf<Id extends string>(vocabulary: Readonly<Record<Id, unknown>>): readonly Id[] {
  // Object.keys forgets that a fixed record has no other keys than its ids.
  return Object.keys(vocabulary) as Id[];
}
