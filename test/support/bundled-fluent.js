/**
 * Bundles Fluent UI into one file, which Jest's sandboxes load instead of the package: its index requires thousands of
 * modules, most of them icons that no component shows, and each suite of the pane took 1.5 s to load them.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Other versions of packages or another way to bundle give another file. */
const version = createHash('sha256')
  .update(readFileSync(join(ROOT, 'package-lock.json')))
  .update(readFileSync(fileURLToPath(import.meta.url)))
  .digest('hex')
  .slice(0, 16);

/** Within node_modules, so that Jest does not transform it. */
export const BUNDLED_FLUENT = join(ROOT, 'node_modules', '.cache', 'tests', `fluent-${version}.cjs`);

/** Called by Jest before the first suite. */
export default async function bundleFluent() {
  if (existsSync(BUNDLED_FLUENT)) return;
  const { build } = await import('esbuild');
  const manifest = createRequire(import.meta.url).resolve('@fluentui/react-components/package.json');
  await build({
    entryPoints: [join(dirname(manifest), 'lib', 'index.js')],
    outfile: BUNDLED_FLUENT,
    bundle: true,
    format: 'cjs',
    // Leaves `process.env.NODE_ENV` as it is in tests.
    platform: 'node',
    // ES modules, of which icons without use can be left out.
    mainFields: ['module', 'main'],
    conditions: ['import'],
    // The pane and Testing Library have to use the same React.
    external: ['react', 'react-dom', 'react/jsx-runtime', 'scheduler'],
    logLevel: 'error',
  });
}
