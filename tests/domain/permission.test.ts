import { expect, test } from 'vitest'
import { permissionsOf, roles } from '../../src/domain/permission.ts'

test('P08 T19 F39 a cashier sells, lets in, hands badges out, and nothing else', () => {
  expect([...permissionsOf('cashier')]).toEqual(['sell', 'admit', 'activate-accreditations'])
})

test('T15 T16 refunding is for supervisors and admins, refunding any sale for admins', () => {
  expect(roles.filter((role) => permissionsOf(role).has('refund'))).toEqual(['supervisor', 'admin'])
  for (const permission of ['refund-any', 'refund-late'] as const)
    expect(roles.filter((role) => permissionsOf(role).has(permission))).toEqual(['admin'])
})

test('A1 only admins touch events, halls and the database', () => {
  for (const permission of ['manage-events', 'manage-halls', 'maintain'] as const)
    expect(roles.filter((role) => permissionsOf(role).has(permission))).toEqual(['admin'])
})
