/** Opens the database given as the first argument, says how that went, and closes it. */
import { openStore } from '../../../db/open-store.ts'

const store = await openStore({ url: process.argv[2] ?? '' })
if ('refused' in store) {
  process.stdout.write(`${store.refused}\n`)
} else {
  const { version } = await store.db.selectFrom('schema_info').select('version').executeTakeFirstOrThrow()
  process.stdout.write(`version ${version}\n`)
  await store.close()
}
