/** The headers that docs/deployment.md asks an office's server to send. */
import { contentSecurityPolicy } from '../build/content-security-policy';

export const SITE_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy({ frames: true }),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};
