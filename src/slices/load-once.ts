/**
 * Keeps what a lazy chunk gave, so that later calls ask for no module again; a failed load is tried again.
 *
 * Trap: background work that asks for a module after a test has ended brings Jest down, loaded before or not.
 */
export function loadOnce<Chunk>(load: () => Promise<Chunk>): () => Promise<Chunk> {
  let loaded: { readonly chunk: Chunk } | null = null;
  return async () => {
    loaded ??= { chunk: await load() };
    return loaded.chunk;
  };
}
