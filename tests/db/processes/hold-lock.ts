/** Takes the write lock of the file given as the first argument, says so, and keeps it until its input ends. */
import { FileSession } from '../../../db/dialect/file-session.ts'

const session = new FileSession(process.argv[2] ?? '', 5000)
await session.begin()
process.stdout.write('locked\n')
process.stdin.resume()
process.stdin.once('end', () => {
  session.rollback()
  session.close()
})
