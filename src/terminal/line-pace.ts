/** What was sent up to a question to the terminal; its answer says that all of it was drawn. */
interface Question {
  readonly askedAtMs: number
  /** Bytes sent up to and with the question. */
  readonly sentBytes: number
  /** Bytes known to be drawn when it was asked, and since when. */
  readonly drawnBytes: number
  readonly drawnAtMs: number
}

/** A queue on the line shorter than this is not felt. */
const targetQueueMs = 50
/** How much more than a line was seen to carry is tried, as long as no queue is felt. */
const growth = 1.25
/** Bytes under way that never hurt: at 960 B/s a seventh of a second. */
const smallestWindowBytes = 128
const largestWindowBytes = 256 * 1024
const firstWindowBytes = 1024
/** A question every so many bytes bounds what is under way and adds little to small frames. */
const bytesBetweenQuestions = 128
/** So many questions lost in a row mean a terminal that does not answer (any more). */
const mostLostQuestions = 3
const firstAnswerMs = 1000
const longestAnswerMs = 10_000
/** The slowest line worth waiting for: 9,600 baud. */
const slowestBytesPerSecond = 960
/**
 * How fast a terminal that does not answer is believed to draw. So much of it may come at once, and however large a
 * frame was, the next one goes a tenth of a second later at most.
 */
const silentBytesPerSecond = 20_000
const silentBurstMs = 400
const longestSilentWaitMs = 100
const askSilentAgainMs = 10_000
/** The shortest round trip is remembered for between one and two of these. */
const roundTripMemoryMs = 10_000

/**
 * How much may be under way to the terminal. Behind SSH's buffers the line's pressure is invisible, so the terminal is
 * asked for an answer (ESC[5n) behind what it has to draw. The time an answer takes beyond the shortest round trip is
 * time spent in a queue: when there is none the window grows with what the line carries, when it is felt the window becomes what the line was
 * seen to carry in one round trip.
 */
export class LinePace {
  private readonly questions: Question[] = []
  private sentBytes = 0
  private drawnBytes = 0
  private drawnAtMs = 0
  private askedBytes = 0
  private askedAtMs = Number.NEGATIVE_INFINITY
  private windowBytes = firstWindowBytes
  private bytesPerSecond = slowestBytesPerSecond
  private shortestMs = Number.POSITIVE_INFINITY
  private olderShortestMs = Number.POSITIVE_INFINITY
  private shortestSinceMs = 0
  private hasAnswered = false
  private lostInARow = 0
  /** Time the line of a silent terminal is free for; negative while it is busy. */
  private silentCreditMs = silentBurstMs
  private silentCreditAtMs = 0

  /** The shortest round trip seen lately, or null before the first answer. */
  get roundTripMs(): number | null {
    const shortest = Math.min(this.shortestMs, this.olderShortestMs)
    return Number.isFinite(shortest) ? shortest : null
  }

  get isAnswering(): boolean {
    return this.hasAnswered && this.lostInARow < mostLostQuestions
  }

  /** How long the next frame has to wait unless an answer comes first; 0 when it may go now. */
  waitMs(nowMs: number): number {
    if (!this.isAnswering) return this.silentWaitMs(nowMs)
    const underWay = this.sentBytes - this.drawnBytes
    if (this.questions.length === 0 || underWay < this.windowBytes) return 0
    return Math.max(1, this.answerDueMs() - nowMs)
  }

  /** Whether a question belongs behind a frame of so many bytes. */
  wantsQuestion(frameBytes: number, nowMs: number): boolean {
    if (this.isAnswering) return this.sentBytes + frameBytes - this.askedBytes >= bytesBetweenQuestions
    return nowMs - this.askedAtMs >= askSilentAgainMs
  }

  sent(bytes: number, hasQuestion: boolean, nowMs: number): void {
    if (this.sentBytes === this.drawnBytes) this.drawnAtMs = nowMs
    this.sentBytes += bytes
    const spentMs = (bytes * 1000) / silentBytesPerSecond
    this.silentCreditMs = Math.max(-longestSilentWaitMs, this.silentCreditMs - spentMs)
    if (!hasQuestion) return
    this.askedBytes = this.sentBytes
    this.askedAtMs = nowMs
    const { sentBytes, drawnBytes, drawnAtMs } = this
    this.questions.push({ askedAtMs: nowMs, sentBytes, drawnBytes, drawnAtMs })
    if (this.questions.length > 64) this.questions.shift()
  }

  /** The terminal answered its oldest open question. */
  answered(nowMs: number): void {
    // After a loss nobody knows which question this answers; taking it for the newest keeps later pairs right.
    if (this.lostInARow > 0) this.questions.splice(0, this.questions.length - 1)
    this.hasAnswered = true
    this.lostInARow = 0
    const question = this.questions.shift()
    if (question === undefined) return
    const roundTripMs = Math.max(0.1, nowMs - question.askedAtMs)
    const wasFull = this.sentBytes - this.drawnBytes >= this.windowBytes / 2
    const carried = question.sentBytes - question.drawnBytes
    const carriedMs = Math.max(roundTripMs, nowMs - question.drawnAtMs)
    this.drawnBytes = question.sentBytes
    this.drawnAtMs = nowMs
    this.rememberRoundTrip(roundTripMs, nowMs)
    const shortestMs = this.roundTripMs ?? roundTripMs
    const seenBytesPerSecond = (carried * 1000) / carriedMs
    const isQueueing = roundTripMs - shortestMs > targetQueueMs + shortestMs / 4
    // An early large frame is all queue, yet its round trip is the shortest known: what it carried tells enough.
    if (isQueueing || carried > this.windowBytes) {
      const usefulMs = targetQueueMs + (isQueueing ? shortestMs : Math.min(shortestMs, 250))
      this.bytesPerSecond = seenBytesPerSecond
      this.windowBytes = clampWindow((seenBytesPerSecond * usefulMs) / 1000)
    } else {
      this.bytesPerSecond = Math.max(this.bytesPerSecond, seenBytesPerSecond)
      if (wasFull)
        this.windowBytes = Math.max(this.windowBytes, Math.min(this.windowBytes * 2, this.worthTrying(shortestMs)))
    }
  }

  /** Somewhat more than the line was ever seen to carry: a slow one that was idle for a moment is not taken for a fast one. */
  private worthTrying(shortestMs: number): number {
    return clampWindow((this.bytesPerSecond * (shortestMs + targetQueueMs) * growth) / 1000)
  }

  /**
   * Called when a wait is over. Returns whether a question alone should be asked, because the answer everybody waited
   * for never came; it may be lost, or the terminal stalled.
   */
  lost(nowMs: number): boolean {
    if (!this.isAnswering || this.questions.length === 0 || nowMs < this.answerDueMs()) return false
    this.lostInARow++
    return true
  }

  private answerDueMs(): number {
    const underWay = this.sentBytes - this.drawnBytes
    const drawingMs = (underWay * 2000) / Math.max(slowestBytesPerSecond / 2, this.bytesPerSecond)
    const patienceMs = firstAnswerMs + 2 * (this.roundTripMs ?? 0) + drawingMs
    return this.askedAtMs + Math.min(longestAnswerMs, patienceMs * 2 ** this.lostInARow)
  }

  private silentWaitMs(nowMs: number): number {
    this.silentCreditMs = Math.min(silentBurstMs, this.silentCreditMs + nowMs - this.silentCreditAtMs)
    this.silentCreditAtMs = nowMs
    return this.silentCreditMs > 0 ? 0 : Math.ceil(1 - this.silentCreditMs)
  }

  private rememberRoundTrip(roundTripMs: number, nowMs: number): void {
    if (nowMs - this.shortestSinceMs > roundTripMemoryMs) {
      this.olderShortestMs = this.shortestMs
      this.shortestMs = roundTripMs
      this.shortestSinceMs = nowMs
    } else this.shortestMs = Math.min(this.shortestMs, roundTripMs)
  }
}

function clampWindow(bytes: number): number {
  return Math.min(largestWindowBytes, Math.max(smallestWindowBytes, bytes))
}
