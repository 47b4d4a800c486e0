/** Declares small fixed vocabularies: an id for the code, a label for the screen. */

interface Labelled {
  readonly label: string;
}

/** Finds the id by its label. */
export function idByLabel<Id extends string>(
  vocabulary: Readonly<Record<Id, Labelled>>,
): (label: string) => Id | undefined {
  const ids = new Map<string, Id>();
  for (const id of idsOf(vocabulary)) ids.set(vocabulary[id].label, id);
  return (label) => ids.get(label);
}

/** Lists the ids of a vocabulary in their order. */
export function idsOf<Id extends string>(vocabulary: Readonly<Record<Id, unknown>>): readonly Id[] {
  // Object.keys loses the type of the keys; a fixed record has only its ids.
  return Object.keys(vocabulary) as Id[];
}
