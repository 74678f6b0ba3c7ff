import { Box } from 'ink'
import { textWidth } from '../../terminal/glyph.ts'
import { Field } from '../parts/field.tsx'
import { Frame } from '../parts/frame.tsx'
import { Labelled } from '../parts/row.tsx'
import { Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import type { CustomerFormState } from '../screen-state.ts'
import { contactFields, customerFormScreen } from './customer-form.ts'

export function CustomerFormView({ state }: { readonly state: CustomerFormState }) {
  const { model } = useScreen()
  const { words } = model
  const rect = customerFormScreen.rect?.(state, model) ?? model.layout.body
  const labelColumns = Math.max(...contactFields.map((field) => textWidth(words.customers[field]))) + 2
  return (
    <Frame rect={rect} title={words.screens['customer-form']}>
      <Box height={1} />
      {contactFields.map((field) => (
        <Labelled key={field} label={words.customers[field]} columns={labelColumns}>
          <Field
            name={field}
            value={state[field]}
            isActive={state.field === field}
            columns={rect.columns - 4 - labelColumns}
            hint="-"
          />
        </Labelled>
      ))}
      <Box height={1} />
      <Say as="muted">{state.isOther ? words.customers.another : words.customers.enough}</Say>
    </Frame>
  )
}
