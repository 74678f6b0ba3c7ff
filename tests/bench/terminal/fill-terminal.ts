/** Writes to its own terminal until it takes no more; stores how many bytes that were in the file of the first argument. */
import { constants, openSync, writeFileSync, writeSync } from 'node:fs'

const terminal = openSync('/dev/tty', constants.O_WRONLY | constants.O_NONBLOCK)
// As small as the till's frames: what a terminal's buffer holds depends on the size of the writes.
const piece = Buffer.alloc(64, 'x')
let taken = 0
try {
  for (;;) taken += writeSync(terminal, piece)
} catch (error) {
  if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error
}
writeFileSync(process.argv[2] ?? '', String(taken))
