/** Decodes bytes or says that they are no text; replacement characters would hide what was lost. */

/** `null`: no such encoding. */
export function strictDecoder(encoding: string): TextDecoder | null {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    // The constructor fails for one reason only: it does not know the name.
    return null;
  }
}

/** `null`: the bytes are no text in this encoding. Without bytes: what is left of the last piece. */
export function decoded(decoder: TextDecoder, bytes?: Uint8Array): string | null {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch {
    // A fatal decoder fails for one reason only.
    return null;
  }
}
