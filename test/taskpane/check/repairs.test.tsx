/** @jest-environment jsdom */
/** Tests the suggested values of findings. */
import { act, screen, within } from '@testing-library/react';
import { done } from '../support/fake-session';
import { FOUND, open, report, WRONG_FIGURE, WRONG_NAME } from '../support/findings';
import { button, section } from '../support/render';
import { showReport, finding, entry } from '../support/check-screen';

describe('检查: 采用建议值', () => {
  it('shows current and suggested value, writes it, and offers undo', async () => {
    const { user, calls, becomeChecked } = await showReport(FOUND, {
      work: () => done('已在“部门支出总体情况表”G10写入建议值。'),
      undoTitleAfter: '采用建议值',
    });
    expect(entry('G10').getByText('G10 现为 2,725.12，建议改为 2,724.12')).toBeVisible();
    expect(screen.getAllByRole('button', { name: '采用建议值' })).toHaveLength(1);
    await user.click(entry('G10').getByRole('button', { name: '采用建议值' }));
    expect(calls).toEqual([{ name: 'repair', given: WRONG_FIGURE.fingerprint, answer: undefined }]);
    becomeChecked({ ...FOUND, findings: FOUND.findings.slice(1) });
    // The finding that moved up.
    expect(finding('G8')).toHaveFocus();
    const result = within(screen.getByRole('group', { name: '采用建议值的结果' }));
    await user.click(result.getByRole('button', { name: '关闭提示' }));
    await user.click(section('检查结果').getByRole('button', { name: '撤销“采用建议值”' }));
    expect(calls.map(({ name }) => name)).toEqual(['repair', 'undo', 'check']);
  });

  it('suggests a text in quotes', async () => {
    const [name] = WRONG_NAME.cells;
    if (name === undefined) throw new Error('The finding has a cell');
    const repair = {
      path: name.path,
      place: name.place,
      value: { kind: 'text', text: '三门峡市人力资源和社会保障局' } as const,
    };
    await showReport(report([open({ ...WRONG_NAME, repair })]));
    expect(
      entry('A3').getByText('A3 现为“三门峡市人力资源和社会保障处”，建议改为“三门峡市人力资源和社会保障局”'),
    ).toBeVisible();
  });

  it('keeps undo visible after the last finding has gone', async () => {
    const { user, becomeChecked } = await showReport(report([open(WRONG_FIGURE)]), {
      work: () => done('已写入建议值。'),
      undoTitleAfter: '采用建议值',
    });
    await user.click(button('采用建议值'));
    becomeChecked(report([]));
    expect(screen.getByText('没有发现问题。')).toBeVisible();
    expect(button('撤销“采用建议值”')).toBeVisible();
  });

  it('leaves the focus in Excel after an edit there resolves a finding', async () => {
    const { becomeChecked } = await showReport(FOUND);
    const hasFocus = jest.spyOn(document, 'hasFocus').mockReturnValue(false);
    act(() => {
      finding('G10').focus();
    });
    becomeChecked({ ...FOUND, findings: FOUND.findings.slice(1) });
    expect(document.body).toHaveFocus();
    hasFocus.mockRestore();
  });
});
