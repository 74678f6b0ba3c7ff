/** Processes that do the same at the same moment. */
import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface Report {
  /** UTC milliseconds with fractions, so that processes can be compared. */
  readonly startedAtMs: number
  readonly endedAtMs: number
  /** Of the sales that were acknowledged. */
  readonly codes: readonly string[]
}

export type Order = 'go' | 'contest' | 'end'

export function epochMs(): number {
  return performance.timeOrigin + performance.now()
}

/** In a process of the crew: says that it is ready, then follows orders; `end` is the last one. */
export function answerOrders(orders: Readonly<Partial<Record<Order, () => Promise<Report | null>>>>): void {
  process.on('message', (order: Order) => {
    void orders[order]?.().then((report) => {
      process.send?.({ report })
      if (order === 'end') process.disconnect()
    })
  })
  process.send?.('ready')
}

/** Processes that run one module, each with its own task, ready when this resolves. */
export class Crew {
  readonly #members: readonly ChildProcess[]

  private constructor(members: readonly ChildProcess[]) {
    this.#members = members
  }

  static async gather(module: 'seller' | 'replayer', tasks: readonly object[]): Promise<Crew> {
    const path = fileURLToPath(new URL(`./${module}.ts`, import.meta.url))
    const members = tasks.map((task) => fork(path, [JSON.stringify(task)]))
    await Promise.all(members.map(answerOf))
    return new Crew(members)
  }

  /** Gives all the same order at once. @returns their reports. */
  async order(order: Exclude<Order, 'end'>): Promise<Report[]> {
    const reports = this.#members.map(answerOf)
    for (const member of this.#members) member.send(order)
    return (await Promise.all(reports)).map((answer) => (answer as { report: Report }).report)
  }

  async end(): Promise<void> {
    const ended = this.#members.map((member) => new Promise((resolve) => member.once('exit', resolve)))
    for (const member of this.#members) if (member.connected) member.send('end' satisfies Order)
    await Promise.all(ended)
  }
}

function answerOf(member: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const failed = (code: number | null) => reject(new Error(`a process of the crew ended with ${code}`))
    member.once('exit', failed)
    member.once('message', (message) => {
      member.off('exit', failed)
      resolve(message)
    })
  })
}
