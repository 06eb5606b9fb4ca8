// A lemma and the forms that no rule gives: one a line.
const forms = `
be am is are was were been being
have has had having
do does did done
go goes went gone
say said
tell told
think thought
know knew known
see saw seen
take took taken
give gave given
get got gotten
make made
come came
become became
leave left
find found
hold held
keep kept
bring brought
buy bought
catch caught
teach taught
fight fought
seek sought
sell sold
send sent
spend spent
build built
lend lent
bend bent
lose lost
meet met
feel felt
deal dealt
mean meant
sleep slept
sweep swept
creep crept
flee fled
feed fed
lead led
bleed bled
breed bred
speed sped
read
run ran
begin began begun
drink drank drunk
ring rang rung
sing sang sung
sink sank sunk
swim swam swum
shrink shrank shrunk
spring sprang sprung
win won
stick stuck
strike struck stricken
hang hung
dig dug
swing swung
sit sat
spit spat
stand stood
understand understood
withstand withstood
withdraw withdrew withdrawn
draw drew drawn
grow grew grown
throw threw thrown
blow blew blown
fly flew flown
show shown
break broke broken
choose chose chosen
freeze froze frozen
speak spoke spoken
steal stole stolen
wake woke woken
wear wore worn
tear tore torn
bear bore born borne
swear swore sworn
drive drove driven
ride rode ridden
rise rose risen
arise arose arisen
write wrote written
fall fell fallen
eat ate eaten
forget forgot forgotten
forbid forbade forbidden
forgive forgave forgiven
hide hid hidden
bite bit bitten
shake shook shaken
mistake mistook mistaken
shoot shot
slide slid
lay laid
lie lay lain lying
die died dying
pay paid
hear heard
shut
hit
cut
set
put
let
quit
hurt
beat beaten
overthrow overthrew overthrown
undertake undertook undertaken
overtake overtook overtaken
undergo underwent undergone
man men
woman women
child children
person people
foot feet
tooth teeth
goose geese
mouse mice
life lives
wife wives
knife knives
leaf leaves
half halves
thief thieves
wolf wolves
crisis crises
analysis analyses
basis bases
good better best
bad worse worst
policeman policemen
policewoman policewomen
fireman firemen
fisherman fishermen
serviceman servicemen
spokesman spokesmen
gunman gunmen
`

/** Form → lemma. */
export const irregular: ReadonlyMap<string, string> = new Map(
  forms
    .trim()
    .split('\n')
    .flatMap(line => {
      const [lemma = '', ...rest] = line.split(' ')
      return [lemma, ...rest].map((form): [string, string] => [form, lemma])
    }),
)
