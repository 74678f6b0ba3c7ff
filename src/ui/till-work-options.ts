import type { Clock } from '../domain/ids.ts'
import type { FramePainter } from './frame-painter.ts'
import type { ScreenStack } from './screen-stack.ts'

/** What the till's work is given of the application. */
export interface TillWorkOptions {
  readonly painter: FramePainter
  readonly stack: ScreenStack
  readonly clock: Clock
  readonly after: (delayMs: number, run: () => void) => () => void
  readonly leave: () => void
  /** To the printer behind the terminal, unchanged and between two frames. */
  readonly passThrough: (bytes: Uint8Array) => Promise<void>
  readonly startAgain: (till: string) => void
}
