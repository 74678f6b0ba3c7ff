import { beforeEach, expect, test, vi } from 'vitest'
import { parseFrame } from '../../src/ui/frame-parser.ts'
import { fakeDesk } from './fake-desk.ts'
import { openTestHall } from './test-till.ts'

vi.mock('../../src/ui/frame-parser.ts', { spy: true })
/** Each frame Ink draws is read once: so many times React was woken. */
const inkFrames = vi.mocked(parseFrame)

beforeEach(() => {
  inkFrames.mockClear()
})

test('a cursor move never wakes React', async () => {
  const { till } = await openTestHall()
  inkFrames.mockClear()
  for (let round = 0; round < 20; round++) await till.press('right', 'down', 'left', 'up', 'n', 'end', 'home')
  expect(till.row(22)).toContain('Stalls Row')
  expect(inkFrames).not.toHaveBeenCalled()
  till.close()
})

test('typing a seat, a range and a notice do not wake React either', async () => {
  const { till } = await openTestHall()
  inkFrames.mockClear()
  await till.press('5-3', 'enter', 'm', 'right', 'escape', 'f5')
  expect(till.row(22)).toContain('The basket is empty')
  expect(inkFrames).not.toHaveBeenCalled()
  till.close()
})

test('what other tills do repaints seats without React', async () => {
  const { till, desk } = await openTestHall()
  inkFrames.mockClear()
  desk.takeElsewhere([0, 1, 2])
  await till.settle()
  expect(till.text()).toContain('# # # .')
  expect(inkFrames).not.toHaveBeenCalled()
  till.close()
})

test('picking a seat wakes React once, for the panel', async () => {
  const { till } = await openTestHall()
  inkFrames.mockClear()
  await till.press(' ')
  expect(till.text()).toContain('1 seat')
  expect(inkFrames.mock.calls.length).toBeLessThanOrEqual(2)
  till.close()
})

test('keys that come in one read make one frame', async () => {
  const { till } = await openTestHall()
  const before = till.screen.frames
  till.hit('right', 'right', 'down', 'down', 'left')
  await till.settle()
  expect(till.screen.frames - before).toBe(1)
  till.close()
})

test('a dialog covers the hall, and what is under it is whole again afterwards', async () => {
  const { till, desk } = await openTestHall()
  const before = till.text()
  await till.press('f2')
  desk.takeElsewhere([100])
  await till.settle()
  const open = till.text()
  expect(open).toContain('For the next seats')
  expect(till.screen.cells.cursor).toBeNull()
  await till.press('escape')
  const after = till.text()
  expect(after.replaceAll('#', '.')).toBe(before)
  expect(after).toContain('#')
  expect(till.screen.cells.cursor).not.toBeNull()
  till.close()
})

test('a larger screen shows more of the programme and a wider panel', async () => {
  const { till } = await openTestHall({ desk: fakeDesk(), size: { columns: 200, rows: 60 } })
  await till.press('3', 'f3')
  const line =
    till
      .text()
      .split('\n')
      .find((row) => row.includes('F Stalls')) ?? ''
  expect(line.length).toBe(200)
  expect(till.app.model.layout.panel.columns).toBeGreaterThan(26)
  till.close()
})
