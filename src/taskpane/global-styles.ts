/** What holds for the page as a whole: it is as high as the pane, and only what is inside scrolls. */
import { makeStaticStyles } from '@fluentui/react-components';

export const useGlobalStyles = makeStaticStyles({
  'html, body, #root': { height: '100%', margin: '0', padding: '0' },
  // Chinese has no word gaps to break at: `pretty` keeps a last character from standing alone.
  body: { overflow: 'hidden', textWrap: 'pretty' },
});
