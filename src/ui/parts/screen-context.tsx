import { createContext, useContext } from 'react'
import type { Rect } from '../layout.ts'
import type { Model } from '../model.ts'

/** What every part of a view needs without being handed it: the model for words, theme and sizes. */
export interface ScreenContextValue {
  readonly model: Model
  /** The part of the screen Ink draws: places are counted from its corner. */
  readonly area: Rect
  /** A field of the screen changed, or an entry of its list was chosen. */
  readonly onInput: (field: string, value: string) => void
  /** Whether the screen is on top, so that its field takes the keys. */
  readonly hasFocus: boolean
}

const ScreenContext = createContext<ScreenContextValue | null>(null)

export const ScreenProvider = ScreenContext.Provider

export function useScreen(): ScreenContextValue {
  const value = useContext(ScreenContext)
  if (value === null) throw new Error('a part of a screen was drawn outside of a screen')
  return value
}
