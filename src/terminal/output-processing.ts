import type { ReadStream } from 'node:tty'

const lineFeed = 0x0a

/**
 * Runs `write` while the terminal's line discipline puts no carriage return before a line feed, which Node leaves on and
 * cannot turn off: it would change the bytes of a raw print job. Bytes without a line feed need nothing.
 */
export async function withoutNewlineChange(
  stdin: Pick<ReadStream, 'isTTY'>,
  bytes: Uint8Array,
  write: () => Promise<void>,
): Promise<void> {
  if (!stdin.isTTY || !bytes.includes(lineFeed)) return write()
  await setTerminal('-opost')
  try {
    await write()
  } finally {
    await setTerminal('opost')
  }
}

/** `stty` of the system, without a shell, on the terminal that is our standard input. */
async function setTerminal(mode: 'opost' | '-opost'): Promise<void> {
  // Only when it is needed: loading it takes as long as drawing the first frame.
  const { spawn } = await import('node:child_process')
  return new Promise((resolve, reject) => {
    const child = spawn('stty', [mode], { stdio: ['inherit', 'ignore', 'ignore'] })
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`stty ${mode} ended with ${code}`))))
  })
}
