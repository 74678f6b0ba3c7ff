/** A QR code for a terminal, and as a picture file for paper. */
import { writeFile } from 'node:fs/promises'
import { qrModules } from '../../printers/dialects/code-symbols.ts'
import { greyPng } from '../../printers/dialects/grey-png.ts'
import type { Refusal } from '../domain/refusal.ts'

const dotsPerModule = 8
const quietModules = 4

/** Black on white, whatever colours the terminal has. */
const paper = '\x1b[30;107m'
const plain = '\x1b[0m'

/** The code in half blocks, two modules a character, with the margin that readers need. */
export async function codeLines(data: string): Promise<readonly string[]> {
  const modules = await qrModules(data)
  const size = modules.length + 2 * quietModules
  const isDark = (row: number, column: number) => modules[row - quietModules]?.[column - quietModules] === true
  const lines: string[] = []
  for (let row = 0; row < size; row += 2) {
    let line = ''
    for (let column = 0; column < size; column++) {
      const lower = isDark(row + 1, column)
      line += isDark(row, column) ? (lower ? '█' : '▀') : lower ? '▄' : ' '
    }
    lines.push(`${paper}${line}${plain}`)
  }
  return lines
}

/** Writes the code as PNG. Refuses with file-unwritable. */
export async function writeCodePicture(data: string, file: string): Promise<Refusal | null> {
  const modules = await qrModules(data)
  const size = (modules.length + 2 * quietModules) * dotsPerModule
  const shades = new Uint8Array(size * size).fill(255)
  for (const [row, line] of modules.entries()) {
    for (const [column, isDark] of line.entries()) {
      if (!isDark) continue
      for (let y = 0; y < dotsPerModule; y++) {
        const start = ((row + quietModules) * dotsPerModule + y) * size + (column + quietModules) * dotsPerModule
        shades.fill(0, start, start + dotsPerModule)
      }
    }
  }
  try {
    await writeFile(file, await greyPng(size, size, shades), { mode: 0o600 })
    return null
  } catch (error) {
    return { refused: 'file-unwritable', file, reason: error instanceof Error ? error.message : String(error) }
  }
}
