import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    testTimeout: 30_000,
    reporters:
      process.env['CI'] === undefined ? ['default'] : ['default', ['json', { outputFile: '.scratch/vitest.json' }]],
  },
})
