/** @jest-environment jsdom */
/** Tests going from finding to finding, and why one is found. */
import { act, screen, within } from '@testing-library/react';
import { FOUND, WRONG_FIGURE } from '../support/findings';
import { announced, button } from '../support/render';
import { goTo } from '../support/go-to';
import { T03, T05, showReport, finding, entry, place } from '../support/check-screen';

describe('检查: stepping through findings', () => {
  it('moves to the next and the previous by buttons, in Excel and in the list', async () => {
    const { user, places } = await showReport(FOUND);
    expect(place()).toContain('共5处');
    await user.click(button('下一处'));
    expect(finding('G10')).toHaveFocus();
    expect(announced()).toBe('第1处，共5处');
    await user.click(button('下一处'));
    expect(finding('G8')).toHaveFocus();
    await user.click(button('上一处'));
    expect(finding('G10')).toHaveFocus();
    expect(places.map(({ sheetName, area }) => [sheetName, area.firstRow])).toEqual([
      [T03, 9],
      [T03, 7],
      [T03, 9],
    ]);
    expect(button('上一处')).toHaveAttribute('aria-disabled', 'true');
  });

  it('moves by F8 and Shift+F8 from any focus, and announces the end', async () => {
    const { user, places } = await showReport(FOUND);
    expect(button('下一处')).toHaveAttribute('aria-keyshortcuts', 'F8');
    expect(button('上一处')).toHaveAttribute('aria-keyshortcuts', 'Shift+F8');
    expect(screen.getByText(/按 F8 到下一处，按 Shift\+F8 到上一处。$/u)).toBeVisible();
    act(() => {
      screen.getByRole('tab', { name: '检查' }).focus();
    });
    await user.keyboard('{F8}{F8}{F8}{F8}{F8}');
    expect(finding('J75')).toHaveFocus();
    await user.keyboard('{F8}');
    expect(announced()).toBe('已经是最后一处');
    await user.keyboard('{Shift>}{F8}{/Shift}');
    expect(finding('I17')).toHaveFocus();
    // Combinations of F8 with other modifier keys stay free.
    await user.keyboard('{Control>}{F8}{/Control}{Alt>}{F8}{/Alt}');
    expect(places).toHaveLength(6);
  });

  it('opens the table of the finding', async () => {
    const { user } = await showReport(FOUND);
    const fold = button(new RegExp(`^${T05}`, 'u'));
    await user.click(fold);
    expect(fold).toHaveAttribute('aria-expanded', 'false');
    await user.click(finding('A3'));
    await user.keyboard('{F8}');
    expect(fold).toHaveAttribute('aria-expanded', 'true');
    expect(finding('I17')).toHaveFocus();
  });

  it('does nothing on other screens', async () => {
    const { user, places } = await showReport(FOUND);
    await goTo(user, '汇总');
    await user.keyboard('{F8}');
    expect(places).toEqual([]);
  });

  it('is one Tab stop for each list; the buttons of a finding follow it', async () => {
    const { user } = await showReport(FOUND);
    act(() => {
      finding('G10').focus();
    });
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(finding('A3')).toHaveFocus();
    await user.tab();
    expect(entry('A3').getByRole('button', { name: '为什么' })).toHaveFocus();
    await user.tab();
    expect(entry('A3').getByRole('button', { name: '写审核说明' })).toHaveFocus();
    await user.tab();
    expect(button(new RegExp(`^${T05}`, 'u'))).toHaveFocus();
  });
});

describe('检查: 为什么', () => {
  it('opens the rule of a finding, and what stands in the places that it compares', async () => {
    const { user } = await showReport(FOUND);
    await user.click(entry('G10').getByRole('button', { name: '为什么' }));
    expect(await entry('G10').findByText(`规则 ${WRONG_FIGURE.rule}`)).toBeVisible();
    const places = within(entry('G10').getByRole('group', { name: '对照的单元格' })).getAllByRole('button');
    expect(places.map(({ textContent }) => textContent)).toEqual(
      WRONG_FIGURE.cells.map(({ address, value }) => expect.stringMatching(`${address}.*${value}$`)),
    );
    await user.click(entry('G10').getByRole('button', { name: '为什么' }));
    expect(entry('G10').queryByRole('group', { name: '对照的单元格' })).toBeNull();
  });
});
