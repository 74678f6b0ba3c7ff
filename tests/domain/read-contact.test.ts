import { expect, test } from 'vitest'
import { readContact } from '../../src/domain/read-contact.ts'

test('E19 one of name, phone and e-mail is enough; what is missing is empty', () => {
  expect(readContact({ name: ' Иван  Петров ' })).toEqual({ name: 'Иван Петров', phone: '', email: '' })
  expect(readContact({ phone: '0888 123 456' })).toEqual({ name: '0888 123 456', phone: '0888 123 456', email: '' })
  expect(readContact({ email: 'a@b.org' })).toMatchObject({ name: 'a@b.org' })
  expect(readContact({})).toMatchObject({ refused: 'bad-input', field: 'name' })
  expect(readContact({ name: ' \u200b\u202e ' })).toMatchObject({ refused: 'bad-input', field: 'name' })
})

test('bad input: control characters, escape sequences and reordering marks never get into a name', () => {
  expect(readContact({ name: 'Eve\u0000\u001b[31m \u202eevil\u0007\nnext' })).toMatchObject({
    name: 'Eve[31m evil next',
  })
})

test.each([
  ['name', 'x'.repeat(10_000)],
  ['name', 'ъ'.repeat(121)],
  ['phone', '1'.repeat(10_000)],
  ['phone', '12'],
  ['phone', '0888-CALL-ME'],
  ['phone', '1234567890123456'],
  ['email', `${'x'.repeat(10_000)}@example.org`],
  ['email', 'nobody'],
  ['email', 'a@b'],
  ['email', 'a b@example.org'],
  ['email', 'a@@example.org'],
  ['email', 'a@example.org, b@example.org'],
  ['email', '<script>@example.org'],
])('bad input: %s %.20s is refused with the field', (field, value) => {
  const refusal = readContact({ name: 'Eve', [field]: value })
  expect(refusal).toMatchObject({ refused: 'bad-input', field })
  expect(JSON.stringify(refusal).length).toBeLessThan(300)
})

test('A17 a card number is no name, and the refusal does not repeat it', () => {
  const refusal = readContact({ name: 'Eve 4111 1111 1111 1111' })
  expect(refusal).toMatchObject({ refused: 'bad-input', field: 'name', value: '' })
})

test('names of every alphabet are taken as they are', () => {
  for (const name of ['李小龙', 'محمد علي', 'Παπαδόπουλος', 'श्री राम', 'ไพโรจน์', 'Ђорђе', "D'Arcy-Łoś 3."])
    expect(readContact({ name })).toMatchObject({ name })
})
