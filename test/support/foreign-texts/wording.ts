/** A piece of a foreign text, with the rules that rightly find something in it. */
export interface Wording {
  readonly text: string;
  readonly finds: readonly string[];
}

export function right(text: string, ...finds: readonly string[]): Wording {
  return { text, finds };
}

/** The parts of a text in their order, each in the words of several places. */
export type ForeignSections = readonly (readonly Wording[])[];
