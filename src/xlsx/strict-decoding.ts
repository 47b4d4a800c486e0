/** Decodes bytes or reports that they are not text; replacement characters would hide the loss. */

/** `null`: no such encoding. */
export function strictDecoder(encoding: string): TextDecoder | null {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    // The constructor fails only for an unknown name.
    return null;
  }
}

/** `null`: the bytes are not text in this encoding. Without bytes: decodes the rest of the last piece. */
export function decoded(decoder: TextDecoder, bytes?: Uint8Array): string | null {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch {
    // A fatal decoder fails only for invalid bytes.
    return null;
  }
}

/** The same for bytes that are a text by themselves. */
export function decodedWhole(decoder: TextDecoder, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    // As above; the decoder begins anew with the next text.
    return null;
  }
}
