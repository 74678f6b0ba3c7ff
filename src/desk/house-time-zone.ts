import type { Desk } from './desk.ts'

/** The zone of the clock on the wall here, for days that belong to no event. */
export async function houseTimeZone(desk: Desk): Promise<string> {
  const venue = await desk.store.db.selectFrom('venue').select('time_zone').orderBy('id').executeTakeFirst()
  return venue?.time_zone ?? 'UTC'
}
