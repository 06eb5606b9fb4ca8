/**
 * What of a page is furniture by its structure: by the element's tag, role, class or id.
 *
 * Runs before the body is looked for, so that menus and boxes neither win nor draw the body towards them. Whatever
 * holds prose stays, because pages put articles into `<form>` and `<aside class="sharing">` too.
 */
import { holdsMost, textBelow, type Page, type PageElement } from './tree.ts'

export type SetAside = { readonly element: PageElement; readonly kind: string; readonly reason: string }

const roles = new Set(
  'navigation banner contentinfo complementary search menu menubar dialog alertdialog toolbar alert'.split(' '),
)

/** A word of a class or id → the kind of furniture it names. Words as in `post-author-bio`, `relatedArticles`. */
const named: Readonly<Record<string, string>> = Object.fromEntries(
  (
    [
      [
        'caption',
        'caption captions figcaption imagecaption photocaption bildunterschrift bildtext legende wp-caption-text imagedescription image-description legend imagelegend photo-description picture-description img-caption image-caption media-caption',
      ],
      ['credit', 'credit credits copyright photocredit bildquelle bildnachweis'],
      ['byline', 'byline author authors autor autoren dateline signature writer'],
      [
        'timestamp',
        'timestamp pubdate published posted date datetime postdate entrydate time meta metadata entrymeta postmeta articlemeta postinfo postmetadata articleinfo',
      ],
      [
        'share',
        'share shares sharing sharebar sharebuttons sharedaddy social socials socialmedia socialshare addthis addtoany shariff bookmark bookmarks tweetbutton like likes follow followus jp-relatedposts',
      ],
      [
        'related',
        'related relatedposts relatedarticles relatedcontent recommended recommendation recommendations more-stories morestories readmore read-more teaser teasers teaserlist trending popular mostread most-read seealso see-also similar crosslinks outbrain taboola newsbox linklist relatedlinks related-links relatedcoverage related-coverage further latest',
      ],
      ['newsletter', 'newsletter subscribe subscription signup paywall-box optin mailchimp'],
      [
        'advertisement',
        'ad ads adv advert advertisement advertising advertorial banner sponsor sponsored promo promos promotion promobox adbox adsense werbung anzeige anzeigen dfp',
      ],
      [
        'tags',
        'tags tag taglist tag-list tagcloud topics keywords categories category cat-links tag-links filed schlagworte post-tags',
      ],
      [
        'bio',
        'author-bio authorbio author-box authorbox about-author aboutauthor bio biography author-info authorinfo author-card authorcard author-profile user-profile author-description vcard',
      ],
      [
        'comment-form',
        'comment comments commentlist comment-list commentform respond disqus disqus_thread reply replies kommentar kommentare leserkommentare livefyre fb-comments discussion comment-respond',
      ],
      ['gallery', 'gallery slideshow carousel lightbox slider bildergalerie fotostrecke'],
      [
        'navigation',
        'nav navigation navbar menu submenu breadcrumb breadcrumbs pagination pager skip skiplink sidebar side-bar toolbar tools header-nav footer-nav masthead toc footnav prevnext prev next',
      ],
      ['footer', 'footer foot site-footer'],
      ['dialog', 'modal popup popover tooltip loginform login-form feedback feedbackarea'],
      ['cookie', 'cookie cookies gdpr consent privacy'],
      [
        'widget',
        'widget widgets widgetarea rating ratings vote votes poll survey login register print printlink printer hidden disclaimer disclaimers editorial-disclaimer affiliate-text screen-reader-text sr-only visually-hidden visuallyhidden invisible',
      ],
    ] as const
  ).flatMap(([kind, words]) => words.split(' ').map(word => [word, kind] as const)),
)

// Containers of the article bear such words too (`post-content`, `has-sidebar`, `category-news`): theirs is not looked at.
const containers = new Set('html body main article'.split(' '))

// These name furniture only where they are the whole name: `field--label-hidden`, `text-latest` are about something else.
const whole = new Set(
  'hidden invisible latest date time tag like print further poll vote prev next meta posted published login header-nav'.split(
    ' ',
  ),
)

const builder =
  /^(?:elementor|et_pb|fl|vc|avia|brz|jet)[-_](?:(?:widget|element|module|section|column|row|container|wrap)s?(?:[-_]|$))?/iu

/** The words of a class or id: `entry-meta`, `entry`, `meta`; `shareButtons`, `share`, `buttons`. */
function* wordsOf(value: string): Generator<string> {
  for (const name of value.split(/\s+/u)) {
    // `__next`, `__nuxt` are a framework's, and hold the page.
    if (name === '' || name.length > 60 || name.startsWith('__')) continue
    // A page builder calls whatever it places a widget: `elementor-widget-author-box` is named by what follows.
    if (builder.test(name)) {
      const rest = name.replace(builder, '')
      if (rest !== '') yield* wordsOf(rest)
      continue
    }
    const lower = name.toLowerCase()
    yield lower
    const parts = name
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[-_:]+/u)
    // `c-newsletter-inline`, `m-teaser`: the letter is whose style sheet it is.
    if (parts.length > 2 && (parts[0]?.length ?? 0) <= 2) parts.shift()
    if (parts.length > 1) {
      yield parts.join('')
      for (let i = 0; i + 1 < parts.length; i++) yield `${parts[i]}-${parts[i + 1]}`
      // The first and last word name the thing; those between say which one.
      if (parts[0] && !whole.has(parts[0])) yield parts[0]
      const last = parts.at(-1)
      if (last && !whole.has(last)) yield last
    }
  }
}

/** The kind of furniture an element's class or id names; `null` for none. */
export function kindByName({ attributes, tag }: PageElement): string | null {
  if (containers.has(tag)) return null
  const value = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''} ${attributes['data-component'] ?? ''}`
  // `post-content`, `article-body`, `story-text`: what else stands there describes it.
  if (
    /(?:article|story|entry|post|news|main|page|body)[-_]?(?:body|content|text|inner|main)(?![-_]+(?:bio|author|byline|share|sharing|related|tags|newsletter|signup|subscribe|caption|credit|comments?|ads?|promo|footer|meta)(?:[\s_-]|$))|(?:^|[\s_-])(?:content|body|articlebody|maincontent|hentry)(?:$|[\s_-](?!bio(?:$|\s)))/iu.test(
      value,
    )
  )
    return null
  for (const word of wordsOf(value)) {
    const kind = named[word]
    if (kind !== undefined) return kind
  }
  return null
}

export type Weights = {
  /** Characters of text below each element, by its index. */
  readonly length: Uint32Array
  /** Of those, characters inside links. */
  readonly linked: Uint32Array
  /** Of those, characters in paragraphs that read as prose: 80 characters and more, hardly any of them links. */
  readonly prose: Uint32Array
}

/** How much text, links and prose each element holds. One pass over the page. */
export function weigh(page: Page): Weights {
  const count = page.elements.length
  const [length, linked, prose] = [new Uint32Array(count), new Uint32Array(count), new Uint32Array(count)]
  for (const text of page.texts) {
    const size = text.data.replace(/\s+/gu, ' ').trim().length
    let inLink = false
    for (let at: PageElement | null = text.parent; at !== null; at = at.parent) {
      inLink ||= isLink(at)
      length[at.index] = (length[at.index] ?? 0) + size
      if (inLink) linked[at.index] = (linked[at.index] ?? 0) + size
    }
  }
  for (const element of page.elements) {
    const { index, tag } = element
    const size = length[index] ?? 0
    if (size < 80 || (linked[index] ?? 0) > size * 0.4) continue
    const isLeaf =
      tag === 'p' ||
      tag === 'blockquote' ||
      tag === 'pre' ||
      tag === 'td' ||
      tag === 'li' ||
      tag === 'dd' ||
      tag === 'div' ||
      tag === 'section'
    if (!isLeaf || !holdsOnlyInline(element)) continue
    if (!/[.!?…。！？।؟:;][\s"'”’»)\]]*$|[.!?。！？।؟]\s/u.test(textBelow(page, element))) continue
    for (let at: PageElement | null = element; at !== null; at = at.parent)
      prose[at.index] = (prose[at.index] ?? 0) + size
  }
  return { length, linked, prose }
}

export const isLink = ({ tag, attributes }: PageElement): boolean => tag === 'a' && attributes['href'] !== undefined

const inline = new Set(
  'a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark nobr q ruby rt rp s samp small span strike strong sub sup time tt u var wbr center picture figure'.split(
    ' ',
  ),
)
export const isInline = (tag: string): boolean => inline.has(tag) && tag !== 'figure' && tag !== 'center'

const holdsOnlyInline = (element: PageElement): boolean =>
  element.children.every(child => child.kind === 'text' || inline.has(child.tag))

// An element with this much prose is no box beside the article, whatever it is called.
const PROSE = 400
// And furniture that merely is called so (`<div class="author">…`) is short, or mostly links.
const SHORT = 300

/** What is set aside, outermost first; none lies within another. */
export function setAside(page: Page, { length, linked, prose }: Weights): SetAside[] {
  const found: SetAside[] = []
  let skip = -1
  const put = (element: PageElement, kind: string, reason: string): void => {
    found.push({ element, kind, reason })
    skip = element.last
  }
  for (const element of page.elements) {
    if (element.index <= skip) continue
    const { tag, attributes, index } = element
    if (tag === 'html' || tag === 'body' || tag === 'head') continue
    const size = length[index] ?? 0
    if (size === 0) continue
    const own = prose[index] ?? 0
    const links = (linked[index] ?? 0) / size
    if (isHidden(element) && !holdsMost(page, element)) {
      put(element, 'hidden', 'the page hides it')
    } else if (tag === 'figure' || tag === 'figcaption') {
      if (own < PROSE) put(element, 'caption', `a <${tag}>`)
    } else if (tag === 'nav' || tag === 'footer' || tag === 'aside' || tag === 'form' || tag === 'menu') {
      if (own < PROSE || (links > 0.5 && own < 0.3 * (prose[0] ?? 0)))
        put(element, tag === 'nav' || tag === 'menu' ? 'navigation' : tag, `a <${tag}>`)
    } else if (roles.has(attributes['role'] ?? '')) {
      if (own < PROSE || links > 0.5) put(element, attributes['role'] ?? '', `role="${attributes['role']}"`)
    } else {
      if (isPictureBox(page, element, size)) {
        put(element, 'caption', `words beside a picture: ${nameOf(element)}`)
        continue
      }
      const kind = isTeaser(element, size) ? 'related' : kindByName(element)
      if (kind === null || /^h[1-6]$/.test(tag) || isInRunningText(page, element)) continue
      // A teaser without a link leads nowhere: it is the lead of this article. “300 minutes to wait” is no date.
      if (kind === 'related' && links < 0.25 && !leadsAway(page, element)) continue
      if (kind === 'timestamp' && (size > 120 || !/\d{1,2}[:.]\d{2}|(?:19|20)\d{2}/.test(textBelow(page, element))))
        continue
      // What holds a good part of the page's prose is the page, not a banner on it.
      if (own > 0.3 * (prose[0] ?? 0) && own >= PROSE && kind !== 'comment-form') continue
      if (links > 0.5 || (size < SHORT && own < SHORT) || (kind === 'comment-form' && own < 0.5 * (prose[0] ?? 0))) {
        put(element, kind, `its class or id names it: ${nameOf(element)}`)
      }
    }
  }
  return found
}

// An article within an article has no more characters where it only points to another.
const TEASER = 600

/** An `<article>` in another that its name calls a teaser. */
function isTeaser({ tag, attributes, parent }: PageElement, size: number): boolean {
  if (tag !== 'article' || size > TEASER) return false
  if (!/(?:^|[\s_-])(?:teaser|related|promo|read-?more|recommended)(?:$|[\s_-])/iu.test(attributes['class'] ?? ''))
    return false
  for (let at = parent; at !== null; at = at.parent) if (at.tag === 'article') return true
  return false
}

/** A heading that is a link, or in one; in an article within the article any link: what stands with it is about another. */
function leadsAway(page: Page, { tag, index, last }: PageElement): boolean {
  if (tag === 'article') return page.elements.slice(index, last + 1).some(isLink)
  for (let i = index; i <= last; i++) {
    const element = page.elements[i]
    if (element === undefined || !(isLink(element) || /^h[2-6]$/.test(element.tag))) continue
    const inner = isLink(element) ? /^h[2-6]$/ : /^a$/
    for (let k = i + 1; k <= element.last; k++) {
      const below = page.elements[k]
      if (below !== undefined && inner.test(below.tag) && (below.tag !== 'a' || isLink(below))) return true
    }
    // Nothing in it can be the one and hold the other.
    i = element.last
  }
  return false
}

const pictureName = /(?:^|[\s_-])(?:\w{0,8}(?:img|image|photo|foto|picture|bild)\w{0,9}|imagen|thumbnail)(?:$|[\s_-])/iu
// A caption has at most so many characters; an entry of a picture story has more.
const CAPTION = 220

/** A box that its name calls one for pictures, with a picture in it, a line of words and no heading. */
function isPictureBox(page: Page, element: PageElement, size: number): boolean {
  const { attributes, index, last } = element
  if (size > CAPTION || !pictureName.test(`${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`)) return false
  let hasPicture = false
  for (let i = index + 1; i <= last; i++) {
    const tag = page.elements[i]?.tag ?? ''
    if (/^h[1-6]$|^li$/.test(tag)) return false
    hasPicture ||= tag === 'img' || tag === 'picture' || tag === 'amp-img'
  }
  return hasPicture
}

// Words of a paragraph around a link; a line of links and labels has fewer.
const RUNNING = 40

/** “The ferry <a class="topic-teaser">Saint Alder</a> struck the mole”: a link or a stressed word within a sentence is of the sentence. */
function isInRunningText(page: Page, element: PageElement): boolean {
  if (!words.has(element.tag)) return false
  let holder = element.parent
  while (holder !== null && isInline(holder.tag)) holder = holder.parent
  if (holder === null || holder.textEnd - holder.textStart > 200) return false
  let [size, linked] = [0, 0]
  for (let i = holder.textStart; i < holder.textEnd; i++) {
    const text = page.texts[i]
    if (text === undefined || (i >= element.textStart && i < element.textEnd)) continue
    const { length } = text.data.trim()
    size += length
    for (let at: PageElement | null = text.parent; at !== null && at !== holder; at = at.parent)
      if (isLink(at)) linked += length
  }
  return size >= RUNNING && linked < size * 0.5 && /\p{L}{2} \p{Ll}{2}/u.test(textBelow(page, holder))
}
const words = new Set('a abbr b cite em i mark q s strong sub sup u'.split(' '))

export const nameOf = ({ attributes, tag }: PageElement): string =>
  `<${tag}${attributes['id'] ? ` id="${attributes['id']}"` : ''}${attributes['class'] ? ` class="${attributes['class']}"` : ''}>`.slice(
    0,
    120,
  )

function isHidden({ attributes }: PageElement): boolean {
  if ('hidden' in attributes) return true
  const style = attributes['style'] ?? ''
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
}
