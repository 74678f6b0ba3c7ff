import { KeptLogos, withLogos } from '../../printers/images/read-logo.ts'
import { type Printer, preparePrinter, printDocument } from '../../printers/print-document.ts'
import type { PaperProblem, PrintFailure, PrintOutcome, TerminalWriter } from '../../printers/printer.ts'
import type { PrintJobId } from '../domain/ids.ts'
import { type PrinterRole, printerOf, printerRoles } from '../domain/printer-role.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { orRefusal } from './database-refusal.ts'
import type { Desk } from './desk.ts'
import { deviceRemedy, remedyName } from './device-remedy.ts'
import { kickTillDrawer } from './open-drawer.ts'
import {
  endsOf,
  failWaiting,
  type JobEnd,
  markAbandoned,
  markEnd,
  markSent,
  nextQueuedJob,
  type QueuedJob,
} from './print-jobs.ts'

export interface PrintListeners {
  /** A job's state changed. */
  readonly onChange: () => void
  /** The drawer was to open: `null` when it was kicked, else a code of the printing contract and what the device said. */
  readonly onDrawer?: (problem: string | null) => void
  /** The printer behind the till's terminal, where there is a terminal. */
  readonly terminal?: TerminalWriter
}

export interface PrintQueue {
  /** No further job is begun; resolves when the one at the printer has ended. */
  stop(): Promise<void>
}

/** Sales wake the queue; this is for jobs that another process of the till left. */
const pauseMs = 2000

/**
 * Prints this till's jobs one after another, as long as the till is open. Selling never waits for it (F43): a job that
 * fails is kept and shown, and with it whatever waits for the same printer; the next one of another printer is tried.
 * The cash drawer hangs on a printer, so it is opened here as well, before the next paper and as a job of its own; a till
 * that was closed meanwhile never opens it later.
 */
export function startPrintQueue(desk: Desk, listeners: PrintListeners): PrintQueue {
  const worker = new Worker(desk, listeners)
  desk.state.wakePrinting = () => worker.wake()
  desk.state.kickDrawer = () => worker.kickDrawer()
  const ended = worker.run()
  return {
    stop: async () => {
      desk.state.wakePrinting = () => undefined
      desk.state.kickDrawer = () => undefined
      worker.stop()
      await ended
    },
  }
}

export interface PrintedPapers {
  readonly printed: number
  /** Why each of the others was not; codes of the printing contract and what the device said. */
  readonly problems: readonly string[]
}

/** Prints waiting jobs at once, where no queue runs: for the shell. On the till's printers, or all on one address. */
export async function printNow(desk: Desk, jobs: readonly PrintJobId[], address?: string): Promise<PrintedPapers> {
  const worker = new Worker(desk, { onChange: () => undefined }, { address, jobs })
  for (const id of jobs) {
    const job = await nextQueuedJob(desk, id)
    if (job !== null) await worker.print(job)
  }
  const ends = await endsOf(desk, jobs)
  const problems = ends.flatMap(({ state, problem }) => (state === 'printed' ? [] : [problem ?? state]))
  return { printed: ends.length - problems.length, problems }
}

/** All on one printer, and of the till's jobs these alone. */
interface Errand {
  readonly address: string | undefined
  readonly jobs: readonly PrintJobId[]
}

class Worker {
  readonly #desk: Desk
  readonly #listeners: PrintListeners
  readonly #errand: Errand | undefined
  readonly #logos = new KeptLogos()
  readonly #printers = new Map<string, Printer>()
  #isStopped = false
  #isWoken = false
  #isDrawerWanted = false
  #wakeUp: () => void = () => undefined

  constructor(desk: Desk, listeners: PrintListeners, errand?: Errand) {
    this.#errand = errand
    this.#desk = desk
    this.#listeners = listeners
  }

  wake(): void {
    this.#isWoken = true
    this.#wakeUp()
  }

  kickDrawer(): void {
    this.#isDrawerWanted = true
    this.wake()
  }

  stop(): void {
    this.#isStopped = true
    this.#wakeUp()
  }

  async run(): Promise<void> {
    while (!this.#isStopped) {
      this.#isWoken = false
      // A database that is away for a moment is told on other ways; the queue waits and asks again.
      const worked = await orRefusal(() => this.#step())
      if (worked !== true && !this.#isWoken && !this.#isStopped) await this.#pause()
    }
  }

  /** @returns whether there was something to do. */
  async #step(): Promise<boolean> {
    if (this.#isDrawerWanted) await this.#openDrawer()
    if (await markAbandoned(this.#desk)) this.#listeners.onChange()
    const job = await nextQueuedJob(this.#desk)
    if (job === null) return false
    return this.print(job)
  }

  async #openDrawer(): Promise<void> {
    this.#isDrawerWanted = false
    const outcome = await kickTillDrawer(this.#desk, (address) => this.#printerAt(address))
    if (outcome !== null)
      this.#listeners.onDrawer?.('kicked' in outcome ? null : `${outcome.failed}: ${outcome.detail}`)
  }

  /** @returns whether what became of it is stored; not when another process of this till has it, or the database is away. */
  async print(job: QueuedJob): Promise<boolean> {
    const address = this.#addressOf(job.role)
    const printer = await this.#printerAt(address)
    let end: JobEnd
    let isVain = true
    if (isRefusal(printer)) end = { state: 'failed', problem: `not-found: ${refusalDetail(printer)}` }
    else {
      const outcome = await this.#deliver(printer, job)
      if (outcome === null) return false
      end = endOf(outcome, address)
      isVain = keepsOthers(outcome)
    }
    const isStored = await markEnd(this.#desk, job.id, end)
    if (isVain) await this.#failAlike(address, end.problem)
    this.#listeners.onChange()
    return isStored
  }

  #addressOf(role: PrinterRole): string {
    return this.#errand?.address ?? printerOf(this.#desk.till, role)
  }

  /** Nothing was sent of what waits behind: it fails at once, else each ticket would be told later than the one before. */
  async #failAlike(address: string, problem: string | null): Promise<void> {
    const roles = printerRoles.filter((role) => this.#addressOf(role) === address)
    await failWaiting(this.#desk, { roles, problem, among: this.#errand?.jobs })
  }

  /** `null`: another process of this till has the job, or that it is sent could not be stored; nothing was printed. */
  async #deliver(printer: Printer, job: QueuedJob): Promise<PrintOutcome | null> {
    const taken = new Error('the job is not ours to print')
    const onSending = async () => {
      if (!(await markSent(this.#desk, job.id))) throw taken
      this.#listeners.onChange()
    }
    try {
      const document = await withLogos(job.document, this.#desk.templateFolder, this.#logos)
      return await printDocument(printer, document, { jobName: job.id, onSending })
    } catch (error) {
      if (error === taken) return null
      // A fault in a printer's language must not take the till down: the job shows it, and selling goes on.
      return { failed: 'printer-error', detail: String(error), bytesSent: 1 }
    }
  }

  async #printerAt(address: string): Promise<Printer | Refusal> {
    const known = this.#printers.get(address)
    if (known !== undefined) return known
    const printer = await preparePrinter(address, this.#desk.printFolder, this.#listeners.terminal)
    if (!isRefusal(printer)) this.#printers.set(address, printer)
    return printer
  }

  async #pause(): Promise<void> {
    await new Promise<void>((resolve) => {
      // The timer must not keep a program alive that is otherwise done.
      const timer = setTimeout(resolve, pauseMs).unref()
      this.#wakeUp = () => {
        clearTimeout(timer)
        resolve()
      }
    })
    this.#wakeUp = () => undefined
  }
}

/** Whether the next job at this printer would come to the same: none can be begun there, or each would be waited for in vain. */
function keepsOthers(outcome: PrintOutcome): boolean {
  if ('sent' in outcome) return false
  return outcome.bytesSent === 0 || outcome.failed === 'no-answer' || outcome.failed === 'stalled'
}

/** Nothing reached the printer: surely failed. Something did and it then failed: only a look at the paper tells. */
function endOf(outcome: PrintOutcome, address: string): JobEnd {
  if ('sent' in outcome)
    return { state: 'printed', problem: replacements(outcome.problems) ?? (outcome.paperLow ? 'paper-low' : null) }
  const state = outcome.bytesSent === 0 ? 'failed' : 'unknown'
  return { state, problem: `${outcome.failed}: ${remedied(outcome, address)}` }
}

function refusalDetail(refusal: Refusal): string {
  return refusal.refused === 'bad-input' ? refusal.value : refusal.refused
}

/** What is on paper otherwise than it was meant: told, never silently replaced. */
function replacements(problems: readonly PaperProblem[]): string | null {
  const letters = problems.flatMap((each) =>
    each.problem === 'unmappable' ? [`${each.character} > ${each.replacement}`] : [],
  )
  if (letters.length > 0) return `unmappable: ${letters.slice(0, 8).join(', ')}`
  const logo = problems.find((each) => each.problem === 'logo-missing')
  if (logo !== undefined) return `logo-missing: ${logo.file}`
  return problems.some((each) => each.problem === 'unprintable-code') ? 'unprintable-code' : null
}

/** What the device said, and what lets it be used: the package's rules of udev, a group or a package of Debian. */
function remedied({ failed, detail, debianPackage }: PrintFailure, address: string): string {
  const remedy = failed === 'not-permitted' ? deviceRemedy(address) : null
  if (remedy !== null) return `${detail}, ${'group' in remedy ? 'adduser ' : ''}${remedyName(remedy)}`
  return debianPackage === undefined ? detail : `${detail}, apt install ${debianPackage}`
}
