/**
 * What a person at a terminal sees while a run goes on: quiet for the first second, quiet in a pipe.
 */

export type Progress = {
  /** The input that is being read. */
  at(name: string): void
  /** A line that stays. */
  say(line: string): void
  skipped(path: string, why: string): void
  end(): void
}

// Long enough that a short run shows nothing; short enough that nobody wonders.
const QUIET_MS = 1000
const EVERY_MS = 100

export function openProgress(stream: NodeJS.WriteStream): Progress {
  const begun = performance.now()
  let shown = 0
  let count = 0
  const skipped = new Map<string, string[]>()
  const clear = () => {
    if (shown > 0 && stream.isTTY) stream.write('\r\u001b[K')
  }
  return {
    at(name) {
      count++
      const now = performance.now()
      if (!stream.isTTY || now - begun < QUIET_MS || now - shown < EVERY_MS) return
      stream.write(`\r\u001b[K${count}  ${name}`.slice(0, stream.columns))
      shown = now
    },
    say(line) {
      clear()
      stream.write(`${line}\n`)
    },
    skipped(path, why) {
      const paths = skipped.get(why)
      if (paths === undefined) skipped.set(why, [path])
      else paths.push(path)
    },
    end() {
      clear()
      for (const [why, paths] of skipped) {
        const more = paths.length > 5 ? ` and ${paths.length - 5} more` : ''
        stream.write(`Not read (${why}): ${paths.slice(0, 5).join(', ')}${more}\n`)
      }
    },
  }
}
