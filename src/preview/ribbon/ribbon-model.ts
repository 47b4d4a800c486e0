/** Reads the ribbon, as Excel draws it, from the add-in's own manifest. */

export type RibbonAction =
  { readonly kind: 'show-pane' } | { readonly kind: 'function'; readonly name: string };

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Address of the icon of 32 pixels, relative to the pane's page. */
  readonly icon: string;
  readonly action: RibbonAction;
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonTab {
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

/** Reports a manifest that Excel would refuse, too. */
export class ManifestError extends Error {
  override readonly name = 'ManifestError';
}

function child(element: Element, name: string): Element {
  const found = [...element.children].find(({ localName }) => localName === name);
  if (found === undefined) throw new ManifestError(`<${element.localName}> has no <${name}>`);
  return found;
}

function children(element: Element, name: string): readonly Element[] {
  return [...element.children].filter(({ localName }) => localName === name);
}

function attribute(element: Element, name: string): string {
  const value = element.getAttribute(name);
  if (value === null) throw new ManifestError(`<${element.localName}> has no ${name}`);
  return value;
}

type Resources = (resid: string) => string;

function readResources(manifest: Document): Resources {
  const values = new Map(
    [...manifest.querySelectorAll('Resources [id]')].map((element) => [
      attribute(element, 'id'),
      attribute(element, 'DefaultValue'),
    ]),
  );
  return (resid) => {
    const value = values.get(resid);
    if (value === undefined) throw new ManifestError(`There is no resource ${resid}`);
    return value;
  };
}

function readAction(action: Element): RibbonAction {
  const kind = attribute(action, 'xsi:type');
  if (kind === 'ShowTaskpane') return { kind: 'show-pane' };
  if (kind !== 'ExecuteFunction') throw new ManifestError(`An action ${kind} is not known`);
  return { kind: 'function', name: child(action, 'FunctionName').textContent };
}

const ICON_SIZE = '32';

function readButton(control: Element, resource: Resources, base: string): RibbonButton {
  const text = (element: Element): string => resource(attribute(element, 'resid'));
  const icon = children(child(control, 'Icon'), 'Image').find(
    (image) => attribute(image, 'size') === ICON_SIZE,
  );
  if (icon === undefined) throw new ManifestError(`A button has no icon of ${ICON_SIZE} pixels`);
  return {
    id: attribute(control, 'id'),
    label: text(child(control, 'Label')),
    tip: text(child(child(control, 'Supertip'), 'Description')),
    icon: text(icon).replace(base, ''),
    action: readAction(child(control, 'Action')),
  };
}

/** Errors: ManifestError. */
export function readRibbon(manifest: Document): RibbonTab {
  const resource = readResources(manifest);
  const tab = manifest.querySelector('CustomTab');
  const page = manifest.querySelector('DefaultSettings > SourceLocation');
  if (tab === null || page === null) throw new ManifestError('The manifest has no tab or no page');
  // The manifest has the addresses of the deployed add-in; here it is next to this page.
  const base = new URL('.', attribute(page, 'DefaultValue')).href;
  return {
    label: resource(attribute(child(tab, 'Label'), 'resid')),
    groups: children(tab, 'Group').map((group) => ({
      id: attribute(group, 'id'),
      label: resource(attribute(child(group, 'Label'), 'resid')),
      buttons: children(group, 'Control').map((control) => readButton(control, resource, base)),
    })),
  };
}
