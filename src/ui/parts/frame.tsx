import type { ReactNode } from 'react'
import type { Rect } from '../layout.ts'
import { frameLines } from '../placed-text.ts'
import { At, Say } from './say.tsx'
import { useScreen } from './screen-context.tsx'

/** A dialog: a frame with its title in the upper edge, covering what is below, and its content inside. */
export function Frame({
  rect,
  title,
  children,
}: {
  readonly rect: Rect
  readonly title: string
  readonly children: ReactNode
}) {
  const { model } = useScreen()
  const inner: Rect = {
    column: rect.column + 2,
    row: rect.row + 1,
    columns: Math.max(1, rect.columns - 4),
    rows: Math.max(1, rect.rows - 2),
  }
  return (
    <>
      <At rect={rect}>
        <Say as="border">{frameLines(rect, model.theme.glyphs.border).join('\n')}</Say>
      </At>
      <At rect={{ column: rect.column + 2, row: rect.row, columns: Math.max(1, rect.columns - 4), rows: 1 }}>
        <Say as="title">{` ${title} `}</Say>
      </At>
      <At rect={inner}>{children}</At>
    </>
  )
}
