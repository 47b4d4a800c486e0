/** jsdom with what every browser has and it lacks, for reading and writing workbooks. */
import { TextDecoder, TextEncoder } from 'node:util';
import JsdomEnvironment from 'jest-environment-jsdom';

export default class PageEnvironment extends JsdomEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    // Node's own streams and encoders hand out Node's own bytes: the page has to know them as its own.
    Object.assign(this.global, {
      Uint8Array,
      ArrayBuffer,
      TextDecoder,
      TextEncoder,
      CompressionStream,
      DecompressionStream,
    });
  }
}
