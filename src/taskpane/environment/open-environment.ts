/** How any part of the page opens 环境检查: the pane, the page before it, the ribbon. `null`: it is not to be had. */
import { createContext, useContext } from 'react';

export const OpenEnvironment = createContext<(() => void) | null>(null);

export function useOpenEnvironment(): (() => void) | null {
  return useContext(OpenEnvironment);
}
