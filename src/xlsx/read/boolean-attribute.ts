/** Reads an attribute of the XML type boolean. */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
