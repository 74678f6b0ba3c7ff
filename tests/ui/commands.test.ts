import { describe, expect, test } from 'vitest'
import type { KeyEvent } from '../../src/terminal/key-event.ts'
import { commands, keysOn, textScreens } from '../../src/ui/commands.ts'
import { findCommand } from '../../src/ui/dispatch.ts'
import { commandTable } from '../../src/ui/key-list.ts'
import { latinKeys } from '../../src/ui/keyboard-layouts.ts'
import type { ScreenId } from '../../src/ui/screen-state.ts'
import { screens } from '../../src/ui/screens/screens.ts'
import { wordsFor } from '../../src/ui/words.ts'

const screenIds = Object.keys(screens) as ScreenId[]

function charKey(text: string, parts: Partial<KeyEvent> = {}): KeyEvent {
  return { type: 'key', name: 'char', text, ctrl: false, alt: false, shift: false, raw: text, ...parts }
}

describe('the key table', () => {
  test.each(screenIds)('no key means two things on the screen %s', (screen) => {
    const keys = commands
      .filter((command) => command.where === 'everywhere' || command.where.includes(screen))
      .flatMap((command) => keysOn(command, screen))
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })

  test.each(screenIds)('every command of the screen %s has a key that counts there', (screen) => {
    const without = commands.filter(
      (command) =>
        command.where !== 'everywhere' && command.where.includes(screen) && keysOn(command, screen).length === 0,
    )
    expect(without.map((command) => command.id)).toEqual([])
  })

  test('the first key of a command exists under every keyboard layout, apart from three of the hall', () => {
    const letters = commands.filter((command) => /^char:\p{L}$/u.test(command.keys[0] ?? ''))
    expect(letters.map((command) => command.id)).toEqual(['next-free', 'mark', 'sales'])
  })

  test('every command in the words has a row, and every row its words', () => {
    const ids = new Set(commands.map((command) => command.id))
    expect([...ids].sort()).toEqual(Object.keys(wordsFor('en').commands).sort())
  })

  test('the README table has one row a command, each with its keys, what it does and where', () => {
    const rows = commandTable()
    expect(rows).toHaveLength(commands.length)
    for (const row of rows) for (const text of [row.keys, row.what, row.where]) expect(text).not.toBe('')
  })
})

describe('dispatch', () => {
  test('letters are commands in the hall and text where text is typed', () => {
    expect(findCommand(charKey('p'), 'hall', 'en')?.id).toBe('cash')
    for (const screen of textScreens) expect(findCommand(charKey('p'), screen, 'en')).toBeUndefined()
  })

  test('a Russian keyboard gives the command of the Latin letter on the same key', () => {
    expect(findCommand(charKey('з'), 'hall', 'ru')?.id).toBe('cash')
    expect(findCommand(charKey('И'), 'hall', 'ru')?.id).toBe('best')
    expect(findCommand(charKey('с', { ctrl: true }), 'sign-in', 'ru')?.id).toBe('quit')
  })

  test('a Bulgarian BDS keyboard does too, by its own places', () => {
    expect(findCommand(charKey('ф'), 'hall', 'bg')?.id).toBe('best')
    expect(findCommand(charKey('ш'), 'hall', 'bg')?.id).toBe('tariff')
    expect(findCommand(charKey('ъ', { ctrl: true }), 'hall', 'bg')?.id).toBe('quit')
  })

  test('the layouts are whole: every Latin letter stands on some Cyrillic key of each', () => {
    const letters = [...'абвгдежзийклмнопрстуфхцчшщъыьэюя']
    const reached = (language: string) => new Set(letters.flatMap((letter) => latinKeys(letter, language).slice(0, 1)))
    for (const latin of 'abcdefghijklmnoprstuvwxyz') {
      expect(reached('ru'), latin).toContain(latin)
      // BDS has a comma where Latin keyboards have q.
      expect(reached('bg').has(latin) || latin === 'q', latin).toBe(true)
    }
  })

  test('alt with a letter is never a command: terminals send that for Esc and a quick key', () => {
    expect(findCommand(charKey('p', { alt: true }), 'hall', 'en')).toBeUndefined()
  })
})
