import { stat } from 'node:fs/promises'
import { createConnection, type Socket } from 'node:net'
import { JsonLines, jsonLine } from '../../src/domain/json-lines.ts'
import type { BridgeAddress } from '../address.ts'
import { isPrintFailure, type Link, type PrinterCondition, type PrintFailure, type Transport } from '../printer.ts'
import { faultOf, openWithin, within } from './fault.ts'

/** What the line between adds to every wait. */
const onTheWayMs = 1500
const longestLine = 200_000

/**
 * The printer of the thin client, through the socket that its `guichet bridge` offers and `ssh -R` forwards. Two ways, so the
 * printer is asked and acknowledges as if it hung here.
 */
export function bridgeTransport({ path }: BridgeAddress): Transport {
  return {
    open(timeoutMs) {
      const waitMs = timeoutMs + onTheWayMs
      return openWithin(waitMs, openBridge(path, timeoutMs), { failed: 'stalled', detail: path })
    },
  }
}

type Answer = Readonly<Record<string, unknown>>

async function openBridge(path: string, timeoutMs: number): Promise<Link | PrintFailure> {
  const foreign = await foreignSocket(path)
  if (foreign !== null) return foreign
  const bridge = new Bridge(createConnection(path), path)
  const hello = await bridge.ask({ do: 'print', ms: timeoutMs }, timeoutMs)
  if (isPrintFailure(hello)) {
    bridge.end()
    return hello
  }
  return linkOver(bridge, hello)
}

/** What somebody else made would read our tickets: the socket must be ours and closed to others. */
async function foreignSocket(path: string): Promise<PrintFailure | null> {
  try {
    const { uid, mode } = await stat(path)
    const isOurs = uid === process.getuid?.() && (mode & 0o077) === 0
    return isOurs ? null : { failed: 'not-permitted', detail: `${path}: not 0600` }
  } catch (error) {
    return faultOf(error)
  }
}

function linkOver(bridge: Bridge, { reads, knows }: Answer): Link {
  const done = (answer: Answer | PrintFailure) => (isPrintFailure(answer) ? answer : null)
  return {
    write: async (bytes, ms) =>
      done(await bridge.ask({ do: 'write', bytes: Buffer.from(bytes).toString('base64'), ms }, ms)),
    finish: async (ms) => done(await bridge.ask({ do: 'finish', ms }, ms)),
    ...(reads === true
      ? {
          async read(ms: number) {
            const answer = await bridge.ask({ do: 'read', ms }, ms)
            return isPrintFailure(answer) ? answer : Buffer.from(String(answer.bytes ?? ''), 'base64')
          },
        }
      : {}),
    ...(knows === true
      ? {
          async condition(ms: number): Promise<PrinterCondition | PrintFailure | null> {
            const answer = await bridge.ask({ do: 'condition', ms }, ms)
            if (isPrintFailure(answer)) return answer
            return typeof answer.paperLow === 'boolean' ? { paperLow: answer.paperLow } : null
          },
        }
      : {}),
    close: async () => bridge.end(),
  }
}

/** One question at a time, each with its answer. */
class Bridge {
  readonly #socket: Socket
  readonly #path: string
  readonly #lines = new JsonLines(longestLine)
  #waiting: ((answer: Answer | PrintFailure) => void) | null = null
  #ended: PrintFailure | null = null
  #asked = 0

  constructor(socket: Socket, path: string) {
    this.#socket = socket
    this.#path = path
    socket.setEncoding('utf8')
    socket.on('data', (text) => this.#hear(String(text)))
    socket.on('error', (error) => this.#lose(faultOf(error)))
    // Through SSH with nobody behind it, a connection opens and closes without a word.
    socket.on('close', () => this.#lose({ failed: 'link-lost', detail: path }))
  }

  async ask(question: object, timeoutMs: number): Promise<Answer | PrintFailure> {
    if (this.#ended !== null) return this.#ended
    const answered = new Promise<Answer | PrintFailure>((resolve) => {
      this.#waiting = resolve
    })
    this.#asked++
    this.#socket.write(jsonLine({ ...question, n: this.#asked }))
    const late: PrintFailure = { failed: 'stalled', detail: this.#path }
    const answer = await within(timeoutMs + onTheWayMs, answered, late)
    // The line itself is dead: a further question would be waited for as long, and in vain.
    if (answer === late) this.#lose(late)
    return answer
  }

  end(): void {
    this.#ended ??= { failed: 'link-lost', detail: this.#path }
    this.#socket.destroy()
  }

  #hear(text: string): void {
    const answers = this.#lines.take(text)
    if (answers === null) this.#lose({ failed: 'link-lost', detail: `${this.#path}: no bridge` })
    for (const answer of answers ?? []) {
      // The answer to a question that nobody waits for any more is none to the next.
      if (answer.n === this.#asked) this.#answer(failureIn(answer) ?? answer)
    }
  }

  #answer(answer: Answer | PrintFailure): void {
    const waiting = this.#waiting
    this.#waiting = null
    waiting?.(answer)
  }

  #lose(failure: PrintFailure): void {
    this.#ended ??= failure
    this.#answer(this.#ended)
    this.#socket.destroy()
  }
}

function failureIn({ failed, detail, debianPackage }: Answer): PrintFailure | null {
  if (typeof failed !== 'string') return null
  const known = { failed: failed as PrintFailure['failed'], detail: String(detail ?? '').slice(0, 200) }
  return typeof debianPackage === 'string' ? { ...known, debianPackage } : known
}
