/**
 * Where a word of speech is none, as both readers know it: “denied Varn a licence”, “asked not to be named”, “suppose he said”.
 */

/** What is granted or denied, and is not said to be so. */
export const grants: ReadonlySet<string> = new Set(
  'licence license permit permission access entry bail visa admission passage service boarding parole asylum refuge funding treatment promotion benefit vote chance seat loan credit bond goal penalty application'.split(
    ' ',
  ),
)

/** How somebody wants to be told of. */
export const anonymity =
  /^(?:not )?(?:to )?(?:be |being )?(?:publicly )?(?:named|identified|quoted by name|give (?:his|her|their)(?: full| real| last)? names?)[.,]?$/u

/** What opens a sentence in which nobody has said anything yet. */
export const supposing = /^(?:suppose|imagine|assume|picture)$/u
