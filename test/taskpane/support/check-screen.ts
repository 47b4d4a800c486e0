/** Opens the screen 检查 and finds its parts as a clerk does. */
import { screen, within } from '@testing-library/react';
import type { CheckReport } from '../../../src/workflow/checks/check-report';
import { type Script } from './fake-session';
import { button, showPane, type ShownPane } from './render';
import { FILLED } from './workbook-status';

export const T02 = '部门收入总体情况表';
export const T03 = '部门支出总体情况表';
export const T05 = '一般公共预算支出情况表';
export const T12 = '部门预算项目绩效目标汇总表';

export function showChecks(script: Script, timers: 'real' | 'fake' = 'real'): Promise<ShownPane> {
  return showPane({ status: FILLED, ...script, paneState: { screen: 'check' } }, timers);
}

export function showReport(found: CheckReport, script: Script = {}): Promise<ShownPane> {
  return showChecks({ report: found, ...script });
}

export function findingsOf(table: string): readonly HTMLElement[] {
  return within(screen.getByRole('list', { name: `${table}的检查结果` })).getAllByRole('button', {
    name: /^(必须改正|核实或说明|提示) [A-Z]+\d+ /u,
  });
}

/** Finds the button of a finding by its cell. */
export function finding(address: string): HTMLElement {
  return button(new RegExp(`^(必须改正|核实或说明|提示) ${address} `, 'u'));
}

/** Finds the whole entry of a finding, with its links and buttons. */
export function entry(address: string) {
  const card = finding(address).closest<HTMLElement>('[data-finding]');
  if (card === null) throw new Error(`No entry around ${address}`);
  return within(card);
}

export function filter(name: RegExp): HTMLElement {
  return within(screen.getByRole('group', { name: '按轻重筛选' })).getByRole('button', { name });
}

export const place = (): string => screen.getByRole('group', { name: '逐条查看' }).textContent;
