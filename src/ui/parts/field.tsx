import { Box } from 'ink'
import TextInput from 'ink-text-input'
import { useRef } from 'react'
import { textWidth } from '../../terminal/glyph.ts'
import { shortened } from '../fitted.ts'
import { Say } from './say.tsx'
import { useScreen } from './screen-context.tsx'

interface FieldProps {
  readonly name: string
  readonly value: string
  readonly isActive: boolean
  readonly columns: number
  readonly isSecret?: boolean
  /** Shown while nothing is typed and the field does not take the keys. */
  readonly hint?: string
}

/** A field of a form. A value longer than the field shows its end, where the typing happens. */
export function Field({ name, value, isActive, columns, isSecret = false, hint = '' }: FieldProps) {
  const { model, onInput, hasFocus } = useScreen()
  const takesKeys = isActive && hasFocus
  const typed = useRef({ value, times: 0 })
  // The input keeps its cursor to itself: with a text that it did not type itself it begins anew, at the end of it.
  if (typed.current.value !== value) typed.current = { value, times: typed.current.times + 1 }
  if (!takesKeys) {
    const shown = value === '' ? hint : isSecret ? model.theme.glyphs.secret.repeat(value.length) : value
    return (
      <Box width={columns} height={1} overflow="hidden">
        <Say as={value === '' ? 'muted' : 'text'}>{shortened(shown, columns)}</Say>
      </Box>
    )
  }
  const overflow = Math.max(0, textWidth(value) + 1 - columns)
  return (
    <Box width={columns} height={1} overflow="hidden">
      <Box marginLeft={-overflow} width={columns + overflow} flexShrink={0}>
        <TextInput
          key={typed.current.times}
          value={value}
          focus
          onChange={(next) => {
            typed.current = { ...typed.current, value: next }
            onInput(name, next)
          }}
          {...(isSecret ? { mask: model.theme.glyphs.secret } : {})}
        />
      </Box>
    </Box>
  )
}
