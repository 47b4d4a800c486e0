/**
 * Runs before everything else, in every web view, however old. Built into ES5 as its own file,
 * because the page's policy forbids inline scripts. Imports nothing and works in Internet Explorer 11.
 * Records files that did not load, and shows messages where the pane itself cannot.
 */
(() => {
  /** Features that the pane's script needs: without one of them it does not run at all. */
  const NEEDED: readonly { readonly name: string; readonly isThere: () => boolean }[] = [
    { name: 'modules', isThere: () => 'noModule' in document.createElement('script') },
    { name: 'Promise.allSettled', isThere: () => typeof Promise === 'function' && 'allSettled' in Promise },
    { name: 'Array.prototype.at', isThere: () => 'at' in Array.prototype },
    { name: 'Object.hasOwn', isThere: () => 'hasOwn' in Object },
    { name: 'String.prototype.replaceAll', isThere: () => 'replaceAll' in String.prototype },
    { name: 'Worker', isThere: () => 'Worker' in window },
  ];

  /** Milliseconds until the pane's script counts as missing. */
  const PATIENCE = 10000;

  interface Words {
    readonly title: string;
    readonly text: string;
    readonly steps: readonly string[];
  }

  const TOO_OLD: Words = {
    title: '这台电脑上的 Excel 不能显示窗格',
    text: '窗格需要 WebView2（微软 Edge 的网页组件），这里用的是旧的 Internet Explorer、旧版 Edge 或 Safari。工作簿没有改动。',
    steps: [
      'Windows：请信息管理人员安装“Microsoft Edge WebView2 Runtime”，微软提供不联网也能用的独立安装程序。',
      'Mac：请更新 macOS 和 Office。',
      '装好后关闭所有 Excel 窗口，再打开工作簿和窗格。',
    ],
  };

  const LOST: Words = {
    title: '窗格没有打开',
    text: '窗格的程序没有全部到达。仍在等待，到齐后自动打开。工作簿没有改动。',
    steps: [
      '关闭窗格，再从功能区“预算公开”中打开。',
      '请信息管理人员在浏览器中打开下面的网址，看能否打开、证书是否受信任、防火墙是否拦截。',
      '仍不成功时，把下面的技术信息发给维护人员。',
    ],
  };

  const page = document.documentElement;
  const root = document.getElementById('root');

  /** Records notes on the root element, one a line, for the pane to read. */
  function note(line: string): void {
    const before = page.getAttribute('data-faults');
    page.setAttribute('data-faults', before === null ? line : before + '\n' + line);
  }

  const path = location.pathname;
  const folder = location.protocol + '//' + location.host + path.substring(0, path.lastIndexOf('/') + 1);

  function relative(address: string): string {
    return address.indexOf(folder) === 0 ? address.substring(folder.length) : address;
  }

  function noteScript(file: string): void {
    // office.js works without its telemetry, which is not delivered, so its absence is not recorded.
    if (file.indexOf('/telemetry/') === -1) note('没有取到：' + file);
  }

  function noteError(event: Event): void {
    const { target } = event;
    if (target instanceof HTMLScriptElement) noteScript(relative(target.src));
    else if (target === window && 'message' in event) note('脚本错误：' + String(event.message));
  }

  function element(name: string, text: string): HTMLElement {
    const made = document.createElement(name);
    made.appendChild(document.createTextNode(text));
    return made;
  }

  function say(words: Words, detail: readonly string[]): void {
    if (root === null) return;
    const main = document.createElement('main');
    main.className = 'before-pane';
    const steps = document.createElement('ol');
    words.steps.forEach((step) => {
      steps.appendChild(element('li', step));
    });
    main.appendChild(element('h1', words.title));
    main.appendChild(element('p', words.text));
    main.appendChild(steps);
    main.appendChild(element('pre', '技术信息：\n' + detail.join('\n')));
    root.innerHTML = '';
    root.appendChild(main);
  }

  function detailWith(lines: readonly string[]): readonly string[] {
    const pageErrors = page.getAttribute('data-faults');
    return ['网址：' + folder, navigator.userAgent].concat(lines, pageErrors === null ? [] : [pageErrors]);
  }

  // Error events of files do not bubble; only a capturing listener receives them.
  window.addEventListener('error', noteError, true);

  const missing = NEEDED.filter((each) => !each.isThere()).map((each) => each.name);
  if (missing.length > 0) {
    page.setAttribute('data-too-old', '');
    say(TOO_OLD, detailWith(['缺少：' + missing.join(', ')]));
    return;
  }
  window.setTimeout(() => {
    if (!page.hasAttribute('data-pane')) say(LOST, detailWith([]));
  }, PATIENCE);
})();
