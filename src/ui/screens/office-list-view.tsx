import { listWindow, type Rect } from '../layout.ts'
import type { Model } from '../model.ts'
import { Frame } from '../parts/frame.tsx'
import { Entry } from '../parts/row.tsx'
import { Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import type { Screen } from '../screen.ts'
import type { ScreenState } from '../screen-state.ts'
import { type OfficeList, officeLines, officeRows } from './office-list.ts'

/** The view of a screen that is such a list and nothing else. */
export function officeListView<S extends ScreenState>(screen: Screen<S>, list: (state: S, model: Model) => OfficeList) {
  return function View({ state }: { readonly state: S }) {
    const { model } = useScreen()
    return <OfficeListView list={list(state, model)} rect={screen.rect?.(state, model) ?? model.layout.body} />
  }
}

function OfficeListView({ list, rect }: { readonly list: OfficeList; readonly rect: Rect }) {
  const { model } = useScreen()
  return (
    <Frame rect={rect} title={list.title}>
      <ListRows list={list} columns={rect.columns - 4} rows={officeRows(model)} />
      {list.rows.length === 0 && <Say as="muted">{`  ${list.empty}`}</Say>}
    </Frame>
  )
}

/** The heading and as many rows as have room, the chosen one among them. */
export function ListRows({
  list,
  columns,
  rows,
}: {
  readonly list: Pick<OfficeList, 'columns' | 'rows' | 'keys' | 'selected'>
  readonly columns: number
  readonly rows: number
}) {
  const { heading, lineOf } = officeLines(list, columns - 2)
  const { first, count } = listWindow(list.rows.length, list.selected, rows)
  return (
    <>
      <Say as="title">{`  ${heading}`}</Say>
      {list.rows.slice(first, first + count).map((row, index) => (
        <Entry
          key={list.keys[first + index]}
          isChosen={first + index === list.selected}
          columns={columns}
          text={lineOf(row)}
        />
      ))}
    </>
  )
}
