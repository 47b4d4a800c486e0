/** @jest-environment jsdom */
/** Tests the page's first script as it is built: ES5, and messages where the pane itself cannot show any. */
import { parse } from 'acorn';
import { beforePaneScript } from '../../scripts/build/before-pane-script';

const { name, text } = beforePaneScript();

function run(): void {
  new Function(text)();
}

function words(): string {
  return document.body.textContent;
}

beforeEach(() => {
  jest.useFakeTimers();
  document.body.innerHTML = '<div id="root">正在连接 Excel…</div>';
  for (const mark of ['data-faults', 'data-too-old', 'data-pane'])
    document.documentElement.removeAttribute(mark);
  // Feature that jsdom lacks and all current web views of Office have.
  Object.defineProperty(HTMLScriptElement.prototype, 'noModule', { configurable: true, value: false });
  Object.assign(window, { Worker: () => undefined });
});
afterEach(() => {
  jest.useRealTimers();
});

test('is ES5, which Internet Explorer 11 can run', () => {
  expect(() => parse(text, { ecmaVersion: 5 })).not.toThrow();
  expect(name).toMatch(/^before-pane\.[0-9a-f]{8}\.js$/u);
});

test('explains in a web view without modules that WebView2 is needed, and what is missing', () => {
  Reflect.deleteProperty(HTMLScriptElement.prototype, 'noModule');
  run();
  expect(words()).toContain('这台电脑上的 Excel 不能显示窗格');
  expect(words()).toContain('请信息管理人员安装“Microsoft Edge WebView2 Runtime”');
  expect(words()).toContain('缺少：modules');
  expect(document.documentElement.hasAttribute('data-too-old')).toBe(true);
});

test('leaves the page alone after the pane took over', () => {
  run();
  document.documentElement.setAttribute('data-pane', '');
  jest.advanceTimersByTime(60_000);
  expect(words()).toBe('正在连接 Excel…');
});

test('names missing scripts after ten seconds', () => {
  run();
  const script = document.createElement('script');
  script.src = 'taskpane.js';
  document.body.append(script);
  script.dispatchEvent(new Event('error'));
  jest.advanceTimersByTime(9_999);
  expect(words()).toBe('正在连接 Excel…');
  jest.advanceTimersByTime(1);
  expect(words()).toContain('窗格没有打开');
  expect(words()).toContain('没有取到：taskpane.js');
});

test('ignores the telemetry of office.js, which is not delivered', () => {
  run();
  const script = document.createElement('script');
  script.src = 'office-js/telemetry/oteljs_agave.js';
  document.body.append(script);
  script.dispatchEvent(new Event('error'));
  expect(document.documentElement.hasAttribute('data-faults')).toBe(false);
});
