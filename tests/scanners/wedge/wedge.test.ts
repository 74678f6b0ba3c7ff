import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { sshd, startSshServerFor } from '../../faults/ssh-server.ts'
import { openTerminal, type TillTerminal } from '../../till/harness/open-terminal.ts'
import { expected, type Step, scanScript, understood } from './scan-script.ts'

const program = fileURLToPath(new URL('./log-program.ts', import.meta.url))
const hasTmux = spawnSync('tmux', ['-V']).status === 0
const hasSsh = sshd !== null && spawnSync('ssh', ['-V']).status === 0

/** Scanners at each speed: as they come, and slow ones as the README says to set them up. */
const streams = [
  { gapMs: 0, scans: 110, address: 'keyboard:', prefix: '' },
  { gapMs: 2, scans: 80, address: 'keyboard:', prefix: '' },
  { gapMs: 5, scans: 70, address: 'keyboard:', prefix: '' },
  { gapMs: 16, scans: 42, address: 'keyboard:', prefix: '' },
  { gapMs: 50, scans: 16, address: 'keyboard:?gap=80', prefix: '' },
  { gapMs: 50, scans: 16, address: 'keyboard:?prefix=aim', prefix: ']Q1' },
] as const
/** A thousand in all, over three ways in. */
const scansEachWay = streams.reduce((sum, { scans }) => sum + scans, 0)
const betweenScansMs = 160

type Way = 'pty' | 'ssh' | 'tmux'

async function openWay(way: Way, folder: string, name: string, args: readonly string[]): Promise<TillTerminal> {
  const command = [process.execPath, program, ...args.map((arg) => `'${arg}'`)]
  if (way === 'ssh') {
    const { client } = await startSshServerFor(join(folder, `ssh-${name}`), {}, command)
    return openTerminal({ command: 'ssh', args: ['-tt', ...client] })
  }
  if (way === 'tmux') {
    const session = ['-L', `guichet-${process.pid}-${name}`, '-f', '/dev/null']
    onTestFinished(() => void spawnSync('tmux', [...session, 'kill-server']))
    return openTerminal({ command: 'tmux', args: [...session, 'new-session', command.join(' ')] })
  }
  return openTerminal({ command: process.execPath, args: [program, ...args] })
}

async function play(terminal: TillTerminal, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    await pause(betweenScansMs)
    if (step.does === 'type') {
      for (const [pauseMs, bytes] of step.keys) {
        await pause(pauseMs)
        terminal.send(bytes)
      }
    } else if (step.gapMs === 0) terminal.send(`${step.prefix}${step.code}\r`)
    else {
      // By the clock, as a scanner types: one late timer does not make all the others late.
      const startMs = performance.now()
      for (const [at, character] of [...`${step.prefix}${step.code}\r`].entries()) {
        const waitMs = startMs + at * step.gapMs - performance.now()
        if (waitMs > 0) await pause(waitMs)
        terminal.send(character)
      }
    }
  }
}

async function run(way: Way, stream: (typeof streams)[number], seed: number) {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-wedge-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const log = join(folder, 'log')
  const terminal = await openWay(way, folder, String(seed), [stream.address, log])
  onTestFinished(() => terminal.close())
  await vi.waitUntil(() => existsSync(log) && readFileSync(log, 'utf8').includes('ready'), { timeout: 60_000 })
  await terminal.quiet(300)
  const steps = scanScript(seed, stream.scans, stream.gapMs, stream.prefix)
  await play(terminal, steps)
  const wanted = expected(steps)
  await vi
    .waitUntil(() => understood(readFileSync(log, 'utf8')).length >= wanted.length, { timeout: 10_000 })
    .catch(() => undefined)
  await pause(400)
  return { wanted, got: understood(readFileSync(log, 'utf8')) }
}

describe('scans and typing mixed, one keyboard for both: none missed, none invented, no key lost', {
  timeout: 240_000,
}, () => {
  const through = (way: Way, seed: number, isThere: boolean) =>
    test.skipIf(!isThere)(
      `through ${way}${isThere ? '' : ` (needs ${way})`}, at 0 to 50 ms between characters`,
      async () => {
        expect(3 * scansEachWay).toBeGreaterThanOrEqual(1000)
        const runs = await Promise.all(streams.map((stream, at) => run(way, stream, seed + at)))
        for (const { wanted, got } of runs) {
          expect(wanted.length).toBeGreaterThan(0)
          expect(got).toEqual(wanted)
        }
      },
    )
  through('pty', 100, true)
  through('ssh', 200, hasSsh)
  through('tmux', 300, hasTmux)
})
