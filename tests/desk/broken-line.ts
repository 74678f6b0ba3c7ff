import { DatabaseFailure } from '../../db/broken-guard.ts'
import type { Store } from '../../db/store.ts'

export interface BrokenLine extends Store {
  /** The next commit is stored, its answer does not come back, and nothing can be asked until `isDown` is taken back. */
  losesNext: boolean
  isDown: boolean
}

/** A store whose line breaks between a commit and its answer. */
export function brokenLine(inner: Store): BrokenLine {
  return {
    losesNext: false,
    isDown: false,
    kind: inner.kind,
    get db() {
      if (this.isDown) throw new DatabaseFailure({ committed: false, guard: 'UNREACHABLE', detail: 'no line' })
      return inner.db
    },
    async commit(batch) {
      if (this.isDown) return { committed: false, guard: 'UNREACHABLE', detail: 'no line' }
      const result = await inner.commit(batch)
      if (!this.losesNext || !result.committed) return result
      this.losesNext = false
      this.isDown = true
      return { committed: false, guard: 'UNKNOWN', detail: 'no line' }
    },
    changeMark: () => inner.changeMark(),
    checkpoint: () => inner.checkpoint(),
    close: () => inner.close(),
  }
}
