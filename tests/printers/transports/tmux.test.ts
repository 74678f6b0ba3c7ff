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
  test.each(['base64', 'raw'] as const)(
    '%s: every byte reaches the terminal outside',
    async (wrap) => {
      const job = Buffer.from(Array.from({ length: 2560 }, (_, at) => at % 256))
      writeFileSync(join(folder, 'job'), wrapForTerminal(job, { wrap, tmux: true }))
      // A till has its terminal in raw mode; the line discipline would change some bytes.
      const { heard } = startTmux(
        `stty raw -echo; echo ready; head -c1 >/dev/null; cat ${join(folder, 'job')}; sleep 60`,
      )
      // tmux hands on to terminals that are attached, so nothing is printed before this one shows the pane.
      await vi.waitUntil(() => heard().includes('ready'), { timeout: 10_000 })
      client?.write('\r')
      await vi.waitUntil(() => heard().includes('\u001b[4i'), { timeout: 10_000 })
      const [printed = ''] = heard().split('\u001b[5i')[1]?.split('\u001b[4i') ?? []
      expect(Buffer.from(printed, wrap === 'raw' ? 'latin1' : 'base64').toString('hex')).toBe(job.toString('hex'))
    },
    30_000,
  )
})
