import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { hallPicture, keyTable, withPart } from './readme-parts.ts'

const readme = readFileSync('README.md', 'utf8')

describe('the README tells the truth', () => {
  test('its key table is the program’s own; npm run readme writes it anew', () => {
    expect(withPart(readme, 'keys', keyTable())).toBe(readme)
  })

  test('its picture is the demonstration’s theatre as it is laid out now', async () => {
    const picture = await hallPicture()
    expect(picture.split('\n').length).toBeGreaterThan(30)
    expect(withPart(readme, 'picture', picture)).toBe(readme)
  })

  test('every file and folder it names exists', () => {
    const named = [...readme.matchAll(/`((?:src|db|printers|scanners|bin|tests)\/[\w./-]*)`/g)].map(
      (match) => match[1] ?? '',
    )
    expect(named.length).toBeGreaterThan(8)
    expect(named.filter((path) => !existsSync(path))).toEqual([])
  })

  test('every npm script it names exists', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
    const named = [...readme.matchAll(/npm run ([\w-]+)/g)].map((match) => match[1] ?? '')
    expect(named).toContain('bench')
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([])
  })
})
