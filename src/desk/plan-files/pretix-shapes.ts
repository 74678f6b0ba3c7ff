import type { PlanShape } from '../../domain/seat-plan.ts'
import { type Fields, isFields } from './json-values.ts'
import { shapeKindOf } from './seat-kinds.ts'

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/**
 * An area of a pretix plan as a shape; null for what cannot be drawn. Areas are decoration, so that a broken one does
 * not stand in the way of the seats.
 */
export function pretixShape(
  area: unknown,
  zone: { x: number; y: number },
  clean: (text: string) => string,
): PlanShape | null {
  if (!isFields(area) || !isFields(area.position)) return null
  const x = zone.x + finite(area.position.x)
  const y = zone.y + finite(area.position.y)
  const box = boxOf(area)
  if (!box) return null
  const given = isFields(area.text) ? area.text.text : area.text
  const text = typeof given === 'string' ? clean(given) : ''
  // A bare text needs no box; a box without a text is drawn for its size.
  if (text === '' && (box.width <= 0 || box.height <= 0)) return null
  const turn = (finite(area.rotation) * Math.PI) / 180
  const dx = box.left + box.width / 2
  const dy = box.top + box.height / 2
  const isLying = Math.abs(Math.sin(turn)) > Math.SQRT1_2
  const [width, height] = isLying ? [box.height, box.width] : [box.width, box.height]
  return {
    text,
    kind: shapeKindOf(text),
    x: rounded(x + dx * Math.cos(turn) - dy * Math.sin(turn)),
    y: rounded(y + dx * Math.sin(turn) + dy * Math.cos(turn)),
    width: rounded(width),
    height: rounded(height),
  }
}

/** The area's extent around its position, before it is turned. */
function boxOf(area: Fields): Box | null {
  if (isFields(area.rectangle)) return boxAt(0, 0, area.rectangle.width, area.rectangle.height)
  if (isFields(area.circle)) {
    const radius = finite(area.circle.radius)
    return boxAt(-radius, -radius, radius * 2, radius * 2)
  }
  if (isFields(area.ellipse) && isFields(area.ellipse.radius)) {
    const { x, y } = area.ellipse.radius
    return boxAt(-finite(x), -finite(y), finite(x) * 2, finite(y) * 2)
  }
  if (isFields(area.polygon) && Array.isArray(area.polygon.points)) {
    const points = area.polygon.points.filter(isFields)
    if (points.length === 0) return null
    const xs = points.map((point) => finite(point.x)).sort((a, b) => a - b)
    const ys = points.map((point) => finite(point.y)).sort((a, b) => a - b)
    const [left = 0, top = 0] = [xs[0], ys[0]]
    return boxAt(left, top, (xs.at(-1) ?? 0) - left, (ys.at(-1) ?? 0) - top)
  }
  // The older schema has the size on the area itself.
  if (area.width !== undefined) return boxAt(0, 0, area.width, area.height)
  return boxAt(0, 0, 0, 0)
}

function boxAt(left: number, top: number, width: unknown, height: unknown): Box {
  return { left, top, width: Math.max(0, finite(width)), height: Math.max(0, finite(height)) }
}

function finite(value: unknown): number {
  return typeof value === 'number' && Math.abs(value) <= 1e9 ? value : 0
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
