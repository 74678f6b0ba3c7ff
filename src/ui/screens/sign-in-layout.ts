/** Where everything on the sign-in screen stands. The first frame and the Ink view are both made of this. */
import { textWidth } from '../../terminal/glyph.ts'
import { centred, type Rect } from '../layout.ts'
import type { Model } from '../model.ts'
import { frameLines, type PlacedText } from '../placed-text.ts'

export interface SignInLayout {
  readonly texts: readonly PlacedText[]
  readonly fields: { readonly email: Rect; readonly password: Rect }
}

const boxColumns = 56
const fieldColumns = 30

/** The demonstration's hint has its room from the start: nothing moves when the database turns out to be one. */
export function signInBox({ layout }: Model): Rect {
  return centred(layout.body, { columns: boxColumns, rows: 13 })
}

export function layOutSignIn(model: Model): SignInLayout {
  const { words, theme, demo } = model
  const box = signInBox(model)
  const labels = [words.signIn.email, words.signIn.password]
  const left = box.column + 4
  const fieldColumn = left + Math.max(...labels.map(textWidth)) + 2
  const frame = frameLines(box, theme.glyphs.border).map(
    (text, line): PlacedText => ({ column: box.column, row: box.row + line, text, role: 'border' }),
  )
  const title = ` ${words.screens['sign-in']} `
  const texts: PlacedText[] = [
    ...frame,
    { column: box.column + 3, row: box.row, text: title, role: 'title' },
    { column: left, row: box.row + 3, text: words.signIn.email, role: 'text' },
    { column: left, row: box.row + 5, text: words.signIn.password, role: 'text' },
  ]
  if (demo !== null) {
    texts.push(
      { column: left, row: box.row + 8, text: words.signIn.demo, role: 'text' },
      { column: left + 2, row: box.row + 9, text: demo.email, role: 'title' },
      { column: left + 2, row: box.row + 10, text: demo.password, role: 'title' },
    )
  }
  const field = (row: number): Rect => ({ column: fieldColumn, row, columns: fieldColumns, rows: 1 })
  return { texts, fields: { email: field(box.row + 3), password: field(box.row + 5) } }
}
