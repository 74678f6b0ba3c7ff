import { Box } from 'ink'
import type { Customer } from '../../domain/customer.ts'
import { textWidth } from '../../terminal/glyph.ts'
import { fitted } from '../fitted.ts'
import type { CustomerDataState } from '../office-states.ts'
import { Field } from '../parts/field.tsx'
import { Frame } from '../parts/frame.tsx'
import { Labelled } from '../parts/row.tsx'
import { Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import { fill } from '../words.ts'
import { customerDataScreen } from './customer-data.ts'

const contact = ({ name, phone, email }: Customer): string =>
  [name, phone, email].filter((text) => text !== '').join(', ')

export function CustomerDataView({ state }: { readonly state: CustomerDataState }) {
  const { model } = useScreen()
  const { office, screens } = model.words
  const rect = customerDataScreen.rect?.(state, model) ?? model.layout.body
  const columns = rect.columns - 4
  const labelColumns = textWidth(office.group) + 2
  const { duplicate } = state
  return (
    <Frame rect={rect} title={screens['customer-data']}>
      <Say as="title">{fitted(contact(state.customer), columns)}</Say>
      <Box height={1} />
      <Labelled label={office.group} columns={labelColumns}>
        <Field name="group" value={state.group} isActive columns={columns - labelColumns} />
      </Labelled>
      <Say as="muted">{fitted(office.groupHint, columns)}</Say>
      <Box height={1} />
      <Say>
        {fitted(duplicate === null ? office.markFirst : fill(office.mergeHint, { name: contact(duplicate) }), columns)}
      </Say>
      <Say>{fitted(office.saveHint, columns)}</Say>
      <Say>{fitted(state.isSure ? office.eraseTwice : office.eraseHint, columns)}</Say>
    </Frame>
  )
}
