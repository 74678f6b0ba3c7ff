/**
 * The contract of everything that prints. Three axes that never multiply:
 *
 * - a *dialect* turns a document into the bytes of a printer language,
 * - a *transport* carries bytes to a device,
 * - a *model* is a data file that says what one kind of printer can do.
 *
 * `printDocument` joins them. Order and failure are part of the contract:
 *
 * 1. encode → 2. open → 3. ask the printer's condition (where it can answer) → 4. `onSending` → 5. write in small pieces →
 * 6. finish → 7. ask for the acknowledgement, else the condition once more → 8. close, always, also after a failure.
 *
 * Nothing here waits without a deadline, and a device's failure is a value: only bugs are thrown.
 */
import type { PaperDocument } from '../src/domain/document.ts'

// ── What a print job comes to ────────────────────────────────────────────────────────────────────────────────────────

/**
 * `sent` without `acknowledged`: every byte was handed over and nothing spoke against it, which is no proof of paper.
 * `bytesSent` of a failure counts what may have reached the printer at most: 0 means that nothing can have been printed,
 * more means unknown, because a printer may go on by itself once paper is in; the cashier decides, nobody resends blindly.
 */
export type PrintOutcome =
  | {
      readonly sent: true
      readonly acknowledged: boolean
      readonly paperLow: boolean
      readonly problems: readonly PaperProblem[]
    }
  | (PrintFailure & { readonly bytesSent: number })

export interface PrintFailure {
  readonly failed: PrintFailureCode
  /** For the log and the technician: a path, an address, a system code. Never a sentence for the cashier. */
  readonly detail: string
  /** Of `module-missing`: what to install, where it is known. */
  readonly debianPackage?: string
}

export type PrintFailureCode =
  /** No such device, folder or host name. */
  | 'not-found'
  | 'not-permitted'
  /** The host refuses, or nobody answers on the way there. */
  | 'unreachable'
  /** Another program holds the device. */
  | 'busy'
  /** The library of this kind of device cannot load; the detail names it. */
  | 'module-missing'
  /** The library loads, and is of a version that does not work; the detail names it and what to use instead. */
  | 'module-unfit'
  | 'disk-full'
  | 'offline'
  | 'cover-open'
  | 'paper-out'
  /** Cutter jam or another error that the printer itself reports. */
  | 'printer-error'
  /** The printer was asked for its condition and stayed silent: a finished write is no proof. */
  | 'no-answer'
  /** It took no further bytes within the deadline. */
  | 'stalled'
  /** The link closed, or the cable was pulled, before the end. */
  | 'link-lost'
  /** The model has no cash drawer on its cable. */
  | 'no-drawer'

/** What could not be put on paper as it stands. The job prints all the same, with the replacement in its place. */
export type PaperProblem =
  | { readonly problem: 'unmappable'; readonly character: string; readonly replacement: string; readonly text: string }
  | { readonly problem: 'unprintable-code'; readonly data: string }
  /** The picture is not in the folder of templates, or cannot be read: the paper comes without it. */
  | { readonly problem: 'logo-missing'; readonly file: string }

// ── Transport ────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface Transport {
  /** Opens a fresh link; a link is never used for two jobs, so that nothing stale can print. */
  open(timeoutMs: number): Promise<Link | PrintFailure>
}

export type ReadableLink = Link & Required<Pick<Link, 'read'>>

/** An open way to one device. After a failure of `write` or `finish` only `close` may follow. */
export interface Link {
  /**
   * Resolves with null once the operating system took all of `bytes` within the deadline. After a failure some of them may
   * have reached the printer.
   */
  write(bytes: Uint8Array, timeoutMs: number): Promise<PrintFailure | null>
  /**
   * Whatever arrived, at least one byte; `no-answer` when nothing did within the deadline, `link-lost` when it closed.
   * Absent on one-way transports. Bytes that arrive between reads are kept.
   */
  read?(timeoutMs: number): Promise<Uint8Array | PrintFailure>
  /**
   * What the link itself knows of the printer, such as the port status of USB; null when it knows nothing. Absent where no link
   * of that kind ever knows.
   */
  condition?(timeoutMs: number): Promise<PrinterCondition | PrintFailure | null>
  /** After the last byte: pushes everything out, or makes the file appear. */
  finish(timeoutMs: number): Promise<PrintFailure | null>
  /** Always called exactly once, never fails, never waits long. Without `finish` before it the job is abandoned. */
  close(): Promise<void>
}

/** Puts bytes on the till's terminal, unchanged and between two frames of the screen. */
export type TerminalWriter = (bytes: Uint8Array) => Promise<void> | void

// ── Dialect ──────────────────────────────────────────────────────────────────────────────────────────────────────────

export type DialectName = 'text' | 'picture' | 'escpos' | 'star-prnt' | 'star-line' | 'fgl'

export interface Dialect {
  /** Of a file holding such bytes, without dot. */
  readonly fileExtension: string
  /** Pure, apart from loading its library at the first use. Text is cleaned here: control characters never reach paper. */
  encode(document: PaperDocument, model: PrinterModel): Promise<EncodedPaper>
  /**
   * How this language asks a printer back about `bytes`, the document that is about to be sent. Only used when the model says
   * that it answers and the link can be read.
   */
  readonly conversation?: (link: ReadableLink, bytes: Uint8Array) => Conversation
  /** Opens the cash drawer. Never part of a document, so that no reprint opens it. */
  readonly drawerKick?: Uint8Array
}

export interface EncodedPaper {
  readonly bytes: Uint8Array
  readonly problems: readonly PaperProblem[]
}

/** One link's questions and answers, kept apart from what else the printer says. `answerMs` is the wait for one answer. */
export interface Conversation {
  /** The printer's own word, or the failure that keeps it from printing. */
  condition(answerMs: number): Promise<PrinterCondition | PrintFailure>
  /**
   * A command at the end of a job that the printer answers when everything before it is on paper. Its id is of this link;
   * empty when the printer answers unasked. To be read after `condition`.
   */
  readonly receiptRequest: Uint8Array
  /** True: it answered. False: it is in order but gave no such answer in time. */
  awaitReceipt(timeoutMs: number, answerMs: number): Promise<boolean | PrintFailure>
}

export interface PrinterCondition {
  readonly paperLow: boolean
}

// ── Model ────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** One file in `models/`. */
export interface PrinterModel {
  /** The file's name without `.json`; what a till's setting names. */
  readonly name: string
  readonly title: string
  readonly dialect: DialectName
  /** Characters a line in the normal font. */
  readonly columns: number
  /** Printable dots across, for codes and pictures. */
  readonly dots: number
  /** The printer's number of each code page it may be switched to, the preferred first. */
  readonly codePages: Readonly<Record<string, number>>
  /** Null: paper is torn off. `feedLines` brings the last line past the knife or the tear bar. */
  readonly cutter: 'full' | 'partial' | null
  readonly feedLines: number
  readonly drawer: boolean
  /** Tickets of a fixed size, in place of a roll. */
  readonly stock: TicketStock | null
  /** Whether it answers a status request in the middle of a job. */
  readonly answersStatus: boolean
  /** Whether it acknowledges a finished job. */
  readonly acknowledges: boolean
}

/** One ticket as the print head sees it: rows across the paper's feed, columns along it; the landscape in which it is read. */
export interface TicketStock {
  readonly rows: number
  readonly columns: number
  readonly dotsPerInch: number
  /** Which of the printer's paper paths holds it. */
  readonly path: 1 | 2
}

export function isPrintFailure(value: unknown): value is PrintFailure {
  return typeof value === 'object' && value !== null && 'failed' in value
}
