import { afterEach, expect, test } from 'vitest'
import { type OpenTerminalOptions, openTerminal, type TillTerminal } from './open-terminal.ts'

const program = new URL('echo-program.ts', import.meta.url).pathname
let terminal: TillTerminal | undefined

function echo(options: Partial<OpenTerminalOptions> = {}): TillTerminal {
  terminal = openTerminal({ command: process.execPath, args: [program], ...options })
  return terminal
}

afterEach(async () => {
  await terminal?.close()
})

test('text, colours, attributes and cursor of a program are read back', async () => {
  const till = echo()
  await till.waitFor('Echo 80×24')
  expect(till.line(0)).toBe(' Echo 80×24')
  expect(till.cell(1, 0)).toMatchObject({ text: 'E', fg: 'brightWhite', bg: 'blue', bold: true, reverse: false })
  expect(till.cellsOf('0 events')[0]).toMatchObject({ fg: 'red', reverse: true })
  expect(till.screenSeen.find('0 events')).toEqual({ column: 3, row: 23 })
  expect(till.screenSeen.cursor).toEqual({ column: 0, row: 23 })
  expect(till.screenSeen.isAlternate).toBe(true)
  expect(till.bytesReceived).toBeGreaterThan(100)
})

test.each(['xterm-256color', 'linux'])('keys are sent by name as a %s sends them', async (term) => {
  const till = echo({ term })
  await till.waitFor('0 events')
  await till.press(
    'f1',
    'f5',
    'f12',
    'up',
    'ctrl-right',
    'enter',
    'a',
    'ж',
    'ctrl-a',
    'alt-x',
    'shift-tab',
    'escape',
    'pagedown',
  )
  await till.waitFor('13 events')
  const names = [
    'f1',
    'f5',
    'f12',
    'up',
    'ctrl-right',
    'enter',
    'a',
    'ж',
    'ctrl-a',
    'alt-x',
    'shift-tab',
    'escape',
    'pagedown',
  ]
  expect(names.map((_, index) => till.line(index + 1))).toEqual(names.map((name) => `key:${name}`))
})

test('typing is typing, a scan is a scan, a paste is a paste, a click is a click', async () => {
  const till = echo()
  await till.waitFor('0 events')
  await till.type('anna@example.org')
  await till.press('enter')
  await till.waitFor('17 events')
  till.scan('40063813339311234567')
  await till.waitFor('scan:40063813339311234567')
  till.paste('pasted text')
  await till.waitFor('paste:11:pasted text')
  till.click(4, 5)
  await till.waitFor('mouse:release@4,5')
})

test('a program sees a resize and draws itself anew', async () => {
  const till = echo()
  await till.waitFor('Echo 80×24')
  till.resize(100, 30)
  await till.waitFor('Echo 100×30')
  expect(till.line(29)).toContain('0 events')
})

test('the exit code comes back, and waiting for a dead program fails with its screen', async () => {
  const till = echo()
  await till.waitFor('0 events')
  await till.press('ctrl-q')
  expect(await till.exited).toEqual({ code: 7, signal: 0 })
  await expect(till.waitFor('never', 1000)).rejects.toThrow(/ended with .*"never"; the screen is\n\+---/s)
})

test('what does not come in time is refused with a picture of the screen', async () => {
  const till = echo()
  await till.waitFor('0 events')
  await expect(till.waitFor(/never/, 100)).rejects.toThrow(/100 ms passed .* Echo 80×24/s)
})
