import { type Pass, passStatuses } from '../../domain/pass.ts'
import { textWidth } from '../../terminal/glyph.ts'
import { fitted } from '../fitted.ts'
import { listWindow } from '../layout.ts'
import type { Model } from '../model.ts'
import { Field } from '../parts/field.tsx'
import { Frame } from '../parts/frame.tsx'
import { Entry, Labelled } from '../parts/row.tsx'
import { Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import type { PassesState } from '../pass-states.ts'
import { passesScreen, passRows } from './passes.ts'

export function PassesView({ state }: { readonly state: PassesState }) {
  const { model } = useScreen()
  const { passes: words, screens } = model.words
  const rect = passesScreen.rect?.(state, model) ?? model.layout.body
  const listed = state.found?.passes ?? []
  const columns = columnsFor(rect.columns - 6, listed, model)
  const selected = Math.min(state.selected, listed.length - 1)
  const { first, count } = listWindow(listed.length, selected, passRows(model))
  return (
    <Frame rect={rect} title={screens.passes}>
      <Labelled label={words.search} columns={textWidth(words.search) + 2}>
        <Field name="search" value={state.text} isActive columns={40} />
      </Labelled>
      <Say as="muted">{aboutText(state, model)}</Say>
      <Say as="title">{`  ${rowText(columns, [words.name, words.kind, words.tariff, words.personId, words.status])}`}</Say>
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

/** Which of them are shown, and what else there is to say. */
function aboutText({ found, status, kindId, kinds }: PassesState, { words }: Model): string {
  const { passes } = words
  if (found === null) return words.notices.busy
  const kind = kinds.find(({ id }) => id === kindId)?.name ?? passes.all
  const shown = `[${status === null ? passes.all : passes.statuses[status]}, ${kind}]`
  return found.passes.length === 0 ? `${shown} ${passes.none}` : found.isCut ? `${shown} ${passes.cut}` : shown
}

/** Name, kind, tariff, id, status. */
function columnsFor(width: number, listed: readonly Pass[], { words }: Model): readonly number[] {
  const { kind, tariff, personId, statuses } = words.passes
  const shown = listed.slice(0, 100)
  const widest = (texts: readonly string[], most: number) => Math.min(most, Math.max(...texts.map(textWidth)))
  const ofKind = widest([kind, ...shown.map((each) => each.kindName)], 20)
  const ofTariff = widest([tariff, ...shown.map((each) => each.tariffName)], 10)
  const ofPerson = widest([personId, ...shown.map((each) => each.personId)], 12)
  const ofStatus = widest([...passStatuses.map((status) => statuses[status])], 14)
  return [width - ofKind - ofTariff - ofPerson - ofStatus - 4, ofKind, ofTariff, ofPerson, ofStatus]
}

function textsOf(each: Pass, { words }: Model): readonly string[] {
  const name = `${each.lastName} ${each.firstName}`.trim()
  return [name, each.kindName, each.tariffName, each.personId, words.passes.statuses[each.status]]
}

function rowText(columns: readonly number[], texts: readonly string[]): string {
  return texts.map((text, index) => fitted(text, columns[index] ?? 0)).join(' ')
}
