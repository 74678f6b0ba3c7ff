import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type IPty, spawn } from '@lydell/node-pty'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { wrapForTerminal } from '../../../printers/transports/terminal.ts'

const hasTmux = spawnSync('tmux', ['-V']).status === 0

let folder: string
let client: IPty | null
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guichet-tmux-'))
  client = null
})
afterEach(() => {
  client?.kill()
  spawnSync('tmux', ['-S', join(folder, 'socket'), 'kill-server'])
  rmSync(folder, { recursive: true })
})

/** What the terminal outside of tmux hears, as letters of one byte each. */
function startTmux(command: string): { readonly heard: () => string } {
  writeFileSync(join(folder, 'conf'), 'set -g allow-passthrough on\nset -g status off\n')
  const pieces: Buffer[] = []
  const args = ['-S', join(folder, 'socket'), '-f', join(folder, 'conf'), 'new-session', command]
  client = spawn('tmux', args, { cols: 80, rows: 24, name: 'xterm-256color', encoding: null })
  client.onData((data) => pieces.push(Buffer.from(data)))
  return { heard: () => Buffer.concat(pieces).toString('latin1') }
}

describe.skipIf(!hasTmux)('printing through a real tmux (needs tmux)', () => {
  test('every byte reaches the terminal outside', async () => {
    const job = Buffer.from(Array.from({ length: 2560 }, (_, at) => at % 256))
    writeFileSync(join(folder, 'job'), wrapForTerminal(job, { wrap: 'base64', tmux: true }))
    const { heard } = startTmux(`cat ${join(folder, 'job')}; sleep 60`)
    await vi.waitUntil(() => heard().includes('\u001b[4i'), { timeout: 10_000 })
    const [printed = ''] = heard().split('\u001b[5i')[1]?.split('\u001b[4i') ?? []
    expect(Buffer.from(printed, 'base64').toString('hex')).toBe(job.toString('hex'))
  }, 20_000)
})
