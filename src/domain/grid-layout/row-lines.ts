import type { GridLabel } from '../hall-grid.ts'
import type { TrackRun } from './block-tracks.ts'
import { textColumns } from './label-text.ts'
import type { Block } from './plan-blocks.ts'
import { type DrawnLine, labelAt, type Sketch } from './sketch.ts'

export function lineOf(block: Block, track: TrackRun): DrawnLine {
  const { run, seats, aisles, steps, start } = track
  const isAcross = block.direction === 'across'
  const [column, row] = isAcross ? [start, track.track] : [track.track, start]
  return { name: run.row, direction: block.direction, seats, aisles, steps, column, row }
}

/** Free cells a run needs between itself and the run before it on the same track: room for both labels. */
export function labelRoom(block: Block, before: string, next: string): number {
  if (before === '' || next === '' || before === next) return 1
  if (block.direction === 'down') return before.length + next.length + 1
  return textColumns(before) + textColumns(next) + 3
}

/** The block's runs as lines, each with its name at both ends; parts of one row with an aisle between them count as one. */
export function labelledLines(block: Block, tracks: readonly TrackRun[], label: (row: string) => string): Sketch {
  const labels: GridLabel[] = []
  const edges = block.direction === 'down' ? commonEdges(tracks) : null
  for (const [i, track] of tracks.entries()) {
    const text = label(track.run.row)
    if (text === '') continue
    const first = edges?.first ?? track.start
    const last = edges?.last ?? lastCell(track)
    if (!isSameRow(tracks[i - 1], track)) labels.push(...endLabel(block, text, track.track, first, -1))
    if (!isSameRow(tracks[i + 1], track)) labels.push(...endLabel(block, text, track.track, last, 1))
  }
  return { lines: tracks.map((track) => lineOf(block, track)), labels }
}

/** Names written downwards stand in one line above and below all columns, where each column holds one row only. */
function commonEdges(tracks: readonly TrackRun[]): { first: number; last: number } | null {
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (const [i, track] of tracks.entries()) {
    const before = tracks[i - 1]
    if (before?.track === track.track && before.run.row !== track.run.row) return null
    first = Math.min(first, track.start)
    last = Math.max(last, lastCell(track))
  }
  return { first, last }
}

function lastCell(track: TrackRun): number {
  return track.start + (track.steps.at(-1) ?? 0)
}

function isSameRow(other: TrackRun | undefined, track: TrackRun): boolean {
  return other !== undefined && other.track === track.track && other.run.row === track.run.row
}

/**
 * A name beside the end of a line, one cell away from the seat. A line that goes down is one cell wide, so its name is
 * written downwards too: one label a character, right against the seats.
 */
function endLabel(block: Block, text: string, track: number, cell: number, side: 1 | -1): GridLabel[] {
  if (block.direction === 'across') {
    return [labelAt('row', text, side < 0 ? cell - 1 - textColumns(text) : cell + 2, track)]
  }
  const glyphs = [...text]
  if (textColumns(text) !== glyphs.length) return []
  const top = side < 0 ? cell - glyphs.length : cell + 1
  return glyphs.map((glyph, i) => labelAt('row', glyph, track, top + i))
}
