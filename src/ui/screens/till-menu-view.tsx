import { Box } from 'ink'
import { Frame } from '../parts/frame.tsx'
import { Entry } from '../parts/row.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import type { TillMenuState } from '../people-states.ts'
import { menuEntries, tillMenuScreen } from './till-menu.ts'

export function TillMenuView({ state }: { readonly state: TillMenuState }) {
  const { model } = useScreen()
  const rect = tillMenuScreen.rect?.(state, model) ?? model.layout.body
  return (
    <Frame
      rect={rect}
      title={state.page === 'set-up' ? model.words.people.menu.setUp : model.words.screens['till-menu']}
    >
      <Box height={1} />
      {menuEntries(state, model).map(({ label }, index) => (
        <Entry
          key={label}
          isChosen={index === state.selected}
          columns={rect.columns - 4}
          text={`${(index + 1) % 10} ${label}`}
        />
      ))}
    </Frame>
  )
}
