import { Box } from 'ink'
import { fitted } from '../fitted.ts'
import { Frame } from '../parts/frame.tsx'
import { Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import type { HelpState } from '../screen-state.ts'
import { exampleColumns, type HelpLine, helpLines, helpLinesShown, helpScreen, keyColumns } from './help.ts'

export function HelpView({ state }: { readonly state: HelpState }) {
  const { model } = useScreen()
  const { words } = model
  const rect = helpScreen.rect?.(state, model) ?? model.layout.body
  const lines = helpLines(state, model)
  const shown = lines.slice(state.top, state.top + helpLinesShown(model))
  const more = lines.length > shown.length ? ` ${state.top + 1}-${state.top + shown.length}/${lines.length}` : ''
  return (
    <Frame rect={rect} title={`${words.screens.help}: ${words.screens[state.about]}${more}`}>
      {shown.map((line) => (
        <HelpLineView key={line.type === 'group' ? line.text : line.id} line={line} columns={rect.columns - 4} />
      ))}
    </Frame>
  )
}

function HelpLineView({ line, columns }: { readonly line: HelpLine; readonly columns: number }) {
  if (line.type === 'group') return <Say as="title">{line.text}</Say>
  if (line.type === 'example') {
    return (
      <Box height={1}>
        <Say as="key">{fitted(`  ${line.example}`, exampleColumns)}</Say>
        <Say>{fitted(line.text, columns - exampleColumns)}</Say>
      </Box>
    )
  }
  return (
    <Box height={1}>
      <Box width={keyColumns} flexShrink={0}>
        <Say as="key">{fitted(`  ${line.keys}`, keyColumns - 1)}</Say>
      </Box>
      <Say as={line.works ? 'text' : 'muted'}>{fitted(line.text, columns - keyColumns)}</Say>
    </Box>
  )
}
