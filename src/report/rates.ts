import type { Rate } from '../../web/report.tsx'

/** What `npm run evaluate` measured, as the build packed it; empty where nothing was measured. */
export const rates = (): readonly Rate[] => []
