import { expect, test } from 'vitest'
import { findNamed } from '../../src/domain/name-key.ts'

test('what is named by its id or exactly comes before what is only alike, and nothing unlike is found', () => {
  const rows = [
    { id: 'a', name: 'early birds' },
    { id: 'b', name: 'Early Birds' },
    { id: 'c', name: 'Ранни' },
  ]
  const found = (wanted: string) => findNamed(rows, wanted, ({ name }) => name)?.id
  expect(['b', 'Early Birds', 'early birds', ' EARLY  birds', 'ранни', 'early'].map(found)).toEqual([
    ...['b', 'b', 'a', 'a', 'c', undefined],
  ])
})
