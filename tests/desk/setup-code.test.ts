import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applySetupCode } from '../../src/desk/apply-setup-code.ts'
import { importHall } from '../../src/desk/import-hall.ts'
import { listEvents } from '../../src/desk/list-events.ts'
import { makeSetupCode, type SetupCodeInput } from '../../src/desk/make-setup-code.ts'
import { addOutlet } from '../../src/desk/outlets.ts'
import { readTerminal } from '../../src/desk/read-terminal.ts'
import { setScanners } from '../../src/desk/set-scanners.ts'
import { calibrationText } from '../../src/domain/keyboard-layout-map.ts'
import { permissionsOf } from '../../src/domain/permission.ts'
import { readSetupCode, setupCodeText } from '../../src/domain/setup-code.ts'
import { done, hallCsv, openBoxOffice } from './box-office.ts'

const hourMs = 3_600_000
const wishes = { language: 'bg', scanners: ['keyboard:?prefix=aim', 'hid:'], ticketPrinter: 'preview' } as const

async function office() {
  const box = await openBoxOffice()
  const admin = await box.desk('Office')
  const till = await box.desk('Till 1')
  const make = (more: Partial<SetupCodeInput> = {}) =>
    makeSetupCode(admin, { till: 'Till 1', validMs: hourMs, ...wishes, ...more })
  const apply = (code: string, fixedTill: string | null = null) => applySetupCode(till, { code, fixedTill })
  return { box, admin, till, make, apply }
}

describe('T02 a terminal is set up by a code that an administrator made', () => {
  test('T03 it carries language, input devices, printers and halls; what it does not name stays as it was', async () => {
    const { admin, till, make, apply } = await office()
    done(await setScanners(admin, { till: 'Till 1', scanners: ['hid:05e0:1300'], calibration: calibrationText }))
    const { code, number } = done(await make())
    expect(done(await apply(code))).toEqual({ till: 'Till 1' })
    expect(await readTerminal(till)).toEqual({
      scanners: wishes.scanners,
      layout: {},
      language: 'bg',
      halls: [],
      setupNumber: number,
    })
    const next = done(await makeSetupCode(admin, { till: 'Till 1', validMs: hourMs, language: 'de' }))
    done(await apply(next.code))
    expect(await readTerminal(till)).toMatchObject({ language: 'de', scanners: wishes.scanners })
  })

  test('it carries outlet and printers as well: the till has them from then on', async () => {
    const { admin, till, apply, make } = await office()
    done(await addOutlet(admin, { name: 'Bookshop' }))
    const printers = { ticketPrinter: 'tcp://10.0.0.9:9100?model=boca-lemur', receiptPrinter: 'lp:/dev/usb/lp1' }
    done(await apply(done(await make({ outlet: 'Bookshop', ...printers })).code))
    const row = await till.store.db
      .selectFrom('till as t')
      .innerJoin('outlet as o', 'o.id', 't.outlet_id')
      .select(['o.name as outlet', 't.ticket_printer as ticketPrinter', 't.receipt_printer as receiptPrinter'])
      .where('t.name', '=', 'Till 1')
      .executeTakeFirst()
    expect(row).toEqual({ outlet: 'Bookshop', ...printers })
  })

  test('T03 only events in its halls are listed', async () => {
    const { box, admin, till, make, apply } = await office()
    done(await importHall(admin, { bytes: hallCsv(2, 20), file: 'small.csv', name: 'Studio' }))
    await box.addEvent({
      hall: 'Studio',
      title: 'Matinee',
      prices: [
        { zone: 'A', amount: 1000 },
        { zone: 'B', amount: 1000 },
      ],
    })
    expect(
      done(await listEvents(till))
        .map(({ title }) => title)
        .sort(),
    ).toEqual(['Matinee', 'Tosca'])
    done(await apply(done(await make({ halls: ['Studio'] })).code))
    expect(done(await listEvents(till)).map(({ title }) => title)).toEqual(['Matinee'])
    done(await apply(done(await make({ halls: [] })).code))
    expect(done(await listEvents(till))).toHaveLength(2)
  })

  test('a code counts once, and never after a newer one, also when two terminals scan it at once', async () => {
    const { box, make, apply } = await office()
    const [first, second] = [done(await make()), done(await make({ language: 'fr' }))]
    done(await apply(second.code))
    expect(await apply(second.code)).toEqual({ refused: 'setup-code-used' })
    expect(await apply(first.code)).toEqual({ refused: 'setup-code-used' })
    const third = done(await make())
    const other = await box.desk('Till 1')
    const answers = await Promise.all([apply(third.code), applySetupCode(other, { code: third.code, fixedTill: null })])
    expect(answers.filter((answer) => 'till' in answer)).toHaveLength(1)
  })

  test('it ends when its time is over', async () => {
    const { box, make, apply } = await office()
    const { code, expiresAt } = done(await make())
    box.time.now += hourMs
    expect(await apply(code)).toEqual({ refused: 'setup-code-expired', expiredAt: expiresAt })
  })

  test('a code that was changed, guessed or made elsewhere is not taken', async () => {
    const { make, apply, till } = await office()
    const made = done(await make())
    const parts = readSetupCode(made.code)
    if (parts === null) throw new Error('no code')
    const guessed = setupCodeText({ number: parts.number, proof: '0'.repeat(30) })
    const renumbered = setupCodeText({ number: parts.number + 1, proof: parts.proof })
    for (const code of [guessed, renumbered, made.code.slice(0, -1), '4006381333931', '']) {
      expect(await apply(code)).toEqual({ refused: 'setup-code-invalid' })
    }
    expect((await readTerminal(till)).setupNumber).toBe(0)
  })

  test('what it sets cannot be changed behind its back: then its proof is false', async () => {
    const { till, make, apply } = await office()
    const { code, number } = done(await make())
    const change = till.store.db.updateTable('setup_code').set({ settings: '{"language":"ru"}' })
    expect(await till.store.commit([change.where('number', '=', number)])).toMatchObject({ guard: 'E_APPEND_ONLY' })
    done(await apply(code))
  })

  test('a terminal whose till is fixed takes only codes for that one', async () => {
    const { make, apply } = await office()
    const { code } = done(await make({ till: 'Office' }))
    expect(await apply(code, 'Till 1')).toEqual({ refused: 'setup-code-elsewhere', till: 'Office' })
    expect(await apply(code)).toEqual({ till: 'Office' })
  })

  test('it stands in the journal with who made it, made and applied, and everything checks', async () => {
    const { box, admin, till, make, apply } = await office()
    done(await apply(done(await make()).code))
    const entries = await till.store.db
      .selectFrom('journal')
      .selectAll()
      .where('kind', '=', 'set-up')
      .orderBy('at')
      .execute()
    const bodies = entries.map(({ body }) => JSON.parse(body))
    expect(bodies).toContainEqual(expect.objectContaining({ setupCode: 1, settings: wishes }))
    expect(bodies).toContainEqual(expect.objectContaining({ appliedSetupCode: 1, settings: wishes }))
    expect(entries.every(({ user_id }) => user_id === admin.state.session?.user.id)).toBe(true)
    expect((await box.diagnosis()).checks.filter(({ ok }) => !ok)).toEqual([])
  })

  test('A1 only who may maintain makes one; the database says so as well', async () => {
    const { admin, make } = await office()
    const { session } = admin.state
    if (session === null) throw new Error('nobody is signed in')
    admin.state.session = { ...session, permissions: permissionsOf('supervisor') }
    expect(await make()).toEqual({ refused: 'not-permitted', permission: 'maintain' })
    await admin.store.commit([
      admin.store.db.insertInto('user').values({
        id: 'usr_cashier' as never,
        email: 'c@example.org',
        name: 'C',
        role: 'cashier',
        password_hash: null,
        pin_hash: null,
        failed_count: 0,
        locked_until: null,
        is_active: 1,
        created_by: null,
      }),
    ])
    const row = { number: 9, till_id: admin.till.id, settings: '{}', secret: 'a'.repeat(64), expires_at: 2, made_at: 1 }
    const forged = admin.store.db.insertInto('setup_code').values({ ...row, made_by: 'usr_cashier' as never })
    expect(await admin.store.commit([forged])).toMatchObject({ guard: 'E_FORBIDDEN' })
  })

  test.each([
    [{ till: 'Nobody' }, { field: 'till' }],
    [{ outlet: 'Moon' }, { field: 'outlet' }],
    [{ halls: ['Moon'] }, { field: 'hall' }],
    [{ language: 'xx' }, { field: 'language' }],
    [{ scanners: ['pigeon:'] }, { field: 'scanner' }],
    [{ ticketPrinter: 'pigeon:' }, {}],
    [{ validMs: 0 }, { field: 'hours' }],
  ])('%j is refused with what is wrong', async (wrong, facts) => {
    const { make } = await office()
    expect(await make(wrong)).toMatchObject({ refused: 'bad-input', ...facts })
  })
})

test('its text is figures alone and tells a wrong one', () => {
  const parts = fc.record({ number: fc.integer({ min: 1, max: 99_999_999 }), proof: fc.stringMatching(/^\d{30}$/) })
  fc.assert(
    fc.property(parts, fc.nat(40), fc.integer({ min: 1, max: 9 }), (wanted, at, wrong) => {
      const code = setupCodeText(wanted)
      expect(code).toMatch(/^\d{41}$/)
      expect(readSetupCode(code)).toEqual(wanted)
      const changed = [...code]
      changed[at] = String((Number(code[at]) + wrong) % 10)
      expect(readSetupCode(changed.join(''))).toBeNull()
    }),
  )
})
