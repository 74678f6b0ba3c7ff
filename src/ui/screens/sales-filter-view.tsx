import { Box } from 'ink'
import { textWidth } from '../../terminal/glyph.ts'
import { Field } from '../parts/field.tsx'
import { Frame } from '../parts/frame.tsx'
import { Labelled } from '../parts/row.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import { type SalesFilterState, salesFields } from '../screen-state.ts'
import { salesFilterScreen } from './sales-filter.ts'

export function SalesFilterView({ state }: { readonly state: SalesFilterState }) {
  const { model } = useScreen()
  const { words } = model
  const rect = salesFilterScreen.rect?.(state, model) ?? model.layout.body
  const labels = salesFields.map((field) => textWidth(words.sales[field]))
  const labelColumns = Math.max(...labels) + 2
  return (
    <Frame rect={rect} title={words.screens['sales-filter']}>
      <Box height={1} />
      {salesFields.map((field) => (
        <Labelled key={field} label={words.sales[field]} columns={labelColumns}>
          <Field
            name={field}
            value={state.wishes[field]}
            isActive={state.field === field}
            columns={rect.columns - 4 - labelColumns}
            hint={field === 'date' ? words.sales.dateHint : '-'}
          />
        </Labelled>
      ))}
    </Frame>
  )
}
