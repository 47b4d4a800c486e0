/** Runs tests in the built pane, light and dark: a preview for each, pictures of it, axe, overflow at 300 pixels, 200 %. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { accessibilityViolations, sidewaysOverflow } from './accessibility';
import { lostAt200Percent } from './enlarged';
import { openPreview, paneFrame, setPaneWidth, setTheme, type Preview } from './preview';
import { complaints, NO_COMPLAINTS } from './watched-page';

const THEMES = [
  { theme: 'light', label: '浅色' },
  { theme: 'dark', label: '深色' },
] as const;

const PICTURES = join(__dirname, '../../../out/screenshots');

export interface ShownInTheme {
  /** Open while the tests run. */
  readonly preview: Preview;
  /** Returns the path of a picture of this theme. */
  readonly picture: (name: string) => string;
  /** Takes a picture at 320 pixels; checks with axe, for overflow at 300, and for lost texts when enlarged to 200 %. */
  readonly looksRight: (name: string) => Promise<void>;
}

export interface Scene {
  readonly name: string;
  /** Starts from the scene before. */
  readonly reach: (preview: Preview) => Promise<void>;
}

/** Declares the same tests for both themes; the last one is that nothing left the origin and nothing was complained of. */
export function describeInThemes(height: number, declare: (shown: ShownInTheme) => void): void {
  describe.each(THEMES)('$theme', ({ theme, label }) => {
    let opened: Preview | null = null;
    const current = (): Preview => {
      if (opened === null) throw new Error('The preview is open in tests only.');
      return opened;
    };
    const picture = (name: string): string => join(PICTURES, theme, `${name}.png`);

    beforeAll(async () => {
      mkdirSync(join(PICTURES, theme), { recursive: true });
      opened = await openPreview({ width: 1280, height });
      await setTheme(opened, label);
      await opened.sees('下一步');
    });

    afterAll(async () => {
      await opened?.close();
    });

    declare({
      get preview() {
        return current();
      },
      picture,
      looksRight: async (name) => {
        const preview = current();
        const frame = await paneFrame(preview);
        await preview.page.locator('.pane iframe').screenshot({ path: picture(name) });
        expect(await accessibilityViolations(frame)).toEqual([]);
        await setPaneWidth(preview, 300);
        expect(await sidewaysOverflow(frame)).toEqual([]);
        await setPaneWidth(preview, 320);
        expect(await lostAt200Percent(preview, picture(`${name}-200%`))).toEqual([]);
      },
    });

    test('sends nothing outside its origin, without errors or policy violations', () => {
      expect(complaints(current().watched)).toEqual(NO_COMPLAINTS);
    });
  });
}
