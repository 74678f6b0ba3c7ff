/**
 * A tiny program on the till's own terminal: shows the events it gets, the newest last, and ends on command. For the
 * tests of the terminal and of the harness.
 */
import { Cells } from '../../../src/terminal/cells.ts'
import type { TerminalEvent } from '../../../src/terminal/key-event.ts'
import { style } from '../../../src/terminal/style.ts'
import { openTerminal, type Terminal } from '../../../src/terminal/terminal.ts'
import { exitCodes } from '../../../src/terminal/terminal-session.ts'

const title = style({ fg: 'brightWhite', bg: 'blue', bold: true })
const marked = style({ fg: 'red', reverse: true })
const log: string[] = []
let ticks = 0

function word(event: TerminalEvent): string {
  switch (event.type) {
    case 'key':
      return `key:${event.ctrl ? 'ctrl-' : ''}${event.alt ? 'alt-' : ''}${event.shift ? 'shift-' : ''}${event.text || event.name}`
    case 'paste':
      return `paste:${event.text.length}${event.truncated ? ' truncated' : ''}:${event.text.slice(0, 20)}`
    case 'scan':
      return `scan:${event.data}`
    case 'mouse':
      return `mouse:${event.action}@${event.column},${event.row}`
    case 'answer':
      return `answer:${event.answer}`
  }
}

function paint(): void {
  const { columns, rows } = terminal.size
  const cells = new Cells(columns, rows)
  cells.put(0, 0, ` Echo ${columns}×${rows} `.padEnd(columns), title)
  const first = Math.max(0, log.length - (rows - 2))
  for (let row = 1; row < rows - 1; row++) cells.put(0, row, log[first + row - 1] ?? '', 0)
  cells.put(0, rows - 1, `券 ${log.length} events ${ticks} ticks`, marked)
  cells.cursor = { column: 0, row: rows - 1 }
  terminal.output.present(cells)
}

const commands: Readonly<Record<string, () => void>> = {
  q: () => {
    terminal.restore()
    process.exitCode = 7
    clearInterval(timer)
  },
  x: () => {
    throw new Error('on purpose')
  },
  e: () => process.exit(3),
  f: () => {
    process.stdout.write('x'.repeat(1_000_000))
  },
  b: () => {
    const endMs = performance.now() + 300
    while (performance.now() < endMs);
  },
}

const terminal: Terminal = openTerminal({
  stdin: process.stdin,
  stdout: process.stdout,
  env: process.env,
  onEvent: (event) => {
    log.push(word(event))
    paint()
    if (event.type === 'key' && event.ctrl) commands[event.text]?.()
  },
  onRedraw: () => paint(),
  onEnd: (reason) => {
    terminal.restore()
    process.exit(exitCodes[reason])
  },
})
const timer = setInterval(() => {
  ticks++
  if (process.env.ECHO_TICKS) paint()
}, 50)
paint()
