/** All that needs Ink and React, in one module that is loaded behind the first frame: the views and where they are drawn. */

import { Box, render } from 'ink'
import type { Rect } from './layout.ts'
import type { Model } from './model.ts'
import { ScreenProvider } from './parts/screen-context.tsx'
import type { ScreenState } from './screen-state.ts'
import { viewOf } from './screens/views.tsx'
import type { VirtualKeyboard, VirtualScreen } from './virtual-terminal.ts'

export interface RootProps {
  readonly model: Model
  /** The part of the screen Ink draws; every screen of the stack lies within it. */
  readonly area: Rect
  /** The screens to draw, lowest first. */
  readonly stack: readonly ScreenState[]
  /** Whether keys are for the last of them. */
  readonly hasFocus: boolean
  readonly onInput: (field: string, value: string) => void
}

export interface MountedRoot {
  /** Draws at once: the frame is written when this returns, unless nothing changed. */
  update(props: RootProps): void
  unmount(): void
}

export function mountRoot(screen: VirtualScreen, keyboard: VirtualKeyboard, props: RootProps): MountedRoot {
  const instance = render(<Root {...props} />, {
    // Ink asks for whole streams; it uses what these have.
    stdout: screen as unknown as NodeJS.WriteStream,
    stderr: screen as unknown as NodeJS.WriteStream,
    stdin: keyboard as unknown as NodeJS.ReadStream,
    debug: true,
    interactive: false,
    exitOnCtrlC: false,
    patchConsole: false,
    isScreenReaderEnabled: false,
  })
  return {
    update: (next) => instance.rerender(<Root {...next} />),
    unmount: () => instance.unmount(),
  }
}

function Root({ model, area, stack, hasFocus, onInput }: RootProps) {
  return (
    <Box width={area.columns} height={area.rows} overflow="hidden">
      {stack.map((state, index) => (
        <ScreenProvider
          key={state.id}
          value={{ model, area, onInput, hasFocus: hasFocus && index === stack.length - 1 }}
        >
          <View state={state} />
        </ScreenProvider>
      ))}
    </Box>
  )
}

function View({ state }: { readonly state: ScreenState }) {
  const Drawn = viewOf(state)
  return Drawn === null ? null : <Drawn state={state} />
}
