/** Words that say nothing about which event is told of. Negation is not among them: it is read apart. */
export const stopWords: ReadonlySet<string> = new Set(
  `a an the this that these those some any each every either neither both all no not n't nor
i me my mine we us our ours you your yours he him his she her hers it its they them their theirs one ones who whom whose which what
myself himself herself itself themselves ourselves
of in on at by for from to with without within into onto out over under up down off about above below between among through during before after
since until till against toward towards upon via per as than like near amid around along across behind beyond despite
and or but so if because while although though whether when where why how then there here however also too very just only even still yet again
be am is are was were been being have has had having do does did done will would shall should can could may might must
's s t d ll re ve m o
say said says tell told
more most less least much many few other others another such same own
i.e e.g etc mr mrs ms dr
nobody anybody everybody somebody anyone everyone someone nothing anything everything something noone
that's it's he's she's don't didn't doesn't isn't wasn't weren't won't`
    .split(/\s+/)
    .filter(word => word !== ''),
)
