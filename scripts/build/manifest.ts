/** Writes the manifest for the address of a deployment. */
import { DEVELOPMENT_URL } from './build-options';

/** `manifest`: the repository's, for the development server. `baseUrl`: ends with `/`. */
export function manifestFor(manifest: string, baseUrl: string): string {
  return manifest.replaceAll(DEVELOPMENT_URL, baseUrl.replaceAll('&', '&amp;'));
}
