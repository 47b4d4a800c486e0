/** Tests the advice for each system. */
import { browserCommand, sideloadRefusal, trustAdvice } from '../../scripts/serve/advice';

test('trusts the certificate by one command on Windows and Mac', () => {
  for (const platform of ['win32', 'darwin'] as const)
    expect(trustAdvice(platform).join('\n')).toContain('npx office-addin-dev-certs install');
  expect(trustAdvice('linux').join('\n')).toContain('高级');
});

test('refuses to sideload on systems without Excel', () => {
  expect([sideloadRefusal('win32'), sideloadRefusal('darwin')]).toEqual([null, null]);
  expect(sideloadRefusal('linux')).toContain('npm start');
});

test('opens a browser only where there is a screen', () => {
  expect(browserCommand('win32', {})).toEqual(['cmd', '/c', 'start', '']);
  expect(browserCommand('darwin', {})).toEqual(['open']);
  expect(browserCommand('linux', {})).toBeNull();
  expect(browserCommand('linux', { DISPLAY: ':0' })).toEqual(['xdg-open']);
});
