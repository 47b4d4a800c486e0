/** The manifest for the address at which the add-in will stand. */
import { DEVELOPMENT_URL } from './build-options';

/** `manifest` is the one of the repository, written for the development server; `baseUrl` ends with `/`. */
export function manifestFor(manifest: string, baseUrl: string): string {
  return manifest.replaceAll(DEVELOPMENT_URL, baseUrl.replaceAll('&', '&amp;'));
}
