/**
 * Lines of a page's tools: players, galleries, prices and weather, what a printer or a mail program writes above a page.
 */
import type { LineRule } from './rule.ts'

export const toolRules: readonly LineRule[] = [
  {
    name: 'letter-size',
    kind: 'navigation',
    reason: 'a button of the page',
    pattern:
      /^(?:(?:font|text|letter) size|schriftgro(?:ss|ß)e|taille du texte|a ?[-–] ?a(?: a ?\+)?|a ?[-–+](?: a ?[-–+])?)$/u,
    most: 30,
    takes: ['Font size', 'A- A A+', 'Schriftgröße'],
    leaves: ['Font size mattered little, the printer said.', 'A'],
  },
  {
    name: 'gallery',
    kind: 'navigation',
    reason: 'a button of the page',
    pattern:
      /^(?:(?:next|previous|prev|back to|open|close|see all|show all) (?:photos?|images?|pictures?|slides?|gallery|slideshow)|(?:nachstes|vorheriges) bild|(?:image|photo) (?:suivante|precedente))$/u,
    most: 40,
    takes: ['Next photo', 'Previous image', 'Nächstes Bild'],
    leaves: ['Next photos of the ferry will cost more, he said.'],
  },
  {
    name: 'share-window',
    kind: 'share',
    reason: 'buttons for sharing',
    pattern:
      /^click to (?:share|e-?mail|print|tweet|copy|send|pin)\b.{0,60}(?:\(opens in (?:a )?new (?:window|tab)\))?$/u,
    most: 110,
    takes: ['Click to share on Facebook (Opens in new window)', 'Click to print (Opens in new window)'],
    leaves: [
      'Click to shut the gate, the sign said, and it did nothing of the kind for the eleven men of the second watch.',
    ],
  },
  {
    name: 'scroll-on',
    kind: 'advertisement',
    reason: 'an advertisement or its label',
    pattern:
      /^(?:scroll (?:down )?to (?:continue|read on|keep reading)(?: reading)?|(?:paid|promoted|partner|sponsored) (?:post|partnership|message|feature)|(?:in (?:paid )?partnership with|presented by|brought to you by|supported by|a message from) \p{L}[^.!?]{1,40}|anzeige scrollen sie .{0,60})$/u,
    most: 80,
    takes: ['Scroll to continue', 'Paid post', 'In partnership with Quay Bank', 'Brought to you by Quay Bank'],
    leaves: [
      'Presented by the council on Monday, the plan was read aloud.',
      'Supported by the wall, he went on for an hour and said no more about it to any of those who asked him.',
    ],
  },
  {
    name: 'call-for-members',
    kind: 'newsletter',
    reason: 'an invitation to subscribe',
    pattern:
      /^(?:(?:become|be) a (?:member|supporter|patron|subscriber)(?: (?:now|today))?|(?:your|the) (?:daily|weekly|morning|evening|essential) (?:guide|digest|briefing|roundup|dose|summary)\b.{0,90}|(?:our|this) (?:reporting|journalism|work|newsroom) (?:is (?:paid for|funded|made possible|supported|financed) by|depends on|relies on|runs on) .{0,30}(?:readers|members|donations|supporters|subscribers)\b.{0,60}|(?:do you (?:know|have) (?:more|a tip|information|a story)\b.{0,60}|got a (?:tip|story)\b.{0,40}|have you (?:seen|heard) .{0,40})[?.] ?(?:write|tell|e-?mail|contact|send|let) .{0,80})$/u,
    most: 170,
    takes: [
      'Become a member',
      'Your daily guide to what happens on the coast, in your inbox.',
      'Our reporting is paid for by readers like you.',
      'Do you know more? Write to us at tips@courier.example',
    ],
    leaves: [
      'Become a member of the crew, the poster said.',
      'Do you know more? he asked, and nobody answered.',
      'Our work is done, she told the readers of the log.',
    ],
  },
  {
    name: 'weather',
    kind: 'navigation',
    reason: 'the weather in the head of the page',
    pattern: /^\p{L}[\p{L} ]{1,24},? -?\d{1,2} ?°(?: ?[cf])?(?: \p{L}[\p{L} ]{2,24})?$/u,
    most: 60,
    takes: ['Tern 14°C light rain', 'Port Lomen 3°'],
    leaves: ['It was 14°C in Tern on the day the ferry struck the mole.', 'The water had 4°C.', '8 °C'],
  },
  {
    name: 'account-bar',
    kind: 'navigation',
    reason: 'a way through the site',
    pattern:
      /^(?:(?:log|sign) ?(?:in|up|out)|subscribe|register|my account|menu|search|e-?paper|newsletters?|anmelden|abo|suche)(?: [|/·•]? ?(?:(?:log|sign) ?(?:in|up|out)|subscribe|register|my account|menu|search|e-?paper|newsletters?|anmelden|abo|suche)){1,5}$/u,
    most: 80,
    takes: ['Log in Subscribe', 'Menu Search Sign in', 'E-Paper Abo Anmelden'],
    leaves: ['Search parties set out at dawn.', 'Subscribe or sign up, the clerk said.'],
  },
  {
    name: 'bare-address',
    kind: 'navigation',
    reason: 'an address alone',
    pattern: /^(?:https?:\/\/|www\.)\S{4,380}$/u,
    most: 400,
    takes: ['https://courier.example/town/ice-house-library', 'www.courier.example/town'],
    leaves: ['www.courier.example has it all, he said.'],
  },
]
