import { afterEach, describe, expect, test, vi } from 'vitest'
import { type OpenTerminalOptions, openTerminal, type TillTerminal } from '../till/harness/open-terminal.ts'

const program = new URL('../till/harness/echo-program.ts', import.meta.url).pathname
let opened: TillTerminal[] = []

async function echo(options: Partial<OpenTerminalOptions> = {}): Promise<TillTerminal> {
  const till = openTerminal({ command: process.execPath, args: [program], ...options })
  opened.push(till)
  await till.waitFor('0 events')
  return till
}

/** A shell around the program, which shows afterwards how the terminal was left. */
async function echoInShell(term = 'xterm-256color'): Promise<TillTerminal> {
  const script =
    'stty -a > "$0.before" < /dev/tty; "$1" "$2"; code=$?; stty -a < /dev/tty > "$0.after"; cmp "$0.before" "$0.after" && echo "left with $code, tty as before"; read line; echo "read: $line"'
  const file = `${process.env.TMPDIR ?? '/tmp'}/guichet-tty-${process.pid}-${opened.length}-${performance.now()}`
  return await echo({ command: '/bin/sh', args: ['-c', script, file, process.execPath, program], term })
}

afterEach(async () => {
  for (const till of opened) await till.close()
  opened = []
})

describe('the terminal is given back', () => {
  const ways = [
    ['at the end', 7, (till: TillTerminal) => till.press('ctrl-q')],
    ['on process.exit', 3, (till: TillTerminal) => till.press('ctrl-e')],
    ['on an uncaught exception', 1, (till: TillTerminal) => till.press('ctrl-x')],
  ] as const

  test.each(ways)('%s', async (_way, code, leave) => {
    const till = await echoInShell()
    await leave(till)
    await till.waitFor(`left with ${code}, tty as before`)
    expect(till.screenSeen.isAlternate).toBe(false)
    const { modes } = till.screenSeen.terminal
    expect(modes).toMatchObject({
      bracketedPasteMode: false,
      mouseTrackingMode: 'none',
      wraparoundMode: true,
      applicationCursorKeysMode: false,
    })
    expect(till.screen()).not.toContain('Echo 80')
    till.send('works\r')
    await till.waitFor('read: works')
  })

  test('an uncaught exception is readable afterwards', async () => {
    const till = await echoInShell()
    await till.press('ctrl-x')
    await till.waitFor('Error: on purpose')
  })

  test.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
  ] as const)('on %s', async (signal, code) => {
    const till = await echo()
    till.kill(signal)
    expect(await till.exited).toEqual({ code, signal: 0 })
    expect(till.screenSeen.isAlternate).toBe(false)
    expect(till.tail).toContain('\x1b[?25h\x1b[?1049l')
  })
})

test('F15 when the terminal is gone the program ends by itself', async () => {
  const till = await echo()
  till.hangUp()
  expect((await till.exited).code).toBe(129)
})

test('F15 while the terminal takes nothing timers run, nothing piles up, and afterwards the newest frame is shown', async () => {
  const till = await echo({ env: { ECHO_TICKS: '1' }, columns: 200, rows: 60 })
  till.stall()
  const before = till.bytesReceived
  await new Promise((resolve) => setTimeout(resolve, 1500))
  till.resume()
  await till.waitFor((screen) => Number(/(\d+) ticks/.exec(screen.text())?.[1]) > 25)
  expect(till.bytesReceived - before).toBeLessThan(20_000)
})

test('F15 a stalled terminal does not hold up the end', async () => {
  const till = await echo()
  till.stall()
  await till.press('ctrl-f')
  till.kill('SIGTERM')
  await vi.waitFor(() => expect(() => process.kill(till.pid, 0)).toThrow('ESRCH'), 5000)
  till.resume()
  expect((await till.exited).code).toBe(143)
})

test('F15 a storm of resizes ends in a frame of the last size', async () => {
  const till = await echo()
  for (let round = 0; round < 60; round++) till.resize(40 + ((round * 7) % 90), 10 + ((round * 5) % 40))
  till.resize(90, 20)
  await till.waitFor('Echo 90×20')
  await till.quiet()
  expect(till.line(19)).toContain('0 events')
})

test('F15 a terminal without a size gets 80×24', async () => {
  const till = openTerminal({
    command: '/bin/sh',
    args: ['-c', 'stty cols 0 rows 0; exec "$0" "$1"', process.execPath, program],
  })
  opened.push(till)
  await till.waitFor('Echo 80×24')
})

test('F16 a paste of ten megabytes is one bounded event', async () => {
  const till = await echo()
  till.paste('x'.repeat(10_000_000))
  await till.waitFor(/paste:655\d\d truncated/, 30_000)
  await till.press('a')
  await till.waitFor('key:a')
})

test('an Esc is told from a key though the program was busy when both halves came', async () => {
  const till = await echo()
  await till.press('ctrl-b')
  till.send('\x1b')
  await new Promise((resolve) => setTimeout(resolve, 100))
  till.send('[A')
  await till.waitFor('key:up')
  expect(till.screen()).not.toContain('key:escape')
})

test('a terminal that answers nothing is drawn on all the same', async () => {
  const till = await echo({ answers: false })
  for (const key of 'abcdefghij') await till.press(key)
  await till.waitFor('10 events')
})

test('a vt220 is asked for neither mouse nor colours', async () => {
  const till = await echo({ term: 'vt220' })
  expect(till.tail).not.toContain('1000h')
  expect(till.cell(1, 0)).toMatchObject({ fg: 'default', bg: 'default', bold: true })
})

test('after being stopped and continued everything is drawn again', async () => {
  const till = await echo()
  till.kill('SIGSTOP')
  till.kill('SIGCONT')
  till.screenSeen.terminal.reset()
  await till.waitFor('Echo 80×24')
  await till.press('a')
  await till.waitFor('key:a')
})
