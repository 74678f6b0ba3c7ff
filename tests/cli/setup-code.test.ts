/** T02: a set-up code from the shell to the terminal that takes it. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ShellOffice } from './shell-office.ts'

const hasReader = spawnSync('zbarimg', ['--version']).status === 0

test.skipIf(!hasReader)(
  'a code that is made as a picture is read by an independent reader (needs zbarimg), and applied once',
  async () => {
    const office = new ShellOffice()
    await office.openHouse()
    const png = join(office.folder, 'code.png')
    const printers = ['--tickets', 'tcp://10.0.0.9:9100?model=boca-lemur', '--receipts', 'preview']
    const made = await office.json(
      'setup-code',
      'make',
      '--till',
      'shell',
      '--language',
      'bg',
      ...printers,
      '--png',
      png,
    )
    const read = spawnSync('zbarimg', ['-q', '--raw', png], { encoding: 'utf8' })
    expect(read.stdout.trim()).toBe((made as { code: string }).code)
    expect(await office.json('setup-code', 'apply', read.stdout.trim())).toEqual({ till: 'shell' })
    const store = await office.store()
    const till = await store.db
      .selectFrom('till')
      .select(['ticket_printer', 'receipt_printer'])
      .where('name', '=', 'shell')
      .executeTakeFirst()
    expect(till).toEqual({ ticket_printer: printers[1], receipt_printer: 'preview' })
    expect(await office.refusal('setup-code', 'apply', read.stdout.trim())).toMatchObject({
      refused: 'setup-code-used',
    })
    expect(await office.refusal('setup-code', 'apply', '4006381333931')).toMatchObject({
      refused: 'setup-code-invalid',
    })
    expect(await office.refusal('setup-code', 'make', '--till', 'Nobody')).toMatchObject({ code: 2, field: 'till' })
    expect(await office.faults()).toEqual([])
  },
)
