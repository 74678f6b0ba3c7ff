import { watch } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { ShellOffice } from '../cli/shell-office.ts'

/** Moments of a sale that can be seen from outside its process. */
export const moments = ['key on disk', 'first write', 'third write', 'answered'] as const
export type Moment = (typeof moments)[number]

export interface SaleWatch {
  /** Resolves when the sale is there; `answered` is for the caller, who hears the answer. */
  reached(moment: Exclude<Moment, 'answered'>): Promise<void>
  stop(): void
}

/** Follows the next sale of a box office: its key comes on disk, then its commit is written to the log. */
export function watchSale(office: ShellOffice): SaleWatch {
  const begun = Promise.withResolvers<void>()
  const written = [Promise.withResolvers<void>(), Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  let isBegun = false
  let writes = 0
  const pending = watch(office.pendingFolder, (event) => {
    // Made first, written then: before it is written there was no sale that could be told of.
    if (event !== 'change') return
    isBegun = true
    begun.resolve()
  })
  const database = watch(dirname(office.databaseFile), (_, name) => {
    if (!isBegun || name !== `${basename(office.databaseFile)}-wal`) return
    written[writes]?.resolve()
    writes += 1
  })
  return {
    async reached(moment) {
      if (moment === 'key on disk') await begun.promise
      else await written[moment === 'first write' ? 0 : 2]?.promise
    },
    stop() {
      pending.close()
      database.close()
    },
  }
}
