import { type Accreditation, accreditationStatuses, personName } from '../../domain/accreditation.ts'
import { textWidth } from '../../terminal/glyph.ts'
import type { AccreditationsState } from '../accreditation-states.ts'
import type { Model } from '../model.ts'
import { Field } from '../parts/field.tsx'
import { Frame } from '../parts/frame.tsx'
import { Labelled } from '../parts/row.tsx'
import { Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import { accreditationRows, accreditationsScreen } from './accreditations.ts'
import { ListRows } from './office-list-view.tsx'

export function AccreditationsView({ state }: { readonly state: AccreditationsState }) {
  const { model } = useScreen()
  const { accreditations: words, screens } = model.words
  const rect = accreditationsScreen.rect?.(state, model) ?? model.layout.body
  const listed = state.found?.accreditations ?? []
  const selected = Math.min(state.selected, listed.length - 1)
  return (
    <Frame rect={rect} title={screens.accreditations}>
      <Labelled label={words.search} columns={textWidth(words.search) + 2}>
        <Field name="search" value={state.text} isActive columns={40} />
      </Labelled>
      <Say as="muted">{aboutText(state, model)}</Say>
      <ListRows list={personList(listed, selected, model)} columns={rect.columns - 4} rows={accreditationRows(model)} />
    </Frame>
  )
}

/** Which of them are shown, how many there are of each status, and what else there is to say. */
function aboutText({ found, status }: AccreditationsState, { words }: Model): string {
  const { accreditations } = words
  if (found === null) return words.notices.busy
  const counts = accreditationStatuses.filter((each) => found.counts[each] > 0)
  if (counts.length === 0) return accreditations.noneAtAll
  const told = counts.map((each) => `${accreditations.statuses[each]} ${found.counts[each]}`).join(', ')
  const shown = status === null ? accreditations.all : accreditations.statuses[status]
  const more =
    found.accreditations.length === 0 ? ` ${accreditations.none}` : found.isCut ? ` ${accreditations.cut}` : ''
  return `[${shown}]${more}  ${told}`
}

function personList(listed: readonly Accreditation[], selected: number, { words }: Model) {
  const { name, category, organisation, number, status, statuses } = words.accreditations
  return {
    columns: [
      { heading: name, share: 3 },
      { heading: category, most: 16 },
      { heading: organisation, share: 2 },
      { heading: number, most: 12 },
      { heading: status, most: 14 },
    ],
    rows: listed.map((each) => [
      each.lastName === '' ? personName(each) : `${each.lastName} ${each.firstName}`.trim(),
      each.category,
      each.organisation,
      each.personId,
      statuses[each.status],
    ]),
    keys: listed.map(({ id }) => id),
    selected,
  }
}
