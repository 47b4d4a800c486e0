/** Writes the HTML of the built pages: the task pane and the preview. */
import { contentSecurityPolicy } from './content-security-policy';
import { officeJsOrigin, officeJsScript } from './office-js';
import type { OfficeJsSource } from './build-options';

interface PageParts {
  readonly title: string;
  readonly policy: string;
  /** Lines for the head, before webpack's scripts. */
  readonly head: readonly string[];
  /** Text shown if scripts are switched off. */
  readonly noScript: string;
  /** Content shown until a script replaces it. */
  readonly first?: string;
  /** Addresses of scripts that run before webpack's, after the page shows `first`. */
  readonly scripts?: readonly string[];
}

function page({ title, policy, head, noScript, first = '', scripts = [] }: PageParts): string {
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '  <head>',
    '    <meta charset="utf-8" />',
    // Before anything that loads: a policy has no effect on earlier elements.
    `    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    '    <meta name="viewport" content="width=device-width, initial-scale=1" />',
    `    <title>${title}</title>`,
    ...head.map((line) => `    ${line}`),
    '  </head>',
    '  <body>',
    `    <noscript>${noScript}</noscript>`,
    `    <div id="root">${first}</div>`,
    ...scripts.map((address) => `    <script src="${address}"></script>`),
    '  </body>',
    '</html>',
    '',
  ].join('\n');
}

/** Styles of the text before the pane starts, in the pane's colours. Later the pane's own styles apply. */
const FIRST_STYLE = [
  'body{margin:0}',
  '.before-pane{box-sizing:border-box;max-width:512px;margin:0 auto;padding:32px 16px;color:#242424;',
  "font:14px/20px 'Segoe UI','Microsoft YaHei UI','Microsoft YaHei','PingFang SC',sans-serif}",
  '.before-pane h1{margin:0;font-size:24px;line-height:32px}',
  '.before-pane ol{padding-left:20px}.before-pane li{margin-bottom:8px}',
  '.before-pane pre{padding:12px;border-radius:4px;background:#f0f0f0;font-size:12px;line-height:16px;',
  'white-space:pre-wrap;word-wrap:break-word}',
  '@media (prefers-color-scheme:dark){body{background:#1f1f1f}',
  '.before-pane{color:#fff}.before-pane pre{background:#333}}',
].join('');

/**
 * Shows text before any script has loaded. office.js comes after the text, because a script in the head
 * keeps the page white while it hangs. The pane's own script is deferred, so that it still runs after office.js.
 */
export function panePage(officeJs: OfficeJsSource, firstScript: string): string {
  return page({
    title: '部门预算公开表助手',
    policy: contentSecurityPolicy({ scriptOrigin: officeJsOrigin(officeJs) }),
    head: ['<link rel="icon" href="icons/addin-32.png" />', `<style>${FIRST_STYLE}</style>`],
    noScript: '请允许网页运行脚本，然后重新打开任务窗格。',
    first: '<main class="before-pane"><p>正在连接 Excel…</p></main>',
    scripts: [firstScript, officeJsScript(officeJs)],
  });
}

export function previewPage(): string {
  return page({
    title: '预览：部门预算公开表助手',
    policy: contentSecurityPolicy({ frames: true }),
    head: [
      '<link rel="icon" href="icons/addin-32.png" />',
      '<link rel="stylesheet" href="preview/preview.css" />',
    ],
    noScript: '请允许网页运行脚本，然后刷新。',
  });
}
