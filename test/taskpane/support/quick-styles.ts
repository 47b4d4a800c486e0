/**
 * Answers questions about computed styles sooner than jsdom, with the same answers. Each query by role asks for the style
 * of each element several times; jsdom puts a style together again each time, and holds the element against each rule by an
 * interpreter of selectors, though nearly all are a class or names of elements. It took a fifth of the pane's tests.
 */

interface Matcher {
  match: (selector: string, element: Element) => boolean;
}

/** Members of jsdom's document that no page sees. */
interface DocumentInside {
  /** Styles by element, until an attribute or a child anywhere in the document changes. */
  readonly _styleCache: object | null;
  /** Set by jsdom before its first use. */
  _nwsapiDontThrow?: Matcher;
}

function insideOf(page: Document): DocumentInside {
  const symbol = Object.getOwnPropertySymbols(page).find(({ description }) => description === 'impl');
  if (symbol === undefined) throw new Error('jsdom keeps its documents elsewhere.');
  const inside = Reflect.get(page, symbol) as DocumentInside;
  if (!('_styleCache' in inside)) throw new Error('jsdom keeps its styles elsewhere.');
  return inside;
}

/** What a selector asks of an element at least; `isAll`: nothing else. */
interface Demand {
  readonly isAll: boolean;
  readonly isMet: (seen: Seen) => boolean;
}

/** The names by which most rules find an element. */
interface Seen {
  readonly element: Element;
  readonly name: string;
  readonly classes: ReadonlySet<string>;
  /** Of jsdom's styles when the element was looked at. */
  readonly at: object | null;
}

/** The last part of a selector: `.f1abc` of `[dir] > .f1abc:hover`, `input` of `input[type="radio"]`. */
const LAST =
  /^(?:.*[\s>+~])?(?<part>\.?[a-z][\w-]*)(?<more>(?:::?[\w-]+(?:\([^(),\s>+~]*\))?|\[[^\],\s>+~]*\])*)$/isu;

/** Returns `null` for a selector of which nothing is known, e.g. `:root`. */
function demandOf(selector: string): Demand | null {
  const parts = selector.split(',').map((one) => LAST.exec(one.trim())?.groups?.['part']);
  const named = parts.filter((part) => part !== undefined);
  if (named.length < parts.length) return null;
  const classes = named.filter((part) => part.startsWith('.')).map((part) => part.slice(1));
  const names = new Set(named.filter((part) => !part.startsWith('.')).map((part) => part.toLowerCase()));
  return {
    isAll: selector.split(',').every((one, index) => one.trim() === named[index]),
    isMet: (seen) => names.has(seen.name) || classes.some((one) => seen.classes.has(one)),
  };
}

function lookAt(element: Element, at: object | null): Seen {
  return { element, name: element.localName.toLowerCase(), classes: new Set(element.classList), at };
}

/** Asks the interpreter of selectors only where names and classes do not decide. */
export function quickMatch(
  match: Matcher['match'],
  inside: Pick<DocumentInside, '_styleCache'>,
): Matcher['match'] {
  const demands = new Map<string, Demand | null>();
  let seen: Seen | null = null;
  return (selector, element) => {
    let demand = demands.get(selector);
    if (demand === undefined) {
      // Rules without a selector come here, too.
      demand = typeof selector === 'string' ? demandOf(selector) : null;
      demands.set(selector, demand);
    }
    if (demand === null) return match(selector, element);
    const { _styleCache: at } = inside;
    // One element is held against all rules before the next.
    if (at === null || seen?.element !== element || seen.at !== at) seen = lookAt(element, at);
    return demand.isMet(seen) && (demand.isAll || match(selector, element));
  };
}

function quickenMatching(inside: DocumentInside): void {
  let matcher: Matcher | undefined;
  Object.defineProperty(inside, '_nwsapiDontThrow', {
    configurable: true,
    get: () => matcher,
    set: (made: Matcher) => {
      made.match = quickMatch(made.match, inside);
      matcher = made;
    },
  });
}

/** Keeps each computed style as long as jsdom keeps those that it is made of. */
function keepStyles(page: Window, inside: DocumentInside): void {
  const compute = page.getComputedStyle.bind(page);
  const kept = new WeakMap<object, WeakMap<Element, CSSStyleDeclaration>>();
  page.getComputedStyle = (element, pseudo) => {
    if (typeof pseudo === 'string' && pseudo !== '') return compute(element, pseudo);
    const known = inside._styleCache === null ? undefined : kept.get(inside._styleCache)?.get(element);
    if (known !== undefined) return known;
    const style = compute(element);
    if (inside._styleCache !== null) {
      const styles = kept.get(inside._styleCache) ?? new WeakMap<Element, CSSStyleDeclaration>();
      kept.set(inside._styleCache, styles.set(element, style));
    }
    return style;
  };
}

/** Call it before the first rendering in a page. */
export function quickenStyles(page: Window): void {
  const inside = insideOf(page.document);
  quickenMatching(inside);
  keepStyles(page, inside);
}
