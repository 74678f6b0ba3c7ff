import type { GridLabel } from '../hall-grid.ts'
import { tracksOf } from './block-tracks.ts'
import { drawBoxes, isBoxed } from './box-drawing.ts'
import { textColumns, wrapText } from './label-text.ts'
import type { PackItem } from './pack-item.ts'
import type { Block, PlanRectangle } from './plan-blocks.ts'
import type { PlanPoints } from './plan-points.ts'
import { labelledLines, labelRoom } from './row-lines.ts'
import { extentOf, type FramedSketch, framed, labelAt, type Sketch } from './sketch.ts'

/** A block drawn upright, ready for its place in the hall. */
export interface Drawing extends FramedSketch, PackItem {
  readonly section: number
}

export interface BlockWords {
  readonly title: string
  readonly rowLabels: ReadonlyMap<string, string>
  /** Where the name of a box stands: on the side away from the middle of the hall. */
  readonly outerSide: 'left' | 'right'
}

const mostTitleLines = 3
const longestTitleWord = 12
/** A title up to this wide stands in one line even over a narrower block. */
const shortTitle = 9

/** @param rectangle where the block stands in the plan, turned upright. */
export function drawBlock(points: PlanPoints, block: Block, words: BlockWords, rectangle: PlanRectangle): Drawing {
  const label = (row: string) => words.rowLabels.get(row) ?? ''
  const tracks = tracksOf(points, block, (run, before) => labelRoom(block, label(before.row), label(run.row)))
  const body = isBoxed(block, tracks)
    ? drawBoxes(points, block, label, words.outerSide)
    : labelledLines(block, tracks, label)
  return { section: block.section, ...framed(withTitle(body, words.title)), ...rectangle }
}

function withTitle(body: Sketch, title: string): Sketch {
  if (title === '') return body
  const { left, right, top } = extentOf(body)
  const own = right - left
  const longestWord = Math.max(...title.split(/\s+/u).map(textColumns))
  const isShort = textColumns(title) <= Math.max(own, shortTitle)
  const room = Math.max(own, isShort ? textColumns(title) : Math.min(longestWord, longestTitleWord))
  const lines = wrapText(title, room, mostTitleLines)
  const labels: GridLabel[] = lines.map((text, i) =>
    labelAt('section', text, left + Math.floor((own - textColumns(text)) / 2), top - lines.length + i),
  )
  return { lines: body.lines, labels: [...labels, ...body.labels] }
}
