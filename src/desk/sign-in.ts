import { cleanText } from '../domain/clean-text.ts'
import { administratorEmail } from '../domain/permission.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Session } from '../domain/session.ts'
import { checkSecret } from './check-secret.ts'
import { orRefusal } from './database-refusal.ts'
import type { Desk } from './desk.ts'
import { type FoundUser, findUser } from './find-user.ts'
import { beginSession, readSession, takeSession } from './session-start.ts'

/**
 * Signs a user in at this till (T04). The till's shift goes on when one is open; else it is to be opened (F01).
 * Refusals: wrong-sign-in, password-unset (P07: to be chosen with `setFirstPassword`), locked-out, the database's.
 */
export async function signIn(desk: Desk, input: { email: string; password: string }): Promise<Session | Refusal> {
  const email = cleanText(input.email, 200)
  return desk.turns.take(async () => {
    const user = await orRefusal(() => findUser(desk, { email }))
    if (isRefusal(user)) return user
    const isNew = user !== null && user.passwordHash === null && user.email !== administratorEmail
    if (isNew && input.password === '') return { refused: 'password-unset', email: user.email }
    const right = await checkSecret(desk, user, { name: email, secret: input.password, allowsPin: false })
    if (isRefusal(right)) return right
    return user === null ? { refused: 'wrong-sign-in' } : beginSession(desk, user, { opensShift: false })
  })
}

/**
 * The shell acts for whoever may open the database: as its administrator, who has no password and cannot sign in at a till.
 * Its till has no drawer, so its shift opens by itself, without a float.
 * Refusals: the database's.
 */
export async function signInAsAdministrator(desk: Desk, { opensShift = true } = {}): Promise<Session | Refusal> {
  return desk.turns.take(async () => {
    const user = await findAdministrator(desk)
    return isRefusal(user) ? user : beginSession(desk, user, { opensShift })
  })
}

/**
 * The administrator who only looks: nothing is written, so that a database that another till keeps busy can be asked (F5),
 * and asking often fills no journal. A verb that writes needs `signInAsAdministrator`.
 * Refusals: the database's.
 */
export async function signInToRead(desk: Desk): Promise<Session | Refusal> {
  return desk.turns.take(async () => {
    const user = await findAdministrator(desk)
    if (isRefusal(user)) return user
    const session = await orRefusal(() => readSession(desk, user))
    return isRefusal(session) ? session : takeSession(desk, session)
  })
}

async function findAdministrator(desk: Desk): Promise<FoundUser | Refusal> {
  const user = await orRefusal(() => findUser(desk, { email: administratorEmail }))
  if (user === null) throw new Error('a database without its administrator')
  return user
}
