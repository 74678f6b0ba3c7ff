/** Binds the verbs of passes to one open desk. */
import type { Desk } from '../desk/desk.ts'
import { findPasses, openPass } from '../desk/find-passes.ts'
import { listPassKinds } from '../desk/pass-kinds.ts'
import { takePass } from '../desk/take-pass.ts'
import type { PassDesk } from './pass-desk.ts'

export function bindPasses(desk: Desk): PassDesk {
  return {
    listPassKinds: () => listPassKinds(desk),
    findPasses: (input) => findPasses(desk, input),
    openPass: (code) => openPass(desk, code),
    takePass: (input) => takePass(desk, input),
  }
}
