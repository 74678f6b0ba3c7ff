/** The sub-commands of accreditations and passes, in the order of the help. */
import {
  accreditationActivateCommand,
  accreditationListCommand,
  accreditationReprintCommand,
  accreditationShowCommand,
} from './accreditation-commands.ts'
import { importAccreditationsCommand } from './import-accreditations.ts'
import {
  passKindAddCommand,
  passKindListCommand,
  passKindSetCommand,
  passListCommand,
  passShowCommand,
} from './pass-commands.ts'
import type { ShellCommand } from './shell-command.ts'

export const festivalCommands: readonly ShellCommand[] = [
  importAccreditationsCommand,
  accreditationListCommand,
  accreditationShowCommand,
  accreditationActivateCommand,
  accreditationReprintCommand,
  passKindAddCommand,
  passKindListCommand,
  passKindSetCommand,
  passListCommand,
  passShowCommand,
]
