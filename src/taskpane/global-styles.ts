/** Declares styles of the whole page: as high as the pane; only inner parts scroll. */
import { makeStaticStyles } from '@fluentui/react-components';

export const useGlobalStyles = makeStaticStyles({
  'html, body, #root': { height: '100%', margin: '0', padding: '0' },
  // Chinese has no spaces between words: `pretty` avoids a last line of one character.
  body: { overflow: 'hidden', textWrap: 'pretty' },
  // Fields shrink below the width of their contents: a pane of 320 pixels enlarged to 200 % has room for 160.
  '.fui-Field': { gridTemplateColumns: 'minmax(0, 1fr)' },
  '.fui-Input, .fui-Select, .fui-Select__select, .fui-Textarea, .fui-Textarea__textarea': { minWidth: '0' },
});
