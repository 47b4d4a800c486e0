/**
 * Puts the parts of a font in the order that Office's own schema demands. ECMA-376 (18.8.22) lets them stand in any
 * order, and so does the library; Office's is a sequence, and stricter readers refuse the rest.
 */

/** Order of CT_Font in Office; parts that the library does not write are left out. */
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

/** The XML of styles with every font in order. Errors: when the library writes fonts in another way than known. */
export function withOrderedFonts(styles: string): string {
  return styles.replace(/<font>(.*?)<\/font>/gsu, (_, font: string) => `<font>${ordered(font)}</font>`);
}
