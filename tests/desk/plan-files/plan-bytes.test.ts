import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { planFileBytes } from '../../../src/desk/plan-files/plan-bytes.ts'
import { readPlanFile } from '../../../src/desk/plan-files/read-plan-file.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guichet-plans-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('A9 a file of 200 MB is refused by its size, without being read', async () => {
  const file = join(folder, 'huge.json')
  await writeFile(file, '')
  await truncate(file, 200 * 1024 * 1024)
  const before = process.memoryUsage().arrayBuffers
  expect(await planFileBytes(file)).toEqual({
    refused: 'file-too-large',
    file,
    sizeBytes: 200 * 1024 * 1024,
    limitBytes: 40 * 1024 * 1024,
  })
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10 * 1024 * 1024)
})

test('A9 a source without a size is read no further than the limit', async () => {
  const limits = { fileBytes: 100_000, seats: 10, problems: 20 }
  expect(await planFileBytes('/dev/zero', limits)).toMatchObject({ refused: 'file-too-large', limitBytes: 100_000 })
})

test('a file that is not there, and a folder, are refused with the reason', async () => {
  expect(await planFileBytes(join(folder, 'none.json'))).toMatchObject({ refused: 'file-unreadable', reason: 'ENOENT' })
  expect(await planFileBytes(folder)).toMatchObject({ refused: 'file-unreadable', reason: 'EISDIR' })
})

test('a file comes back byte for byte', async () => {
  const file = join(folder, 'plan.json')
  await writeFile(file, '{"ä": 1}')
  expect(await planFileBytes(file)).toEqual(Buffer.from('{"ä": 1}'))
})

test('bytes over the limit are refused also when they are already here', () => {
  const limits = { fileBytes: 10, seats: 10, problems: 20 }
  expect(readPlanFile({ bytes: new Uint8Array(11), name: 'x', limits })).toMatchObject({
    refused: 'file-too-large',
    sizeBytes: 11,
  })
})

test.each([
  ['a wrong byte', Uint8Array.from([0x7b, 0x0a, 0x22, 0xff, 0x22]), 'line 2', '0xff'],
  ['a character cut off', Uint8Array.from([0x22, 0x0a, 0x0a, 0xe2, 0x82]), 'line 3', undefined],
  ['UTF-16 with its mark', Uint8Array.from([0xff, 0xfe, 0x7b, 0x00]), 'line 1', 'UTF-16'],
  ['UTF-16 without its mark', Uint8Array.from([0x7b, 0x00, 0x0a, 0x00]), 'line 1', 'NUL'],
])('A9 %s is refused with its line', (_, bytes, place, value) => {
  expect(readPlanFile({ bytes, name: 'x' })).toMatchObject({
    refused: 'bad-plan',
    problems: [{ place, problem: 'not-utf8', ...(value === undefined ? {} : { value }) }],
  })
})
