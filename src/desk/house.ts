import type { Statement, Store } from '../../db/store.ts'
import { cleanText } from '../domain/clean-text.ts'
import type { IdSource, OrganiserId, OutletId, UserId } from '../domain/ids.ts'
import { administratorEmail } from '../domain/permission.ts'
import type { Session } from '../domain/session.ts'
import { queries } from './prepared.ts'

/** What a new database is told of the box office; all of it is data that can be changed later. */
export interface HouseSettings {
  readonly organiserName: string
  readonly outletName: string
  readonly venueName: string
  /** ISO 4217. */
  readonly currency: string
  /** IANA name. */
  readonly timeZone: string
  readonly tariffName: string
  /** One character. */
  readonly tariffMark: string
}

export const houseDefaults: HouseSettings = {
  organiserName: 'Box office',
  outletName: 'Box office',
  venueName: 'Main venue',
  currency: 'EUR',
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  tariffName: 'full',
  tariffMark: 'F',
}

/** The organiser that owns the box office, and the user that acts for who may open the database. */
export interface House {
  readonly organiser: Session['organiser']
  readonly administratorId: UserId
  /** Where a new till belongs unless somebody says otherwise. */
  readonly outlet: Session['outlet']
}

/** `null` for a database that nobody has set up yet. */
export async function readHouse(store: Store): Promise<House | null> {
  const organiser = await store.db
    .selectFrom('organiser')
    .select(['id', 'name', 'currency'])
    .where('is_house', '=', 1)
    .orderBy('id')
    .executeTakeFirst()
  const administrator = await store.db
    .selectFrom('user')
    .select('id')
    .where('email', '=', administratorEmail)
    .executeTakeFirst()
  const outlet = await store.db
    .selectFrom('outlet as o')
    .select(['o.id', 'o.name', 'o.delivery'])
    .orderBy(
      (query) =>
        query
          .selectFrom('outlet_event as l')
          .whereRef('l.outlet_id', '=', 'o.id')
          .select(({ fn }) => fn.countAll().as('events')),
      'desc',
    )
    .orderBy('o.name')
    .executeTakeFirst()
  if (organiser === undefined || administrator === undefined || outlet === undefined) return null
  return {
    organiser: { ...organiser, name: cleanText(organiser.name) },
    administratorId: administrator.id,
    outlet: { ...outlet, name: cleanText(outlet.name) },
  }
}

/** A new house and the statements that store it. The administrator's e-mail is unique: of two processes one sets it up. */
export function newHouse(ids: IdSource, settings: HouseSettings): { house: House; statements: Statement[] } {
  const organiserId: OrganiserId = ids.newId('org')
  const outletId: OutletId = ids.newId('out')
  const administratorId: UserId = ids.newId('usr')
  const { currency, timeZone, tariffMark } = settings
  const organiserName = cleanText(settings.organiserName)
  const outletName = cleanText(settings.outletName)
  const venueName = cleanText(settings.venueName)
  const tariffName = cleanText(settings.tariffName)
  const house: House = {
    organiser: { id: organiserId, name: organiserName, currency },
    administratorId,
    outlet: { id: outletId, name: outletName, delivery: 'print' },
  }
  const statements = [
    insertUser({
      id: administratorId,
      email: administratorEmail,
      name: 'Administrator',
      role: 'admin',
      passwordHash: null,
      createdBy: null,
    }),
    queries.insertInto('organiser').values({ id: organiserId, name: organiserName, is_house: 1, currency }),
    queries.insertInto('venue').values({ id: ids.newId('ven'), name: venueName, time_zone: timeZone }),
    queries.insertInto('outlet').values({ id: outletId, name: outletName, delivery: 'print' }),
    queries.insertInto('tariff').values({
      id: ids.newId('trf'),
      organiser_id: organiserId,
      name: tariffName,
      mark: tariffMark,
      position: 0,
      is_default: 1,
    }),
  ]
  return { house, statements }
}

export interface NewUser {
  readonly id: UserId
  readonly email: string
  readonly name: string
  readonly role: Session['user']['role']
  /** `null`: cannot sign in. */
  readonly passwordHash: string | null
  readonly createdBy: UserId | null
}

export function insertUser({ id, email, name, role, passwordHash, createdBy }: NewUser): Statement {
  return queries.insertInto('user').values({
    id,
    email,
    name,
    role,
    password_hash: passwordHash,
    pin_hash: null,
    failed_count: 0,
    locked_until: null,
    is_active: 1,
    created_by: createdBy,
  })
}
