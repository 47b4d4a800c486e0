/** Shows how to begin, as long as the workbook is empty. */
import type { ReactElement } from 'react';

const STEPS = [
  '在右侧窗格中点“载入样例”',
  '点“生成表样”，再点“填充汇总”',
  '点表中任意一个数字，在“追溯”中看它的来源',
] as const;

export function FirstSteps(): ReactElement {
  return (
    <aside className="first-steps" aria-label="怎样开始">
      <strong>第一次看？</strong>
      <ol>
        {STEPS.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </aside>
  );
}
