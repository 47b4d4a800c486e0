/** Keeps the results of a function by its argument. `compute` must depend on nothing else. */
export function remembered<Given, Made>(compute: (given: Given) => Made): (given: Given) => Made {
  const known = new Map<Given, { readonly made: Made }>();
  return (given) => {
    const before = known.get(given);
    if (before !== undefined) return before.made;
    const made = compute(given);
    known.set(given, { made });
    return made;
  };
}
