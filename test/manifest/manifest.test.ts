/**
 * Tests the manifest: schema, Microsoft's own reader, change of address.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML, type XMLFileInfo } from 'xmllint-wasm';
import { BuildOptionError, DEVELOPMENT_URL, readBuildOptions } from '../../scripts/build/build-options';
import { manifestFor } from '../../scripts/build/manifest';

const ROOT = join(__dirname, '../..');
const MANIFEST = join(ROOT, 'manifest.xml');
const manifest = readFileSync(MANIFEST, 'utf8');

function schemaFile(fileName: string): XMLFileInfo {
  return { fileName, contents: readFileSync(join(__dirname, 'schema', fileName), 'utf8') };
}

async function schemaErrors(xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'manifest.xml', contents: xml },
    schema: schemaFile('manifest.xsd'),
    preload: [schemaFile('basic-types.xsd'), schemaFile('overrides.xsd')],
  });
  return errors.map(({ message }) => message);
}

describe('the schema', () => {
  test('accepts the manifest', async () => {
    expect(await schemaErrors(manifest)).toEqual([]);
  });

  test.each([
    [
      'an element in the wrong place',
      '<Version>0.4.0.0</Version>',
      '',
      /ProviderName.*Expected is .*Version/u,
    ],
    [
      'an address without https',
      'https://localhost:3000/taskpane.html',
      'http://localhost:3000/',
      /pattern/u,
    ],
    ['a resource name of 33 characters', 'id="Fill.Label"', `id="${'F'.repeat(33)}"`, /maxLength/u],
    ['a label of 126 characters', 'DefaultValue="检查"', `DefaultValue="${'查'.repeat(126)}"`, /maxLength/u],
    ['a missing size of an icon', '<bt:Image size="80" resid="Fill.80" />', '', /Missing child/u],
    ['a runtime that ends with the pane', 'lifetime="long"', 'lifetime="short"', /fixed value/u],
  ])('rejects %s', async (_, found, put, message) => {
    expect(manifest).toContain(found);
    expect((await schemaErrors(manifest.replace(found, put))).join('\n')).toMatch(message);
  });
});

describe("Office's reader", () => {
  test('office-addin-manifest reads it', () => {
    const reader = join(ROOT, 'node_modules/office-addin-manifest/cli.js');
    const read = execFileSync(process.execPath, [reader, 'info', MANIFEST], { encoding: 'utf8' });
    for (const line of [
      'Id: ff80f210-4d6e-457e-99a3-b95010ba29d4',
      'Name: 部门预算公开表助手',
      'Type: TaskPaneApp',
      'Default Locale: zh-CN',
      'Hosts: Workbook',
      'Permissions: ReadWriteDocument',
      `Source Location: ${DEVELOPMENT_URL}taskpane.html`,
    ])
      expect(read).toContain(line);
  });
});

describe('another address', () => {
  test('replaces every address of the manifest, which still obeys the schema', async () => {
    const { baseUrl } = readBuildOptions({ baseUrl: 'https://intranet.example/budget/' });
    const moved = manifestFor(manifest, baseUrl);
    expect(moved).not.toContain('localhost');
    expect(moved).toContain(
      '<bt:Url id="Pane.Url" DefaultValue="https://intranet.example/budget/taskpane.html" />',
    );
    expect(moved.split('https://intranet.example/budget/')).toHaveLength(
      manifest.split(DEVELOPMENT_URL).length,
    );
    expect(await schemaErrors(moved)).toEqual([]);
  });

  test.each([
    ['http://intranet.example/budget/', 'baseUrl 必须以 https:// 开头，Excel 不打开其他地址'],
    ['https://intranet.example/budget', 'baseUrl 必须以 / 结尾，文件名接在它的后面'],
    ['https://intranet.example/budget/?v=1/', 'baseUrl 不能带 ? 或 #'],
    ['https://clerk:secret@intranet.example/', 'baseUrl 不能带用户名和密码'],
    ['intranet.example', 'baseUrl 不是一个网址'],
    [true, 'baseUrl 不是一个网址'],
  ])('refuses %s with a sentence', (given, sentence) => {
    expect(() => readBuildOptions({ baseUrl: given })).toThrow(
      new BuildOptionError(`${sentence}。请写成 --env baseUrl=https://intranet.example/budget/ 这样的地址。`),
    );
  });

  test('refuses unknown options', () => {
    expect(() => readBuildOptions({ WEBPACK_BUNDLE: true, baseurl: 'https://intranet.example/' })).toThrow(
      '没有 baseurl 这个选项；可以用的是 baseUrl 和 officeJs。',
    );
    expect(() => readBuildOptions({ officeJs: 'bing' })).toThrow('officeJs 只能是 own、cdn、cdn-cn 之一');
    expect(readBuildOptions({ WEBPACK_BUILD: true })).toEqual({ baseUrl: DEVELOPMENT_URL, officeJs: 'own' });
  });
});
