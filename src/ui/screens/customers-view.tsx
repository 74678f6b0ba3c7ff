import { Box } from 'ink'
import type { Customer } from '../../domain/customer.ts'
import { textWidth } from '../../terminal/glyph.ts'
import { fitted } from '../fitted.ts'
import { listWindow } from '../layout.ts'
import type { Model } from '../model.ts'
import { Field } from '../parts/field.tsx'
import { Frame } from '../parts/frame.tsx'
import { Entry, Labelled } from '../parts/row.tsx'
import { Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import type { CustomersState } from '../screen-state.ts'
import { customerRows, customersScreen } from './customers.ts'

const phoneColumns = 18

export function CustomersView({ state }: { readonly state: CustomersState }) {
  const { model } = useScreen()
  const { words, customerSearch } = model
  const { customers } = customerSearch
  const rect = customersScreen.rect?.(state, model) ?? model.layout.body
  const columns = rect.columns - 4
  const selected = Math.min(state.selected, customers.length - 1)
  const { first, count } = listWindow(customers.length, selected, customerRows(model))
  const labelColumns = textWidth(words.customers.search) + 2
  return (
    <Frame rect={rect} title={words.screens.customers}>
      <Labelled label={words.customers.search} columns={labelColumns}>
        <Field name="search" value={state.text} isActive columns={40} />
      </Labelled>
      <Say as="muted">{hintText(model)}</Say>
      <Box height={1} />
      {customers.slice(first, first + count).map((customer, index) => (
        <Entry
          key={customer.id}
          isChosen={first + index === selected}
          columns={columns}
          text={customerLine(customer, columns - 2)}
        />
      ))}
    </Frame>
  )
}

function hintText({ words, customerSearch }: Model): string {
  const { shown, customers, isCut, draft } = customerSearch
  if (draft !== null) return words.customers.same
  if (shown === null || shown.trim() === '') return words.customers.hint
  if (customers.length === 0) return words.customers.none
  return isCut ? words.customers.cut : ''
}

/** Name, phone and e-mail, side by side. */
function customerLine({ name, phone, email }: Customer, columns: number): string {
  const nameColumns = Math.floor((columns - phoneColumns - 2) / 2)
  const emailColumns = columns - phoneColumns - 2 - nameColumns
  return `${fitted(name, nameColumns)} ${fitted(phone, phoneColumns)} ${fitted(email, emailColumns)}`
}
