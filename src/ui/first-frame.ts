/** The first frame: the sign-in screen painted without Ink, cell for cell as Ink will draw it a moment later. */
import type { Cells } from '../terminal/cells.ts'
import { style } from '../terminal/style.ts'
import { type Chrome, paintChrome } from './chrome.ts'
import type { Model } from './model.ts'
import { paintTexts } from './placed-text.ts'
import { layOutSignIn } from './screens/sign-in-layout.ts'
import { paintTooSmall } from './too-small.ts'

/** The empty field's cursor, as ink-text-input draws it. */
const fieldCursor = style({ reverse: true })

export function paintFirstFrame(cells: Cells, model: Model, chrome: Chrome): void {
  if (model.layout.isTooSmall) {
    paintTooSmall(cells, model)
    return
  }
  const { texts, fields } = layOutSignIn(model)
  paintTexts(cells, texts, model.theme)
  cells.put(fields.email.column, fields.email.row, ' ', fieldCursor)
  paintChrome(cells, model, chrome)
}
