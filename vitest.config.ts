import { defineConfig } from 'vitest/config'
import { SlowestFirst } from './tests/slowest-first.ts'

export default defineConfig({
  test: {
    globalSetup: 'tests/till/build-once.ts',
    include: ['tests/**/*.test.{ts,tsx}'],
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: SlowestFirst },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
