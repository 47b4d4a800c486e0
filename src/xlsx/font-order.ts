/**
 * Sorts the parts of a font into the order of Office's own schema. ECMA-376 (18.8.22) and the library allow any order;
 * Office's schema has a sequence, and stricter readers refuse the rest.
 */

/** Order of CT_Font in Office, without the parts that the library never writes. */
const PARTS = ['b', 'i', 'strike', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'charset', 'scheme'];

function ordered(font: string): string {
  const parts = [...font.matchAll(/<([a-zA-Z]+)(?: [^<>]*)?\/>/gu)].map(([part, name = '']) => {
    const place = PARTS.indexOf(name);
    if (place < 0) throw new Error(`A font has the part ${name}, whose place is not known.`);
    return { part, place };
  });
  if (parts.map(({ part }) => part).join('') !== font)
    throw new Error('A font was written in another way than single elements without content.');
  return parts
    .sort((a, b) => a.place - b.place)
    .map(({ part }) => part)
    .join('');
}

/** Returns the XML of styles with every font in order. Errors: the library writes fonts in an unexpected form. */
export function withOrderedFonts(styles: string): string {
  return styles.replace(/<font>(.*?)<\/font>/gsu, (_, font: string) => `<font>${ordered(font)}</font>`);
}
