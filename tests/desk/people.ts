import { openStore } from '../../db/open-store.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { insertUser } from '../../src/desk/house.ts'
import { openShift } from '../../src/desk/open-shift.ts'
import { signIn } from '../../src/desk/sign-in.ts'
import type { UserId } from '../../src/domain/ids.ts'
import type { Role } from '../../src/domain/permission.ts'
import { quickHash } from '../quick-hash.ts'
import { deskOn, done, openBoxOffice } from './box-office.ts'

/** Who works there; the password is the name and `-secret`. */
const staff = { anna: 'cashier', boris: 'cashier', clara: 'supervisor', dora: 'admin' } as const
export type Name = keyof typeof staff

export function credentials(name: Name) {
  return { email: `${name}@example.org`, password: `${name}-secret` }
}

/** With passwords that are verified in no time: hashing for real costs half a second each time. */
export async function staffedOffice() {
  const office = await openBoxOffice()
  const admin = await office.desk('Office')
  for (const [name, role] of Object.entries(staff)) await addUser(admin, name as Name, role)
  const till = async (tillName = 'Till 1', clock = () => office.time.now): Promise<Desk> =>
    deskOn(done(await openStore({ url: office.url })), office.folder, tillName, clock)
  /** Somebody at the till with an open shift. */
  const at = async (name: Name, tillName = 'Till 1', float = 10_000): Promise<Desk> => {
    const desk = await till(tillName)
    const session = done(await signIn(desk, credentials(name)))
    if (!session.shift.isOpen) done(await openShift(desk, { float }))
    return desk
  }
  return { office, admin, till, at }
}

async function addUser(desk: Desk, name: Name, role: Role): Promise<void> {
  const { email, password } = credentials(name)
  const id = `usr_${name}` as UserId
  const passwordHash = quickHash(password)
  const result = await desk.store.commit([insertUser({ id, email, name, role, passwordHash, createdBy: null })])
  if (!result.committed) throw new Error(result.guard)
}
