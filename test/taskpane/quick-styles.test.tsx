/**
 * @jest-environment ./test/taskpane/support/page-environment.ts
 *
 * Compares the styles that the pane's tests see with those of jsdom itself, in a frame with the same page.
 */
import { SCENES } from './gallery/scenes';
import { showPane } from './support/render';

/** Scenes that a stand-in for the session shows, each on another screen. */
const SCREENS = [
  ...new Map(
    SCENES.filter(({ units }) => units === undefined).map((scene) => [scene.screen, scene] as const),
  ).values(),
];

/** Kinds of selectors that occur in styles of browsers. */
const MARKUP = `<style>
  article h1, nav h1 { display: none } ul > li { visibility: hidden } .a.b { opacity: 0.5 } .A { opacity: 0.1 }
  p.a { display: inline-block } #one { display: grid } [title="a, b"] { display: flex } .c:not(.d, .e) { display: block }
  .c:is(.e) { display: table } input[type="radio"]:checked { opacity: 0.3 } * + em { display: inline-flex }
  .d, nav { pointer-events: none } .e::before { content: "x" } @media screen { .f { display: none } }
</style>
<article><h1 class="a b">1</h1></article><nav class="A"><h1>2</h1></nav><ul><li>3</li></ul><p class="a" id="one">4</p>
<p class="c" title="a, b">5</p><p class="c d">6</p><p class="c e">7</p><input type="radio" checked=""><b></b><em class="f">8</em>
<svg class="d"><title>9</title></svg>`;

let frame: HTMLIFrameElement;

/** Shows the same elements under the same rules where nothing is quickened. */
function untouched(): Window {
  const rules = [...document.styleSheets].flatMap(({ cssRules }) =>
    [...cssRules].map((rule) => rule.cssText),
  );
  const body = document.body.innerHTML;
  frame = document.createElement('iframe');
  document.head.append(frame);
  const { contentWindow } = frame;
  if (contentWindow === null) throw new Error('The frame has no page.');
  // Without a type of document, classes would match in capitals and small letters alike.
  contentWindow.document.write(`<!doctype html><style>${rules.join('\n')}</style><body>${body}`);
  contentWindow.document.close();
  return contentWindow;
}

function stylesIn(page: Window): readonly string[] {
  return [...page.document.body.querySelectorAll('*')].map((element) => {
    const { cssText } = page.getComputedStyle(element);
    return `${element.outerHTML.slice(0, 80)}: ${cssText}`;
  });
}

afterEach(() => {
  frame.remove();
  document.body.innerHTML = '';
});

it.each(SCREENS.map((scene) => [scene.screen, scene] as const))(
  'styles are those of jsdom on the screen %s',
  async (_, { screen: id, script }) => {
    const { close } = await showPane({ ...script, paneState: { screen: id, ...script.paneState } });
    const styles = stylesIn(window);
    expect(styles.length).toBeGreaterThan(20);
    expect(styles).toEqual(stylesIn(untouched()));
    close();
  },
);

it('finds what selectors of every kind find', () => {
  document.body.innerHTML = MARKUP;
  const styles = stylesIn(window);
  expect(styles.filter((style) => /display: (?:none|grid|flex|inline-flex)/u.test(style))).toHaveLength(6);
  expect(styles).toEqual(stylesIn(untouched()));
});

it.each<readonly [what: string, change: (element: HTMLElement) => void]>([
  ['its class', (element) => (element.className = 'gone')],
  ['its own style', (element) => (element.style.visibility = 'hidden')],
  ['the class of what it lies in', ({ parentElement }) => parentElement?.setAttribute('class', 'gone')],
  ['the rules', (element) => (element.innerHTML = '<style>section { visibility: hidden }</style>')],
])('a style asked for earlier follows a change of %s', (_, change) => {
  document.body.innerHTML = '<style>.gone { visibility: hidden }</style><div><section></section></div>';
  const [element] = document.body.getElementsByTagName('section');
  if (element === undefined) throw new Error('No section.');
  expect(window.getComputedStyle(element).visibility).toBe('visible');
  change(element);
  expect(window.getComputedStyle(element).visibility).toBe('hidden');
  expect(stylesIn(window)).toEqual(stylesIn(untouched()));
});
