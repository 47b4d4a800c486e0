/** Offers the other way to enter lines: the units fill in their own workbooks. */
import type { ReactElement } from 'react';
import { OpenScreenButton } from '../../components/open-screen-button';
import { Section } from '../../components/section';
import { Actions, Hint } from '../../components/words';

export function ByUnits(): ReactElement {
  return (
    <Section title="由单位填报">
      <Hint>
        明细也可以由各单位自己填：先给每个单位下发一份工作簿，单位填好交回以后，在“回收”中核对并并入这里的录入表。
      </Hint>
      <Actions>
        <OpenScreenButton screen="distribute" appearance="secondary">
          下发给单位
        </OpenScreenButton>
        <OpenScreenButton screen="collect" appearance="secondary">
          回收交回的文件
        </OpenScreenButton>
      </Actions>
    </Section>
  );
}
