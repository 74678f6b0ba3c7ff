/** Devices on an emulated USB bus, driven by the real libraries. A bus belongs to one process, so each use is a program's run. */
import { spawn, spawnSync } from 'node:child_process'

/** The system's own Python, which has the bindings. Debian: libusb-1.0-0 udev umockdev gir1.2-umockdev-1.0 python3-gi. */
const python = '/usr/bin/python3'

export const hasEmulator =
  spawnSync('umockdev-wrapper', ['true']).status === 0 &&
  spawnSync(python, ['-c', "import gi; gi.require_version('UMockdev', '1.0')"]).status === 0

export interface EmulatedUse {
  /** The emulator's script, and the file that it reads or writes. */
  readonly emulator: string
  readonly file: string
  /** A script for Node and its parameters, which sees the device. */
  readonly program: string
  readonly args: readonly string[]
  /** What the device does, by the emulator's variables. */
  readonly events?: Readonly<Record<string, string>>
}

/** @returns what the program said; throws with its errors when it did not end well. */
export async function onEmulatedBus({ emulator, file, program, args, events = {} }: EmulatedUse): Promise<string> {
  const command = [python, emulator, file, '--', process.execPath, program, ...args]
  const child = spawn('umockdev-wrapper', command, { env: { ...process.env, ...events } })
  const output = { out: '', err: '' }
  child.stdout.on('data', (bytes) => {
    output.out += bytes
  })
  child.stderr.on('data', (bytes) => {
    output.err += bytes
  })
  const code = await new Promise((resolve) => child.on('close', resolve))
  if (code !== 0 || output.out === '') throw new Error(`${code}: ${output.err}`)
  return output.out
}
