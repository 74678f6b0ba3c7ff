import type { Rect } from '../layout.ts'
import { listWindow } from '../layout.ts'
import { Frame } from '../parts/frame.tsx'
import { Entry } from '../parts/row.tsx'
import { Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import { type OfficeList, officeLines, officeRows } from './office-list.ts'

export function OfficeListView({ list, rect }: { readonly list: OfficeList; readonly rect: Rect }) {
  const { model } = useScreen()
  const { heading, lines } = officeLines(list, rect.columns - 6)
  const { first, count } = listWindow(lines.length, list.selected, officeRows(model))
  return (
    <Frame rect={rect} title={list.title}>
      <Say as="title">{`  ${heading}`}</Say>
      {lines.slice(first, first + count).map((line, index) => (
        <Entry
          key={list.keys[first + index] ?? line}
          isChosen={first + index === list.selected}
          columns={rect.columns - 4}
          text={line}
        />
      ))}
      {lines.length === 0 && <Say as="muted">{`  ${list.empty}`}</Say>}
    </Frame>
  )
}
