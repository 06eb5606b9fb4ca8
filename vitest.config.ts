import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    testTimeout: 30_000,
    // By itself vitest leaves one processor free, which of two is half: 280 s instead of 175.
    maxWorkers: 2,
    reporters:
      process.env['CI'] === undefined ? ['default'] : ['default', ['json', { outputFile: '.scratch/vitest.json' }]],
  },
})
