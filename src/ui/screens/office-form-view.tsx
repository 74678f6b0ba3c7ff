import { Box } from 'ink'
import { textWidth } from '../../terminal/glyph.ts'
import { type OfficeFormState, officeForms } from '../office-states.ts'
import { Field } from '../parts/field.tsx'
import { Frame } from '../parts/frame.tsx'
import { Labelled } from '../parts/row.tsx'
import { Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import { officeFormScreen } from './office-form.ts'

export function OfficeFormView({ state }: { readonly state: OfficeFormState }) {
  const { model } = useScreen()
  const { office } = model.words
  const rect = officeFormScreen.rect?.(state, model) ?? model.layout.body
  const names = officeForms[state.form]
  const labelColumns = Math.max(...names.map((name) => textWidth(office.fields[name]))) + 2
  return (
    <Frame rect={rect} title={office.forms[state.form]}>
      <Box height={1} />
      {names.map((name) => (
        <Labelled key={name} label={office.fields[name]} columns={labelColumns}>
          <Field
            name={name}
            value={state.values[name] ?? ''}
            isActive={state.field === name}
            columns={rect.columns - 4 - labelColumns}
            hint="-"
          />
        </Labelled>
      ))}
      <Box height={1} />
      <Say as="muted">{office.formHints[state.form]}</Say>
    </Frame>
  )
}
