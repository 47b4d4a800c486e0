/** Computes a short fingerprint: equal texts have equal fingerprints, different texts almost never. */

/** Runs FNV-1a over UTF-16 units twice with different seeds; returns letters and digits. */
export function fingerprint(text: string): string {
  let low = 0x811c_9dc5;
  let high = 0x9747_b28c;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x0100_0193);
    high = Math.imul(high ^ unit, 0x85eb_ca6b);
  }
  return `${(low >>> 0).toString(36)}${((high >>> 0) & 0x1f_ffff).toString(36)}`;
}
