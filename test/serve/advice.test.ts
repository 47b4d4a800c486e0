/** What is said on each system. */
import { browserCommand, sideloadRefusal, trustAdvice } from '../../scripts/serve/advice';

test('on Windows and Mac the certificate is made trusted by one command', () => {
  for (const platform of ['win32', 'darwin'] as const)
    expect(trustAdvice(platform).join('\n')).toContain('npx office-addin-dev-certs install');
  expect(trustAdvice('linux').join('\n')).toContain('高级');
});

test('Excel is only where Excel can be', () => {
  expect([sideloadRefusal('win32'), sideloadRefusal('darwin')]).toEqual([null, null]);
  expect(sideloadRefusal('linux')).toContain('npm start');
});

test('a browser is opened where there is a screen', () => {
  expect(browserCommand('win32', {})).toEqual(['cmd', '/c', 'start', '']);
  expect(browserCommand('darwin', {})).toEqual(['open']);
  expect(browserCommand('linux', {})).toBeNull();
  expect(browserCommand('linux', { DISPLAY: ':0' })).toEqual(['xdg-open']);
});
