/** Provides a function that opens 环境检查, for the pane, the start page and the ribbon. `null`: not available. */
import { createContext, useContext } from 'react';

export const OpenEnvironment = createContext<(() => void) | null>(null);

export function useOpenEnvironment(): (() => void) | null {
  return useContext(OpenEnvironment);
}
