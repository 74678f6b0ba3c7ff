import { Box } from 'ink'
import { textWidth } from '../../terminal/glyph.ts'
import { Field } from '../parts/field.tsx'
import { Frame } from '../parts/frame.tsx'
import { Labelled } from '../parts/row.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import type { DrawerState } from '../screen-state.ts'
import { drawerScreen } from './drawer.ts'

export function DrawerView({ state }: { readonly state: DrawerState }) {
  const { model } = useScreen()
  const { words } = model
  const rect = drawerScreen.rect?.(state, model) ?? model.layout.body
  const labelColumns = textWidth(words.prints.drawerReason) + 2
  return (
    <Frame rect={rect} title={words.screens.drawer}>
      <Box height={1} />
      <Labelled label={words.prints.drawerReason} columns={labelColumns}>
        <Field name="reason" value={state.reason} isActive columns={rect.columns - 4 - labelColumns} />
      </Labelled>
    </Frame>
  )
}
