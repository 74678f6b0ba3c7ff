/** P07, P09: people without a screen. */
import { resetPassword, setActive, setRole } from '../desk/change-user.ts'
import { listUsers, type UserListing } from '../desk/list-users.ts'
import { isRole, roles } from '../domain/permission.ts'
import { isRefusal } from '../domain/refusal.ts'
import type { Words } from '../ui/words.ts'
import type { Answer } from './answer.ts'
import type { ShellCommand } from './shell-command.ts'

const email = { flags: '--email <email>', word: 'email', required: true } as const

export const userListCommand: ShellCommand = {
  name: 'user list',
  options: [],
  onlyReads: true,
  async run({ desk, words }) {
    const users = await listUsers(desk)
    if (isRefusal(users)) return users
    return { list: users.map((user) => ({ ...user })), lines: users.map((user) => userLine(user, words)) }
  },
}

export const userSetRoleCommand: ShellCommand = {
  name: 'user set-role',
  options: [email, { flags: '--role <role>', word: 'role', required: true }],
  async run({ desk, words }, { option }) {
    const role = option('role') ?? ''
    if (!isRole(role)) return { refused: 'bad-input', field: 'role', value: role, expected: roles.join(', ') }
    const user = await setRole(desk, { user: option('email') ?? '', role })
    return isRefusal(user) ? user : userAnswer(user, words)
  },
}

export const userDeactivateCommand: ShellCommand = {
  name: 'user deactivate',
  options: [email],
  async run({ desk, words }, { option }) {
    const user = await setActive(desk, { user: option('email') ?? '', isActive: false })
    return isRefusal(user) ? user : userAnswer(user, words)
  },
}

export const userActivateCommand: ShellCommand = {
  name: 'user activate',
  options: [email],
  async run({ desk, words }, { option }) {
    const user = await setActive(desk, { user: option('email') ?? '', isActive: true })
    return isRefusal(user) ? user : userAnswer(user, words)
  },
}

export const userResetPasswordCommand: ShellCommand = {
  name: 'user reset-password',
  options: [email],
  async run({ desk, words }, { option }) {
    const user = await resetPassword(desk, { user: option('email') ?? '' })
    return isRefusal(user) ? user : userAnswer(user, words)
  },
}

function userAnswer(user: UserListing, words: Words): Answer {
  return { facts: { ...user }, text: userLine(user, words) }
}

function userLine({ email: address, name, role, isActive, hasPassword }: UserListing, { people }: Words): string {
  const remark = isActive ? (hasPassword ? '' : people.noPassword) : people.off
  return [address, name, people.roles[role], remark].join('  ').trimEnd()
}
