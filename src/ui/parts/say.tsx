import { Box, Text } from 'ink'
import type { ReactNode } from 'react'
import { inkStyle } from '../ink-style.ts'
import type { Rect } from '../layout.ts'
import type { PlacedText } from '../placed-text.ts'
import type { Role } from '../theme.ts'
import { useScreen } from './screen-context.tsx'

/** Text in a role's colours, cut at the edge of its box. */
export function Say({ as = 'text', children }: { readonly as?: Role; readonly children: ReactNode }) {
  const { model } = useScreen()
  return (
    <Text wrap="truncate" {...inkStyle(model.theme.parts[as])}>
      {children}
    </Text>
  )
}

/** A box at a place of the screen. */
export function At({ rect, children }: { readonly rect: Rect; readonly children: ReactNode }) {
  const { area } = useScreen()
  return (
    <Box
      position="absolute"
      marginLeft={rect.column - area.column}
      marginTop={rect.row - area.row}
      width={rect.columns}
      height={rect.rows}
      flexDirection="column"
      overflow="hidden"
    >
      {children}
    </Box>
  )
}

export function Placed({ texts }: { readonly texts: readonly PlacedText[] }) {
  const { model } = useScreen()
  const { columns } = model.layout.size
  return texts.map(({ column, row, text, role }) => (
    <At key={`${column} ${row} ${text}`} rect={{ column, row, columns: columns - column, rows: 1 }}>
      <Say as={role}>{text}</Say>
    </At>
  ))
}
