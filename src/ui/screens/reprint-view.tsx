import { Box } from 'ink'
import { reprintReasons } from '../../domain/reprint.ts'
import { textWidth } from '../../terminal/glyph.ts'
import { Field } from '../parts/field.tsx'
import { Frame } from '../parts/frame.tsx'
import { Entry, Labelled } from '../parts/row.tsx'
import { Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import type { ReprintReasonState, ReprintState } from '../screen-state.ts'
import { reprintReasonScreen, reprintScreen } from './reprint.ts'

export function ReprintView({ state }: { readonly state: ReprintState }) {
  const { model } = useScreen()
  const { words } = model
  const rect = reprintScreen.rect?.(state, model) ?? model.layout.body
  const reasons = [...reprintReasons.map((reason) => words.sales.reprintReasons[reason]), words.sales.otherReason]
  return (
    <Frame rect={rect} title={words.screens.reprint}>
      <Say>{'saleId' in state.what ? words.sales.newCodes : words.accreditations.sameCode}</Say>
      <Box height={1} />
      {reasons.map((reason, index) => (
        <Entry
          key={reason}
          isChosen={index === state.selected}
          columns={rect.columns - 4}
          text={`${index + 1} ${reason}`}
        />
      ))}
    </Frame>
  )
}

export function ReprintReasonView({ state }: { readonly state: ReprintReasonState }) {
  const { model } = useScreen()
  const { words } = model
  const rect = reprintReasonScreen.rect?.(state, model) ?? model.layout.body
  const labelColumns = textWidth(words.sales.reason) + 2
  return (
    <Frame rect={rect} title={words.screens['reprint-reason']}>
      <Box height={1} />
      <Labelled label={words.sales.reason} columns={labelColumns}>
        <Field name="reason" value={state.reason} isActive columns={rect.columns - 4 - labelColumns} />
      </Labelled>
    </Frame>
  )
}
