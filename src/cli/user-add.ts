import { createUser } from '../desk/create-user.ts'
import { isRole, roles } from '../domain/permission.ts'
import { isRefusal } from '../domain/refusal.ts'
import { fill } from '../ui/words.ts'
import { firstLineOf } from './first-line.ts'
import type { ShellCommand } from './shell-command.ts'

export const userAddCommand: ShellCommand = {
  name: 'user add',
  options: [
    { flags: '--email <email>', word: 'email', required: true },
    { flags: '--name <name>', word: 'userName' },
    { flags: '--role <role>', word: 'role', fallback: 'cashier' },
    { flags: '--password <password>', word: 'password' },
  ],
  async run({ desk, shellWords }, { option }) {
    const role = option('role') ?? ''
    if (!isRole(role)) return { refused: 'bad-input', field: 'role', value: role, expected: roles.join(', ') }
    const email = option('email') ?? ''
    // A password among the arguments can be read by every user of the machine; from standard input it cannot.
    // P07: without a password the user chooses one at the first sign-in.
    const password = option('password') ?? (process.stdin.isTTY ? '' : await firstLineOf(process.stdin))
    const given = password === '' ? {} : { password }
    const user = await createUser(desk, { email, name: option('name') ?? '', role, ...given })
    if (isRefusal(user)) return user
    return { facts: { id: user.id, email }, text: fill(shellWords.answers.userAdded, { email, id: user.id }) }
  },
}
