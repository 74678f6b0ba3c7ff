/** The rows of the key table for the print queue. */
import { type Command, signedOut } from './command.ts'
import { failedJobs, type Model } from './model.ts'

const nothingFailed = (model: Model): string | null =>
  failedJobs(model).length === 0 ? model.words.reasons.nothingToPrint : null
const noneFailed = (model: Model): string | null =>
  model.jobs.some((job) => job.state === 'failed') ? null : model.words.reasons.nothingToPrint
const noneUnclear = (model: Model): string | null =>
  model.jobs.some((job) => job.state === 'unknown') ? null : model.words.reasons.notUnclear
const noneOpen = (model: Model): string | null =>
  model.jobs.some((job) => job.state !== 'printed') ? null : model.words.reasons.nothingToPrint

export const printingCommands: readonly Command[] = [
  {
    id: 'drawer',
    keys: ['ctrl-o'],
    group: 'general',
    where: ['hall', 'programme', 'sale-done'],
    disabled: signedOut,
  },
  {
    id: 'retry',
    waits: true,
    keys: ['enter', 'f5'],
    group: 'list',
    where: ['prints'],
    footer: 1,
    disabled: nothingFailed,
  },
  {
    id: 'print-seen',
    waits: true,
    keys: ['f6', 'char:y'],
    group: 'list',
    where: ['prints'],
    footer: 3,
    disabled: noneUnclear,
  },
  {
    id: 'print-all',
    waits: true,
    keys: ['f7', 'char:a'],
    group: 'list',
    where: ['prints'],
    footer: 4,
    disabled: noneFailed,
  },
  {
    id: 'print-drop',
    waits: true,
    keys: ['delete', 'f8', 'char:x'],
    group: 'list',
    where: ['prints'],
    footer: 5,
    disabled: noneOpen,
  },
]
