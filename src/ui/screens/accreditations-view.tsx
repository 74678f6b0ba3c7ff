import { type Accreditation, accreditationStatuses, personName } from '../../domain/accreditation.ts'
import { textWidth } from '../../terminal/glyph.ts'
import type { AccreditationsState } from '../accreditation-states.ts'
import { fitted } from '../fitted.ts'
import { listWindow } from '../layout.ts'
import type { Model } from '../model.ts'
import { Field } from '../parts/field.tsx'
import { Frame } from '../parts/frame.tsx'
import { Entry, Labelled } from '../parts/row.tsx'
import { Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import { accreditationRows, accreditationsScreen } from './accreditations.ts'

export function AccreditationsView({ state }: { readonly state: AccreditationsState }) {
  const { model } = useScreen()
  const { accreditations: words, screens } = model.words
  const rect = accreditationsScreen.rect?.(state, model) ?? model.layout.body
  const listed = state.found?.accreditations ?? []
  const columns = columnsFor(rect.columns - 6, listed, model)
  const selected = Math.min(state.selected, listed.length - 1)
  const { first, count } = listWindow(listed.length, selected, accreditationRows(model))
  return (
    <Frame rect={rect} title={screens.accreditations}>
      <Labelled label={words.search} columns={textWidth(words.search) + 2}>
        <Field name="search" value={state.text} isActive columns={40} />
      </Labelled>
      <Say as="muted">{aboutText(state, model)}</Say>
      <Say as="title">{`  ${rowText(columns, [words.name, words.category, words.organisation, words.number, words.status])}`}</Say>
      {listed.slice(first, first + count).map((each, line) => (
        <Entry
          key={each.id}
          isChosen={first + line === selected}
          columns={rect.columns - 4}
          text={rowText(columns, textsOf(each, model))}
        />
      ))}
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

/** Name, category, organisation, number, status. */
function columnsFor(width: number, listed: readonly Accreditation[], { words }: Model): readonly number[] {
  const { category, number, statuses, status } = words.accreditations
  const shown = listed.slice(0, 100)
  const widest = (texts: readonly string[], most: number) => Math.min(most, Math.max(...texts.map(textWidth)))
  const ofCategory = widest([category, ...shown.map((each) => each.category)], 16)
  const ofNumber = widest([number, ...shown.map((each) => each.personId)], 12)
  const ofStatus = widest([status, ...Object.values(statuses)], 14)
  const rest = width - ofCategory - ofNumber - ofStatus - 4
  const ofName = Math.ceil(rest * 0.62)
  return [ofName, ofCategory, rest - ofName, ofNumber, ofStatus]
}

function textsOf(each: Accreditation, { words }: Model): readonly string[] {
  const { category, organisation, personId, status } = each
  const name = each.lastName === '' ? personName(each) : `${each.lastName} ${each.firstName}`.trim()
  return [name, category, organisation, personId, words.accreditations.statuses[status]]
}

function rowText(columns: readonly number[], texts: readonly string[]): string {
  return texts.map((text, index) => fitted(text, columns[index] ?? 0)).join(' ')
}
