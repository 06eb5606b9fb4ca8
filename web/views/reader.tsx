import type { JSX } from 'preact'

/** The head of the reader. Empty until a place is opened; the script fills in letters and numbers that stand on the page. */
export function ReaderHead(): JSX.Element {
  return (
    <div class="rd" hidden>
      <div class="r1">
        <h2 class="sc" id="rd-place" tabIndex={-1}>
          Place
        </h2>
        <span class="foot">
          <button type="button" class="btn" id="rd-next" hidden>
            Next passage
          </button>
          <button type="button" class="btn" id="rd-cite">
            Copy as citation
          </button>
          <button type="button" class="act" id="rd-close">
            Close
          </button>
        </span>
      </div>
      <div class="r2">
        <span class="lms" id="rd-letters" />
        <span id="rd-more" />
      </div>
      <p class="r3" id="rd-where" />
      <p class="r3">
        <label>
          Beside it <select id="rd-beside" />
        </label>
      </p>
      <output id="rd-said" class="vh" aria-live="polite" />
    </div>
  )
}
