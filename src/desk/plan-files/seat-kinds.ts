import type { PlanShape, SeatKind } from '../../domain/seat-plan.ts'

/** Words that say what kind a seat is, in the languages plans come in. */
const kindWords: readonly [SeatKind, RegExp][] = [
  ['companion', /companion|begleit|accompagn|сопровожд|придружител/iu],
  ['wheelchair', /wheel|rollstuhl|fauteuil roulant|\bpmr\b|accessib|инвалид|коляс|колич/iu],
  ['restricted', /restrict|obstruct|sichtbehind|visibilit[eé] r[eé]duite|ограничен/iu],
  // "House left" is a side of the hall, not a house seat.
  ['house', /^house$|house seat|haussitz|hausplatz|dienst(?:sitz|platz)|servitude|служебн/iu],
  ['box', /\bbox(es)?\b|\bloges?\b|\blogen?\b|ложа|ложи/iu],
]

/** The kind a type or a category is named after; `normal` for every other name. */
export function seatKindOf(name: string): SeatKind {
  return kindWords.find(([, words]) => words.test(name))?.[0] ?? 'normal'
}

/** Whether a section is named as boxes are. Of all kinds only this one fills whole sections. */
export function isBoxSection(name: string): boolean {
  return seatKindOf(name) === 'box'
}

/** What a drawn thing is, by the text on it. */
export function shapeKindOf(text: string): PlanShape['kind'] {
  if (/stage|b[uü]hne|sc[eè]ne|сцена/iu.test(text)) return 'stage'
  if (/pitch|field|arena|court|\bice\b|spielfeld|rasen|terrain|pelouse|поле|терен|арена/iu.test(text)) return 'pitch'
  return 'label'
}
