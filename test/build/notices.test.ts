/** Tests that the notices list all bundled packages with their licence texts, or the build fails. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noticesText, packageAt, type BundledPackage } from '../../scripts/build/notices';

const ROOT = join(__dirname, '../..');

const ONE: BundledPackage = { name: 'one', version: '1.0.0', license: 'MIT', text: 'Copyright A' };

test('groups packages of one text above it', () => {
  const two = { ...ONE, name: '@b/two', version: '2.1.0' };
  const other = { ...ONE, name: 'zwei', license: '0BSD', text: 'Copyright B' };
  const rule = '='.repeat(80);
  expect(noticesText([ONE, two, other], ['office.js: office-js/LICENSE.md'])).toBe(
    [
      '本程序包含以下软件，其版权属于各自的作者。',
      'This program contains the following software, which belongs to its authors.',
      'office.js: office-js/LICENSE.md',
      '',
      rule,
      '@b/two 2.1.0 (MIT)',
      'one 1.0.0 (MIT)',
      '',
      'Copyright A',
      '',
      rule,
      'zwei 1.0.0 (0BSD)',
      '',
      'Copyright B',
      '',
    ].join('\n'),
  );
});

test('fails the build for a package without a licence text', () => {
  expect(() => noticesText([ONE, { ...ONE, name: 'bare', text: null }], [])).toThrow(
    'bare has no licence text',
  );
});

test('has a text for every package of the product', () => {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const names = [...Object.keys(manifest.dependencies), '@fluentui/react-icons', 'scheduler'];
  const texts = names.map((name) => packageAt(join(ROOT, 'node_modules', name))?.text ?? '');
  expect(names.filter((_, index) => !/copyright/iu.test(texts[index] ?? ''))).toEqual([]);
});
