/** Extends jsdom by features of all browsers, for reading and writing workbooks. */
import { TextDecoder, TextEncoder } from 'node:util';
import JsdomEnvironment from 'jest-environment-jsdom';

export default class PageEnvironment extends JsdomEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    // Node's streams and encoders return Node's own byte arrays, so the page has to use the same classes.
    Object.assign(this.global, {
      Uint8Array,
      ArrayBuffer,
      TextDecoder,
      TextEncoder,
      CompressionStream,
      DecompressionStream,
    });
    Object.defineProperty(this.global, 'crypto', { value: crypto, configurable: true });
  }
}
