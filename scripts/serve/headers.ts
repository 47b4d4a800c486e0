/** Declares the headers that docs/deployment.md requires from an office's server. */
import { contentSecurityPolicy } from '../build/content-security-policy';

export const SITE_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy({ frames: true }),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};
