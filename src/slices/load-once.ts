/**
 * Keeps the module of a lazy chunk, so that later calls request no module again. Retries a failed load.
 *
 * Trap: a request for a module after the end of a test crashes Jest, even for a loaded module.
 */
export function loadOnce<Chunk>(load: () => Promise<Chunk>): () => Promise<Chunk> {
  let loaded: { readonly chunk: Chunk } | null = null;
  return async () => {
    loaded ??= { chunk: await load() };
    return loaded.chunk;
  };
}
