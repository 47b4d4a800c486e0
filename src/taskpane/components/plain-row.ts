/** The look of a button as wide as its list: text on the ground of the pane, and colour only under the pointer. */
import { tokens, type GriffelStyle } from '@fluentui/react-components';

export const PLAIN_ROW: GriffelStyle = {
  width: '100%',
  border: '1px solid transparent',
  borderRadius: tokens.borderRadiusMedium,
  backgroundColor: 'transparent',
  color: tokens.colorNeutralForeground1,
  font: 'inherit',
  textAlign: 'start',
  cursor: 'pointer',
  overflowWrap: 'anywhere',
  ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
};
