import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import type { PersonRow } from '../../../src/desk/accreditation-files/people-row.ts'
import { type PeopleFileInput, readPeopleFile } from '../../../src/desk/accreditation-files/read-people-file.ts'
import { isRefusal, type Refusal } from '../../../src/domain/refusal.ts'
import { done } from '../box-office.ts'

const heading = 'ID,First name,Last name,Accreditation type,Status,Fee,Paid,Badge barcode,Valid from,Valid to'
const ana = '1,Ana,Петров,Guest,Approved,0.00,yes,ABCD2345EF,2027-06-01,2027-06-12'

function read(
  text: string | Uint8Array,
  more: Partial<PeopleFileInput> = {},
  limits?: { fileBytes: number; rows: number; problems: number },
) {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  return readPeopleFile({ bytes, file: 'people', ...more }, 'EUR', limits)
}

async function problemsOf(text: string | Uint8Array, more: Partial<PeopleFileInput> = {}) {
  const refusal = await read(text, more)
  if (!isRefusal(refusal) || refusal.refused !== 'bad-accreditations') throw new Error(JSON.stringify(refusal))
  return refusal.problems.map(({ place, problem, value }) => [place, problem, value])
}

/** Without the function that names places. */
function plain(rows: readonly PersonRow[] | Refusal) {
  return done(rows).map(({ place: _place, ...row }) => row)
}

const expected = {
  personId: '1',
  code: 'ABCD2345EF',
  firstName: 'Ana',
  lastName: 'Петров',
  category: 'Guest',
  sourceStatus: 'Approved',
  isTaken: true,
}

describe('T20 the people of a festival are read', () => {
  test('from a table, with amounts in the house currency and days', async () => {
    const [row] = plain(await read(`${heading}\n${ana.replace('0.00,yes', '"1.250,50",no')}`))
    expect(row).toEqual({
      ...expected,
      ...{ email: undefined, organisation: undefined, fee: 125_050, isPaid: false },
      ...{ validFrom: '2027-06-01', validTo: '2027-06-12' },
    })
  })

  test('from JSON, whose numbers are minor units and whose cancelled badges are not taken', async () => {
    const badge = { type: 'Guest', barcode: 'ABCD2345EF', status: 'printed', fee: 4500, paid: true, cancelled: false }
    const days = { validity_dates: ['2027-06-12', '2027-06-01'] }
    const gone = { ...badge, barcode: 'WXYZ2345EF', cancelled: true }
    const person = { person_id: 1, name_first: 'Ana', name_last: 'Петров', account_email: 'a@example.org' }
    const [row, second] = plain(await read(JSON.stringify([{ ...person, badges: [{ ...badge, ...days }, gone] }])))
    expect(row).toMatchObject({ ...expected, sourceStatus: 'Printed', fee: 4500, isPaid: true, email: 'a@example.org' })
    expect(row).toMatchObject({ validFrom: '2027-06-01', validTo: '2027-06-12' })
    expect(second).toMatchObject({ code: 'WXYZ2345EF', sourceStatus: 'Cancelled', isTaken: false })
  })

  test('from XML, with entities of its own and without fees', async () => {
    const text = `<?xml version="1.0"?><people><person><id>1</id><names><name_first>Ana</name_first><name_last>O&apos;Brien &amp; Co</name_last></names>
      <badges><badge><cancelled>0</cancelled><barcode>ABCD2345EF</barcode><status>Approved</status>
      <badge_type><name>Guest</name></badge_type><validity_dates><date>2027-06-01</date><date>2027-06-12</date></validity_dates></badge></badges></person></people>`
    const [row] = plain(await read(text))
    expect(row).toMatchObject({ ...expected, lastName: "O'Brien & Co", fee: undefined, validTo: '2027-06-12' })
  })

  test('from Windows-1251 with other titles and decimal commas, found out or named', async () => {
    const text = iconv.encode(
      'Фамилия;Име;Баркод;Вид;Статус;Такса;Платено;Номер\nПетров;Ана;ABCD2345EF;Guest;Approved;250,00;да;1',
      'win1251',
    )
    for (const more of [{}, { encoding: 'windows-1251' } as const]) {
      const [row] = plain(await read(text, more))
      expect(row).toMatchObject({ personId: '1', firstName: 'Ана', lastName: 'Петров', fee: 25_000, isPaid: true })
    }
  })

  test('of those neither approved nor printed nothing but the decision counts', async () => {
    const [row] = plain(await read(`${heading}\n2,,,,Waiting approval,what,ever,,soon,never`))
    expect(row).toMatchObject({ personId: '2', isTaken: false, sourceStatus: 'Waiting approval', fee: undefined })
  })
})

describe('A9 a file that cannot be used is refused with its places', () => {
  test.each([
    ['1,=HYPERLINK(1),B,Guest,Approved,0,yes,ABCD2345EF,,', 'First name', 'formula'],
    ['1,A,@SUM(A1),Guest,Approved,0,yes,ABCD2345EF,,', 'Last name', 'formula'],
    [',A,B,Guest,Approved,0,yes,ABCD2345EF,,', 'ID', 'missing'],
    ['1,,,Guest,Approved,0,yes,ABCD2345EF,,', 'Last name', 'missing'],
    ['1,A,B,Guest,Approved,0,yes,,,', 'Badge barcode', 'missing'],
    ['1,A,B,Guest,Approved,0,yes,short,,', 'Badge barcode', 'bad-code'],
    ['1,A,B,Guest,Approved,-12.00,yes,ABCD2345EF,,', 'Fee', 'bad-value'],
    ['1,A,B,Guest,Approved,99999999999999999999,yes,ABCD2345EF,,', 'Fee', 'bad-value'],
    ['1,A,B,Guest,Approved,0,maybe,ABCD2345EF,,', 'Paid', 'not-yes-or-no'],
    ['1,A,B,Guest,Approved,0,yes,ABCD2345EF,2027-02-31,', 'Valid from', 'bad-date'],
    ['1,A,B,Guest,Approved,0,yes,ABCD2345EF,2027-06-12,2027-06-01', 'Valid to', 'bad-date'],
    [`1,${'x'.repeat(200)},B,Guest,Approved,0,yes,ABCD2345EF,,`, 'First name', 'too-long'],
    ['1,4111 1111 1111 1111,B,Guest,Approved,0,yes,ABCD2345EF,,', 'First name', 'card-number'],
    ['1,A', 'Status', 'missing'],
  ])('%s', async (line, column, problem) => {
    const text = `${heading}\n${line}`
    expect(await problemsOf(text)).toContainEqual([`line 2, column "${column}"`, problem, expect.any(String)])
  })

  test('a code or a person that stands twice, with both places', async () => {
    const text = `${heading}\n${ana}\n${ana.replace('1,Ana', '2,Eva')}\n${ana.replace('ABCD', 'WXYZ')}`
    expect(await read(text)).toEqual({
      refused: 'bad-accreditations',
      problems: [
        {
          ...{ place: 'line 3, column "Badge barcode"', problem: 'duplicate-code', value: 'ABCD2345EF' },
          firstPlace: 'line 2, column "Badge barcode"',
        },
        { place: 'line 4, column "ID"', problem: 'duplicate-person', value: '1', firstPlace: 'line 2, column "ID"' },
      ],
    })
  })

  test('control characters are taken out of names', async () => {
    const [row] = plain(await read(`${heading}\n${ana.replace('Ana', '\u001b[31mR\u202eed')}`))
    expect(row?.firstName).toBe('[31mRed')
  })

  test('other encodings are named or refused', async () => {
    expect(await problemsOf(Buffer.from(`${heading}\n${ana}`, 'utf16le'))).toEqual([['line 1', 'not-utf8', 'NUL']])
    const latin = Buffer.from(`${heading}\n${ana.replace('Ana', 'J\u00fcrgen').replace('Петров', 'Weiss')}`, 'latin1')
    expect(await problemsOf(latin)).toEqual([['line 2', 'unclear-encoding', '']])
    expect(plain(await read(latin, { encoding: 'windows-1252' }))[0]).toMatchObject({ firstName: 'Jürgen' })
    expect(await problemsOf(latin, { encoding: 'utf-8' })).toEqual([['line 1', 'unclear-encoding', 'utf-8']])
  })

  test('XML that is none, declares a document type or is too deep', async () => {
    expect(await problemsOf('<people><person></people>')).toEqual([['line 1', 'not-xml', expect.any(String)]])
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><people>&b;</people>'
    expect(await problemsOf(bomb)).toEqual([['line 1', 'not-xml', 'DOCTYPE']])
    expect(await problemsOf(`${'<a>\n'.repeat(40)}`)).toEqual([['line 33', 'not-xml', 'a']])
    expect(await problemsOf('<people/>')).toEqual([['line 1', 'no-people', '']])
  })

  test('JSON that is none, or no list of people', async () => {
    expect(await problemsOf('[{"person_id": 1,}]')).toEqual([['line 1, column 18', 'not-json', '}]']])
    expect(await problemsOf('{"a":1}')).toEqual([['line 1', 'no-people', '{…}']])
    expect(await problemsOf('[1,{"person_id":2}]')).toEqual([
      ['[0]', 'missing', ''],
      ['[1].badges', 'missing', ''],
    ])
  })

  test('too many bytes, too many people, missing columns', async () => {
    const limits = { fileBytes: 1000, rows: 2, problems: 20 }
    expect(await read('x'.repeat(1001), {}, limits)).toMatchObject({ refused: 'file-too-large', limitBytes: 1000 })
    const three = [1, 2, 3].map((id) => ana.replace('1,', `${id},`).replace('ABCD', `ABC${id}`))
    expect(await read(`${heading}\n${three.join('\n')}`, {}, limits)).toMatchObject({
      problems: [{ problem: 'too-many-people' }],
    })
    expect(await problemsOf('First name,Fee\nA,1')).toHaveLength(4)
  })

  test('whatever the bytes are, they are read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('csv', 'json', 'xml'),
        async (bytes, format) => {
          const answer = await read(bytes, { format: format as 'csv' })
          expect(Array.isArray(answer) || isRefusal(answer)).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })
})

/** Files as festivals send them lie beside the project; where they do not, there is nothing to try. */
const samples = fileURLToPath(new URL('../../../../shared/accreditations/', import.meta.url))
function sample(name: string): Uint8Array | null {
  try {
    return readFileSync(`${samples}${name}`)
  } catch {
    return null
  }
}

describe.skipIf(sample('people.csv') === null)('T20 files as festivals send them', () => {
  test.each([
    ['people.csv', 240, 166],
    ['people-windows1251.csv', 52, 39],
    ['people.json', 240, 159],
    ['people.xml', 60, 41],
  ])('%s', async (name, all, taken) => {
    const rows = done(await read(sample(name) ?? ''))
    expect(rows).toHaveLength(all)
    expect(rows.filter((row) => row.isTaken).length).toBe(taken)
    const ana = rows.find((row) => row.personId === '70000')
    expect(ana).toMatchObject({ firstName: 'Ana', lastName: 'Петров', code: 'EGZDPCF54ERF5DHQD3DQ', category: 'Guest' })
  })

  test('bad-people.csv is wrong in many lines', async () => {
    const lines = (await problemsOf(sample('bad-people.csv') ?? '')).map(
      ([place]) => /line \d+/.exec(String(place))?.[0],
    )
    expect(new Set(lines)).toEqual(new Set([2, 3, 4, 5, 6, 7, 9, 10].map((line) => `line ${line}`)))
  })
})
