/** The HTML of the pages that are built: the task pane and the preview. */
import { contentSecurityPolicy } from './content-security-policy';
import { officeJsOrigin, officeJsScript } from './office-js';
import type { OfficeJsSource } from './build-options';

interface PageParts {
  readonly title: string;
  readonly policy: string;
  /** Lines for the head, before the scripts that webpack adds. */
  readonly head: readonly string[];
  /** Said where scripts are switched off. */
  readonly noScript: string;
}

function page({ title, policy, head, noScript }: PageParts): string {
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '  <head>',
    '    <meta charset="utf-8" />',
    // First of all that loads anything: a policy does not reach back.
    `    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    '    <meta name="viewport" content="width=device-width, initial-scale=1" />',
    `    <title>${title}</title>`,
    ...head.map((line) => `    ${line}`),
    '  </head>',
    '  <body>',
    `    <noscript>${noScript}</noscript>`,
    '    <div id="root"></div>',
    '  </body>',
    '</html>',
    '',
  ].join('\n');
}

/** office.js stands in the head, before the pane's own script, which is deferred. */
export function panePage(officeJs: OfficeJsSource): string {
  return page({
    title: '部门预算公开表助手',
    policy: contentSecurityPolicy({ scriptOrigin: officeJsOrigin(officeJs) }),
    head: [
      '<link rel="icon" href="icons/addin-32.png" />',
      `<script src="${officeJsScript(officeJs)}"></script>`,
    ],
    noScript: '请允许网页运行脚本，然后重新打开任务窗格。',
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
