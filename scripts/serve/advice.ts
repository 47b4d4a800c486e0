/** Provides the advice of `npm start` and `npm run sideload` for each system. */

const TRUST: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  win32: [
    '这台电脑还不信任开发证书：浏览器会提示“您的连接不是私密连接”，Excel 会拒绝打开窗格。',
    '  信任它：运行 npx office-addin-dev-certs install，在弹出的“安全警告”中选“是”，然后重新运行 npm start。',
    '  只看预览：在浏览器的提示页上点“高级”，再点“继续访问 localhost”。',
    '  不再需要时：运行 npx office-addin-dev-certs uninstall。',
  ],
  darwin: [
    '这台电脑还不信任开发证书：浏览器会提示“您的连接不是私密连接”，Excel 会拒绝打开窗格。',
    '  信任它：运行 npx office-addin-dev-certs install，输入登录密码，然后重新运行 npm start。',
    '  只看预览：在浏览器的提示页上点“高级”或“显示详细信息”，再选择继续访问 localhost。',
    '  不再需要时：运行 npx office-addin-dev-certs uninstall。',
  ],
};

const TRUST_ELSEWHERE = [
  '这台电脑还不信任开发证书：浏览器会提示连接不安全。',
  '  看预览：在浏览器的提示页上点“高级”，再点“继续前往 localhost”。证书只用于本机。',
];

export function trustAdvice(platform: NodeJS.Platform): readonly string[] {
  return TRUST[platform] ?? TRUST_ELSEWHERE;
}

/** Why this system cannot sideload the add-in; `null`: it can. */
export function sideloadRefusal(platform: NodeJS.Platform): string | null {
  if (platform === 'win32' || platform === 'darwin') return null;
  return [
    'Excel 只能在 Windows 和 Mac 上试用加载项，这台电脑上没有 Excel。',
    '在这里可以运行 npm start，在浏览器中预览；要在 Excel 中使用，请在 Windows 或 Mac 上运行 npm run sideload，',
    '或者按 docs/deployment.md 部署到单位的服务器。',
  ].join('\n');
}

/** Program that opens an address in the user's browser; `null`: the machine has no screen. */
export function browserCommand(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): readonly [program: string, ...options: string[]] | null {
  if (platform === 'win32') return ['cmd', '/c', 'start', ''];
  if (platform === 'darwin') return ['open'];
  const hasScreen = environment['DISPLAY'] !== undefined || environment['WAYLAND_DISPLAY'] !== undefined;
  return hasScreen ? ['xdg-open'] : null;
}
