/** What a page may load and where it may send: its own origin, and nothing else. */

/**
 * Styles are the one place without a hash or nonce: Fluent UI writes its rules into style elements at run time, Safari
 * does not accept the hash of an empty one, and a nonce in a static file is no secret. A style cannot carry anything
 * out, since images, fonts and connections stay within the origin.
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
  /** An origin besides the own one that scripts may come from. */
  readonly scriptOrigin?: string | null;
  /** Whether the page may show pages of its own origin in a frame. */
  readonly frames?: boolean;
}

/** The policy as it is written into a page or a header. */
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
