/**
 * What the till stands on, and nothing of the till: Node, Ink, libSQL, dates and sums in a language, one password's hash.
 * Draws a list of 20 lines anew with every key.
 */
import { scrypt } from 'node:crypto'
import { createRequire } from 'node:module'
import { Box, render, Text } from 'ink'

const [, , database = ':memory:', repository = '.'] = process.argv
const Database = createRequire(`${repository}/package.json`)('libsql')
new Database(database).prepare('SELECT count(*) FROM sqlite_schema').all()
const total = new Intl.NumberFormat('en', { style: 'currency', currency: 'EUR' })
const time = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Sofia', dateStyle: 'medium', timeStyle: 'short' })
scrypt('password', 'salt', 32, { N: 2 ** 17, r: 8, maxmem: 2 ** 28 }, () => undefined)

function List({ keys }: { keys: number }) {
  return (
    <Box flexDirection="column">
      {Array.from({ length: 20 }, (_, row) => (
        <Text key={time.format(row * 86_400_000)} color={row === keys % 20 ? 'yellow' : 'green'}>
          {`${time.format(row * 86_400_000)} ${total.format(row + keys)}`}
        </Text>
      ))}
    </Box>
  )
}

let keys = 0
const app = render(<List keys={keys} />, { patchConsole: false, maxFps: 1000 })
process.stdin.setRawMode(true)
process.stdin.on('data', () => {
  keys += 1
  app.rerender(<List keys={keys} />)
})
