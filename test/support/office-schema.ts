/**
 * Validates a file against Office's schemas with Microsoft's validator (Open XML SDK): elements and their
 * order, attributes, content types, relationships.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The oldest Excel that runs the add-in, and the newest. */
const VERSIONS = ['Office2021', 'Microsoft365'] as const;

/** A program for Linux on x64, as in CI. Elsewhere npm omits the optional package, and these tests fail. */
const VALIDATOR = join('node_modules', '@xarsh', 'ooxml-validator-linux-x64', 'ooxml-validator');

interface SchemaError {
  readonly description: string;
  readonly path?: string;
  readonly xPath?: string;
}

/** Reads errors from the output; the exit code does not matter. */
function validated(file: string, officeVersion: string): Promise<readonly SchemaError[]> {
  return new Promise((resolve, reject) => {
    execFile(VALIDATOR, [file, officeVersion], { maxBuffer: 64_000_000 }, (error, printed) => {
      if (printed === '') {
        reject(error ?? new Error('The validator printed nothing.'));
        return;
      }
      const { errors } = JSON.parse(printed) as { readonly errors: readonly SchemaError[] };
      resolve(errors);
    });
  });
}

/** Describes errors with part, place and expected content. */
export async function schemaErrors(
  bytes: Uint8Array,
  kind: 'xlsx' | 'docx' = 'xlsx',
): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'office-schema-'));
  const file = join(folder, `file.${kind}`);
  await writeFile(file, bytes);
  const results = await Promise.all(VERSIONS.map((version) => validated(file, version)));
  await rm(folder, { recursive: true });
  return results.flat().map(({ path, xPath, description }) => [path, xPath, description].join(' '));
}
