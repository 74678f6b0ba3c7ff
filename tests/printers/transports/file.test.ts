import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isPrintFailure, type Link } from '../../../printers/printer.ts'
import { faultOf } from '../../../printers/transports/fault.ts'
import { fileTransport } from '../../../printers/transports/file.ts'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'guichet-file-'))
})
afterEach(() => {
  rmSync(home, { recursive: true })
})

async function openJob(name: string, folder = home): Promise<Link> {
  const link = await fileTransport(folder, { name, extension: 'txt' }).open(1000)
  if (isPrintFailure(link)) throw new Error(JSON.stringify(link))
  return link
}
async function printFile(name: string, text: string, folder = home) {
  const link = await openJob(name, folder)
  expect(await link.write(Buffer.from(text), 1000)).toBeNull()
  expect(await link.finish(1000)).toBeNull()
  await link.close()
}

describe('a job becomes a file', () => {
  test('readable by its owner alone, in a folder made the same way', async () => {
    const folder = join(home, 'new', 'tickets')
    await printFile('ticket', 'Row 12', folder)
    const file = join(folder, 'ticket.txt')
    expect(readFileSync(file, 'utf8')).toBe('Row 12')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
  })

  test('never in place of another', async () => {
    for (const text of ['first', 'second', 'third']) await printFile('ticket', text)
    expect(readdirSync(home).sort()).toEqual(['ticket-2.txt', 'ticket-3.txt', 'ticket.txt'])
    expect(readFileSync(join(home, 'ticket.txt'), 'utf8')).toBe('first')
  })

  test('only when it is whole', async () => {
    const link = await openJob('ticket')
    await link.write(Buffer.from('Row'), 1000)
    expect(readdirSync(home)).not.toContain('ticket.txt')
    await link.close()
    expect(readdirSync(home)).toEqual([])
  })

  test.each([
    ['../../etc/passwd', 'etc-passwd.txt'],
    ['.hidden', 'hidden.txt'],
    ['Билет 12/5', 'Билет-12-5.txt'],
    ['\u0000', 'job.txt'],
  ])('under a name that stays in the folder: %j', async (name, file) => {
    await printFile(name, 'x')
    expect(readdirSync(home)).toEqual([file])
  })
})

describe('a folder that cannot take it', () => {
  test('is in truth a file', async () => {
    writeFileSync(join(home, 'file'), '')
    const folder = join(home, 'file', 'below')
    expect(await fileTransport(folder, { name: 'a', extension: 'txt' }).open(1000)).toMatchObject({
      failed: 'not-found',
    })
  })

  test('belongs to the system', async () => {
    const link = await fileTransport('/sys/guichet', { name: 'a', extension: 'txt' }).open(1000)
    expect(link).toMatchObject({ failed: 'not-permitted' })
  })

  test('is on a full disk', async () => {
    const error = await writeFile('/dev/full', 'x').catch((reason: unknown) => reason)
    expect(faultOf(error)).toMatchObject({ failed: 'disk-full' })
  })
})
