import { readFileSync, statSync } from 'node:fs'

/** Where SQLite locks the shared memory beside a database while it writes. */
const writeLockByte = 120

/**
 * The process of this machine that holds the write lock of a database file, as the kernel tells (F5); `null` where nobody
 * does, or the system does not tell. A till that hangs can then be found. Only asks: opening the files would drop locks.
 */
export function lockHolder(path: string): number | null {
  try {
    const { ino } = statSync(`${path}-shm`)
    return holderIn(readFileSync('/proc/locks', 'utf8'), ino)
  } catch {
    return null
  }
}

/** A line is `3: POSIX  ADVISORY  WRITE 1234 fd:01:5678 120 120`: process, device and inode, first and last byte. */
function holderIn(locks: string, inode: number): number | null {
  const lines = locks.matchAll(/^\d+: POSIX +\S+ +WRITE (\d+) \w+:\w+:(\d+) (\d+) (\d+)$/gm)
  for (const [, pid, ino, first, last] of lines) {
    const isWriteLock = Number(ino) === inode && Number(first) <= writeLockByte && Number(last) >= writeLockByte
    if (isWriteLock && Number(pid) > 0 && Number(pid) !== process.pid) return Number(pid)
  }
  return null
}
