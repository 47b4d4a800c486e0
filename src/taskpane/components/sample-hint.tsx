/** Says what the sample is, on screens loaded later. */
import type { ReactElement } from 'react';
import { Hint } from './words';

export function SampleHint(): ReactElement {
  return (
    <Hint>
      样例是一个部门已公开的预算，可以先用它熟悉各个步骤。各套表样各有样例：要用别的表样，先在“设置”中选择并保存，再载入。
    </Hint>
  );
}
