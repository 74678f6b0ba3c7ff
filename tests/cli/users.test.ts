import { expect, test } from 'vitest'
import { isPassword } from '../../src/desk/password.ts'
import { done, ShellOffice } from './shell-office.ts'

const anna = ['user', 'add', '--email', 'anna@example.org', '--name', 'Anna'] as const

test('P07 user add stores a cashier who can sign in, and no password in clear', async () => {
  const office = new ShellOffice()
  const user = await office.json<{ id: string }>(...anna, '--password', 'correct horse')
  expect(user).toEqual({ id: expect.stringMatching(/^usr_/), email: 'anna@example.org' })
  const store = await office.store()
  const row = await store.db
    .selectFrom('user')
    .selectAll()
    .where('email', '=', 'anna@example.org')
    .executeTakeFirstOrThrow()
  expect(row).toMatchObject({ name: 'Anna', role: 'cashier' })
  expect(await isPassword('correct horse', row.password_hash)).toBe(true)
  expect(await isPassword('correct house', row.password_hash)).toBe(false)
  expect(JSON.stringify(row)).not.toContain('correct')
})

test('a password is read from standard input, where no other user of the machine sees it', async () => {
  const office = new ShellOffice()
  done(await office.run([...anna, '--role', 'supervisor'], { input: 'from a pipe\nnot this\n' }))
  const store = await office.store()
  const { password_hash: hash } = await store.db
    .selectFrom('user')
    .select('password_hash')
    .where('role', '=', 'supervisor')
    .executeTakeFirstOrThrow()
  expect(await isPassword('from a pipe', hash)).toBe(true)
})

test('what is wrong with a user is said', async () => {
  const office = new ShellOffice()
  const bad = { code: 2, refused: 'bad-input' }
  done(await office.run([...anna, '--password', 'correct horse']))
  expect(await office.refusal(...anna, '--password', 'another one')).toMatchObject({ ...bad, field: 'email' })
  expect(await office.refusal('user', 'add', '--email', 'nobody', '--password', 'long enough')).toMatchObject({
    ...bad,
    field: 'email',
  })
  expect(await office.refusal(...anna, '--password', 'short')).toEqual({
    ...bad,
    field: 'password',
    value: '',
    expected: '≥ 8',
  })
  expect(await office.refusal(...anna, '--role', 'king', '--password', 'long enough')).toMatchObject({
    ...bad,
    field: 'role',
  })
})
