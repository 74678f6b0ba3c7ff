import type { Pass } from '../../domain/pass.ts'
import { textWidth } from '../../terminal/glyph.ts'
import type { Model } from '../model.ts'
import { Field } from '../parts/field.tsx'
import { Frame } from '../parts/frame.tsx'
import { Labelled } from '../parts/row.tsx'
import { Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import type { PassesState } from '../pass-states.ts'
import { ListRows } from './office-list-view.tsx'
import { passesScreen, passRows } from './passes.ts'

export function PassesView({ state }: { readonly state: PassesState }) {
  const { model } = useScreen()
  const { passes: words, screens } = model.words
  const rect = passesScreen.rect?.(state, model) ?? model.layout.body
  const listed = state.found?.passes ?? []
  const selected = Math.min(state.selected, listed.length - 1)
  return (
    <Frame rect={rect} title={screens.passes}>
      <Labelled label={words.search} columns={textWidth(words.search) + 2}>
        <Field name="search" value={state.text} isActive columns={40} />
      </Labelled>
      <Say as="muted">{aboutText(state, model)}</Say>
      <ListRows list={passList(listed, selected, model)} columns={rect.columns - 4} rows={passRows(model)} />
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

function passList(listed: readonly Pass[], selected: number, { words }: Model) {
  const { name, kind, tariff, personId, status, statuses } = words.passes
  return {
    columns: [
      { heading: name, share: 1 },
      { heading: kind, most: 20 },
      { heading: tariff, most: 10 },
      { heading: personId, most: 12 },
      { heading: status, most: 14 },
    ],
    rows: listed.map((each) => [
      `${each.lastName} ${each.firstName}`.trim(),
      each.kindName,
      each.tariffName,
      each.personId,
      statuses[each.status],
    ]),
    keys: listed.map(({ id }) => id),
    selected,
  }
}
