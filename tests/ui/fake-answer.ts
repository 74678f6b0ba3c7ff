import type { Refusal } from '../../src/domain/refusal.ts'

/** Notes which verb was called with which facts, and answers as soon as the fake desk is not held back. */
export type Answer = <T>(verb: string, facts: unknown, make: () => T) => Promise<T | Refusal>
