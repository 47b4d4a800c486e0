/** Builds the add-in and the preview for serving: once, or again at every change. */
import webpack, { type Configuration, type MultiStats } from 'webpack';
import { addinConfiguration } from '../build/addin';
import { DEVELOPMENT_URL } from '../build/build-options';
import { previewConfiguration } from '../build/preview';

function servedConfigurations(): Configuration[] {
  return [addinConfiguration({ baseUrl: DEVELOPMENT_URL, officeJs: 'own' }), previewConfiguration()];
}

/** No `eval` in the scripts: the page's policy forbids it. */
function forDevelopment(configuration: Configuration): Configuration {
  return { ...configuration, mode: 'development', devtool: 'source-map' };
}

function report(stats: MultiStats | undefined): boolean {
  if (stats === undefined) return false;
  if (stats.hasErrors() || stats.hasWarnings()) console.error(stats.toString('errors-warnings'));
  return !stats.hasErrors();
}

/** Errors: Error if compilation failed; the details have been printed. */
export async function buildOnce(): Promise<void> {
  const compiler = webpack(servedConfigurations());
  await new Promise<void>((resolve, reject) => {
    compiler.run((failure, stats) => {
      compiler.close(() => {
        if (failure !== null) reject(failure);
        else if (report(stats)) resolve();
        else reject(new Error('没有构建成功，见上。'));
      });
    });
  });
}

/** Resolves after the first build, successful or not, then builds at every change. */
export async function buildAndWatch(): Promise<void> {
  const compiler = webpack(servedConfigurations().map(forDevelopment));
  await new Promise<void>((resolve, reject) => {
    compiler.watch({ ignored: /node_modules/u }, (failure, stats) => {
      if (failure !== null) {
        reject(failure);
        return;
      }
      if (report(stats)) console.log('已构建，刷新浏览器即可看到变化。');
      resolve();
    });
  });
}
