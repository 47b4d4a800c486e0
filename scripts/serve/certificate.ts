/** Creates the development certificate once, in the folder where Microsoft's own tool looks for it and trusts it. */
import { X509Certificate } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { generateCertificates, isCaCertificateInstalled } from 'office-addin-dev-certs';
import type { Credentials } from './static-files';

const FOLDER = join(homedir(), '.office-addin-dev-certs');
const AUTHORITY = join(FOLDER, 'ca.crt');
const CERTIFICATE = join(FOLDER, 'localhost.crt');
const KEY = join(FOLDER, 'localhost.key');
const FILES = [AUTHORITY, CERTIFICATE, KEY];

const DAYS_VALID = 365;

async function hasExpired(path: string): Promise<boolean> {
  return new Date(new X509Certificate(await readFile(path)).validTo) < new Date();
}

async function isUsable(): Promise<boolean> {
  return FILES.every((path) => existsSync(path)) && !(await hasExpired(CERTIFICATE));
}

export interface DevelopmentCertificate extends Credentials {
  /** Whether this machine trusts the signing authority. */
  readonly trusted: boolean;
}

/** Errors: Error if the files cannot be written or read. */
export async function developmentCertificate(): Promise<DevelopmentCertificate> {
  if (!(await isUsable())) {
    // The tool writes nothing while any of its files exists.
    await Promise.all(FILES.map((path) => rm(path, { force: true })));
    await generateCertificates(AUTHORITY, CERTIFICATE, KEY, DAYS_VALID, ['localhost', '127.0.0.1']);
  }
  const [cert, key] = await Promise.all([readFile(CERTIFICATE, 'utf8'), readFile(KEY, 'utf8')]);
  return { cert, key, trusted: isCaCertificateInstalled() };
}
