import { expect, test } from 'vitest'
import {
  canHold,
  canSell,
  eventStatuses,
  isEventStatus,
  mayBecome,
  nextStatuses,
} from '../../src/domain/event-status.ts'

test('E01 the desk sells while an event is on sale or closed to the public, and only then', () => {
  expect(eventStatuses.filter(canSell)).toEqual(['on-sale', 'closed-sale'])
})

test('E02 seats are held and released in every status but cancelled', () => {
  expect(eventStatuses.filter(canHold)).toEqual(['upcoming', 'on-sale', 'closed-sale'])
})

test('E24 cancelled is reached only from closed sale and is final', () => {
  expect(eventStatuses.filter((from) => mayBecome(from, 'cancelled'))).toEqual(['closed-sale'])
  expect(nextStatuses('cancelled')).toEqual([])
})

test('a word that is no status is told apart', () => {
  expect(isEventStatus('on-sale')).toBe(true)
  expect(isEventStatus('toString')).toBe(false)
})
