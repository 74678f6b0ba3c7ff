import { Box } from 'ink'
import type { ReactNode } from 'react'
import { textWidth } from '../../terminal/glyph.ts'
import { fitted } from '../fitted.ts'
import type { Role } from '../theme.ts'
import { Say } from './say.tsx'
import { useScreen } from './screen-context.tsx'

/** A label and what belongs to it, at the two ends of a line. */
export function Pair({
  label,
  value,
  as = 'text',
}: {
  readonly label: string
  readonly value: string
  readonly as?: Role
}) {
  return (
    <Box justifyContent="space-between" height={1}>
      <Box flexShrink={1}>
        <Say>{label}</Say>
      </Box>
      <Box flexShrink={0}>
        <Say as={as}>{value}</Say>
      </Box>
    </Box>
  )
}

/** An entry of a list: the chosen one has a pointer and its own ground over its whole width. */
export function Entry({
  isChosen,
  columns,
  text,
}: {
  readonly isChosen: boolean
  readonly columns: number
  readonly text: string
}) {
  const { model } = useScreen()
  const line = `${isChosen ? model.theme.glyphs.pointer : ' '} ${text}`
  return <Say as={isChosen ? 'chosen' : 'text'}>{fitted(line, columns)}</Say>
}

/** A label beside a field, the labels of a form being equally wide. */
export function Labelled({
  label,
  columns,
  children,
}: {
  readonly label: string
  readonly columns: number
  readonly children: ReactNode
}) {
  return (
    <Box height={1}>
      <Box width={columns} flexShrink={0}>
        <Say>{label}</Say>
      </Box>
      {children}
    </Box>
  )
}

export type Fact = readonly [label: string, text: string, as?: Role]

/** A card's facts one below the other; what is not known is a dash. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const columns = Math.max(...facts.map(([label]) => textWidth(label))) + 2
  return (
    <>
      {facts.map(([label, text, as = 'text']) => (
        <Labelled key={`${label} ${text}`} label={label} columns={columns}>
          <Say as={as}>{text === '' ? '-' : text}</Say>
        </Labelled>
      ))}
    </>
  )
}
