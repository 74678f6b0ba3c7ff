import type { Desk } from './desk.ts'

/** The zone of the clock on the wall here, for days that belong to no event. */
export async function houseTimeZone(desk: Desk): Promise<string> {
  const venue = await desk.store.db.selectFrom('venue').select('time_zone').orderBy('id').executeTakeFirst()
  return venue?.time_zone ?? 'UTC'
}

/** A paper of a sale tells the time by its first event's clock, or by the house's. */
export async function saleTimeZone(
  desk: Desk,
  events: ReadonlyMap<string, { readonly timeZone: string }>,
): Promise<string> {
  const [first] = events.values()
  return first?.timeZone ?? (await houseTimeZone(desk))
}
