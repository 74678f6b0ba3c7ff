import { readFileSync } from 'node:fs'

/** A process as it names itself in files: its number, and what tells it from a later one with the same number. */
export interface NamedProcess {
  readonly pid: number
  readonly startMark: string
}

const unmarked = '0'

/** `pid-startMark` of this process. */
export function ownProcess(): string {
  return `${process.pid}-${startMarkOf(process.pid) ?? unmarked}`
}

/** The process whose `pid-startMark` is in a file's name; `null` where there is none. */
export function processIn(name: string): NamedProcess | null {
  const [, pid, startMark] = /-(\d+)-(\w+)-\d+\./.exec(name) ?? []
  return pid === undefined || startMark === undefined ? null : { pid: Number(pid), startMark }
}

export function isAlive(named: NamedProcess | null): boolean {
  if (named === null) return false
  try {
    process.kill(named.pid, 0)
  } catch (error) {
    // There is one, but of another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  const mark = startMarkOf(named.pid)
  return mark === null || named.startMark === unmarked || mark === named.startMark
}

/** When the process started, in the kernel's own ticks; `null` where the system does not tell. */
function startMarkOf(pid: number): string | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? 'ended' : (fields[19] ?? null)
  } catch {
    return null
  }
}
