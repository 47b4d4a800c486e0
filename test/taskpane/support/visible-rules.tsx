/**
 * Renders without rules of colours, spaces and borders. jsdom holds each element against each rule for every computed
 * style, which took more than half of the pane's tests; what a page looks like is examined in Chromium.
 */
import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

/**
 * What roles, names, visibility, axe and clicks depend on: whether and how an element shows, where it lies, how large it
 * is, whether it reacts.
 */
const DECISIVE =
  /[{;]\s*(?:display|visibility|content|opacity|pointer-events|user-select|overflow|position|clip|text-decoration|text-indent|transform|font-size|line-height|width|height|top|right|bottom|left)(?:-[a-z-]+)?\s*:/u;

const renderer = createDOMRenderer(document, { unstable_filterCSSRule: (rule) => DECISIVE.test(rule) });

export function VisibleRules({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      {children}
    </RendererProvider>
  );
}
