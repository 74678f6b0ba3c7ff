import { closeSync, constants, openSync, writeSync } from 'node:fs'
import type { ReadStream, WriteStream } from 'node:tty'
import { enterModes, leaveModes } from './terminal-modes.ts'

/** Why a session ends from outside. 'lost': the terminal went away without a signal (EIO, EPIPE, end of input). */
export type EndReason = 'hangup' | 'terminated' | 'interrupted' | 'lost'

/** What a shell expects as the exit code after each of them: 128 and the signal's number. */
export const exitCodes: Readonly<Record<EndReason, number>> = {
  hangup: 129,
  interrupted: 130,
  terminated: 143,
  lost: 129,
}

export interface TerminalSessionOptions {
  readonly stdin: ReadStream
  readonly stdout: WriteStream & { readonly fd: number }
  readonly term: string
  /** Called once, when a signal asks for the end or the terminal is gone. Close everything and exit with `exitCodes`. */
  readonly onEnd: (reason: EndReason) => void
  /** The process was stopped and goes on: everything has to be drawn again. */
  readonly onResume: () => void
}

/** The terminal in our hands: raw input, our modes, output that never blocks; and given back on every way out. */
export interface TerminalSession {
  /** Hands bytes to the kernel without blocking; `taken` is called when it has them all, never if the terminal is lost. */
  write(bytes: Uint8Array, taken: () => void): void
  /**
   * Gives the terminal back. Synchronous, safe to call again, and it cannot hang: what a stalled terminal does not
   * take at once it does not get. Also runs by itself on exit and before an uncaught exception is printed.
   */
  restore(): void
}

const signals = { SIGHUP: 'hangup', SIGTERM: 'terminated', SIGINT: 'interrupted' } as const
const restoreTriesMs = [0, 5, 10, 20]

export function openTerminalSession(options: TerminalSessionOptions): TerminalSession {
  return new ProcessSession(options)
}

class ProcessSession implements TerminalSession {
  private readonly options: TerminalSessionOptions
  private isEntered = false
  private isEnding = false
  private isLost = false
  private untaken = 0
  private readonly ownOutput: number | null

  constructor(options: TerminalSessionOptions) {
    this.options = options
    this.ownOutput = openWithoutBlocking(options.stdout.fd)
    this.listen()
    this.enter()
  }

  write(bytes: Uint8Array, taken: () => void): void {
    if (this.isLost) return
    this.untaken++
    this.options.stdout.write(bytes, (error) => {
      this.untaken--
      if (error) this.lose()
      else taken()
    })
  }

  restore(): void {
    if (!this.isEntered) return
    this.isEntered = false
    process.off('exit', this.onExit)
    process.off('uncaughtExceptionMonitor', this.onExit)
    // While everything is being closed after one signal, another one must not cut that short.
    if (!this.isEnding) for (const signal of Object.keys(signals)) process.off(signal, this.onSignal)
    process.off('SIGCONT', this.onContinue)
    if (this.ownOutput !== null) {
      writeBestEffort(this.ownOutput, leaveModes(this.options.term))
      closeSync(this.ownOutput)
    }
    // On a stalled serial line leaving raw mode would wait for the line; Node does it without waiting when it exits.
    if (!this.isLost && this.untaken === 0) setRaw(this.options.stdin, false)
    this.options.stdin.off('end', this.onInputEnd)
    this.options.stdin.off('close', this.onInputEnd)
    this.options.stdin.pause()
  }

  private enter(): void {
    // Node makes a terminal's output block; a stalled SSH client would then stop every timer of the till.
    const { _handle } = this.options.stdout as { _handle?: { setBlocking?(blocking: boolean): void } }
    _handle?.setBlocking?.(false)
    setRaw(this.options.stdin, true)
    this.isEntered = true
    this.write(Buffer.from(enterModes(this.options.term)), () => {})
  }

  private listen(): void {
    const { stdin, stdout } = this.options
    process.on('exit', this.onExit)
    process.on('uncaughtExceptionMonitor', this.onExit)
    for (const signal of Object.keys(signals)) process.on(signal, this.onSignal)
    process.on('SIGCONT', this.onContinue)
    stdin.on('end', this.onInputEnd)
    stdin.on('close', this.onInputEnd)
    stdin.on('error', this.onInputEnd)
    // These two stay for good: an error after the end must find somebody who hears it.
    stdout.on('error', this.onInputEnd)
  }

  private readonly onExit = (): void => this.restore()

  private readonly onSignal = (signal: NodeJS.Signals): void => {
    if (signal === 'SIGHUP' || signal === 'SIGTERM' || signal === 'SIGINT') this.end(signals[signal])
  }

  private readonly onContinue = (): void => {
    setRaw(this.options.stdin, false)
    this.enter()
    this.options.onResume()
  }

  private readonly onInputEnd = (): void => this.lose()

  private lose(): void {
    this.isLost = true
    this.end('lost')
  }

  private end(reason: EndReason): void {
    if (this.isEnding) return
    this.isEnding = true
    this.options.onEnd(reason)
  }
}

function setRaw(stdin: ReadStream, raw: boolean): void {
  try {
    stdin.setRawMode(raw)
  } catch {
    // The terminal is gone (EIO, EBADF); there is nothing left to set.
  }
}

/** A way to the same terminal that cannot block and is our own, so that leaving never waits behind a stalled frame. */
function openWithoutBlocking(fd: number): number | null {
  try {
    return openSync(`/proc/self/fd/${fd}`, constants.O_WRONLY | constants.O_NONBLOCK | constants.O_NOCTTY)
  } catch {
    return null
  }
}

function writeBestEffort(fd: number, text: string): void {
  let left: Uint8Array = Buffer.from(text)
  for (const pauseMs of restoreTriesMs) {
    if (pauseMs > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs)
    try {
      left = left.subarray(writeSync(fd, left))
      if (left.length === 0) return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') return
    }
  }
}
