/** A serial line as two devices, made by socat; what is written at the one is read at the other. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { SerialPort } from 'serialport'
import { onTestFinished, vi } from 'vitest'

export const hasSocat = spawnSync('socat', ['-V']).status === 0

export interface SerialCable {
  /** Takes both ends away at once, as somebody does who pulls it out. */
  cut(): void
  /** As `cut`; resolves when both are gone. */
  pull(): Promise<void>
}

/** A cable between two paths; pulled out when the test is over. */
export async function openCable(...ends: readonly [string, string]): Promise<SerialCable> {
  const socat = spawn(
    'socat',
    ends.map((link) => `pty,raw,echo=0,link=${link}`),
  )
  const cut = () => void socat.kill('SIGKILL')
  onTestFinished(cut)
  await vi.waitUntil(() => ends.every((end) => existsSync(end)), { timeout: 20_000 })
  return {
    cut,
    async pull() {
      cut()
      await vi.waitUntil(() => socat.signalCode !== null || socat.exitCode !== null, { timeout: 20_000 })
      for (const end of ends) rmSync(end, { force: true })
    },
  }
}

/** The port at one end; closed when the test is over. */
export async function openPort(path: string): Promise<SerialPort> {
  const port = new SerialPort({ path, baudRate: 9600, autoOpen: false })
  port.on('error', () => undefined)
  await new Promise<void>((resolve, reject) => port.open((error) => (error === null ? resolve() : reject(error))))
  onTestFinished(() => closePort(port))
  return port
}

export async function closePort(port: SerialPort): Promise<void> {
  if (port.isOpen) await new Promise<void>((resolve) => port.close(() => resolve()))
}
