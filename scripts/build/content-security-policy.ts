/** Builds the policy that restricts a page to its own origin. */

/**
 * Styles alone need neither hash nor nonce: Fluent UI writes style elements at run time, Safari
 * does not accept the hash of an empty one, and a nonce in a static file is no secret. Styles cannot send
 * data out, because images, fonts and connections are limited to the origin.
 */
const DIRECTIVES = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'worker-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
} as const;

interface Additions {
  /** A foreign origin that scripts may come from. */
  readonly scriptOrigin?: string | null;
  /** Whether the page may frame pages of its own origin. */
  readonly frames?: boolean;
}

/** Formats the policy for a page or a header. */
export function contentSecurityPolicy({ scriptOrigin = null, frames = false }: Additions): string {
  const directives: Readonly<Record<string, readonly string[]>> = {
    ...DIRECTIVES,
    'script-src': [...DIRECTIVES['script-src'], ...(scriptOrigin === null ? [] : [scriptOrigin])],
    ...(frames ? { 'frame-src': ["'self'"] } : {}),
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}
