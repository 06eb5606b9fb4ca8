/**
 * The confidence shown: of a hundred attributions shown at 80 %, in eighty somebody does say these words by the judgement of readers
 * (half of them or more, as with every figure of evaluation/RESULTS.md). Who says it is measured apart: “source accuracy”.
 */

// Logistic: the score's log-odds times the first, plus the second. Fitted on the training part of PolNeAR, each article read by models
// that did not see it: 18,000 attributions, of which 82.0 % were right and 77.4 % were scored. Expected error .045 without them, .014 with
// those fitted on the other half. `train.sh` ends with `models/attribution/confidence.ts`, which prints both anew.
const TIMES = 1.023
const PLUS = 0.34

/** What a score of `rescore.ts`, asked of cue and content at once before the rules of `structure/`, comes to after them. */
export function shown(score: number): number {
  const p = Math.min(0.9999, Math.max(0.0001, score))
  return 1 / (1 + Math.exp(-(TIMES * Math.log(p / (1 - p)) + PLUS)))
}
