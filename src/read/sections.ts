/**
 * Words before a colon that say what kind of piece follows, and name nobody who says it: “Football: Tern beat Orlo”, “Live: …”, “Meinung: …”.
 *
 * From general knowledge of how papers write; one list for all languages, for the form is the same in them and no word of one is a
 * speaker in another. In lower case.
 */

const sections = new Set(
  [
    'live, live blog, liveblog, live updates, as it happened, breaking, breaking news, just in, urgent, alert, flash, newsflash, news, update, updates, latest, the latest, exclusive, developing',
    'byline, look, wow, busted, revealed, shock, shocking, must see, must watch, must read, bombshell, oops',
    'opinion, comment, commentary, column, editorial, viewpoint, perspective, essay, blog, letters, letter to the editor, letters to the editor, analysis, explainer, explained, context, background, debate, the big question, satire, cartoon',
    'video, videos, watch, watch live, listen, audio, podcast, photo, photos, picture, pictures, in pictures, gallery, photo gallery, graphic, infographic, map, maps, interactive, footage, trailer',
    'interview, interviews, profile, portrait, obituary, obituaries, feature, features, long read, reportage, review, reviews, preview, previews, recap, highlights, result, results, fixtures, scores, table, match report, race report, timeline, chronology, factbox, fact box, factfile, fact check, factcheck, fact-check, at a glance, in brief, in numbers, by the numbers, quiz, crossword, horoscope, recipe, recipes, tips, tip, guide, how to, faq, q&a, poll of the day, newsletter, briefing, roundup, round-up, round up, digest, summary, diary, notebook, archive, from the archive, correction, corrections, clarification, sponsored, advertisement, advertorial, promotion, competition, offer, book, books, article, post, tweet, website, order, event, events, culture, special report, spotlight, weather, weather report, forecast, traffic, traffic report, stocks, markets, market report, business, economy, money, finance, politics, crime, health, science, tech, technology, education, environment, climate, travel, food, drink, fashion, style, lifestyle, arts, art, music, film, films, cinema, theatre, theater, television, tv, radio, history, religion, world, local, region, regional, national, international, sport, sports',
    'football, soccer, rugby, rugby union, rugby league, cricket, tennis, golf, boxing, basketball, volleyball, handball, baseball, hockey, ice hockey, cycling, athletics, swimming, rowing, sailing, skiing, chess, snooker, darts, racing, horse racing, motor racing, formula one, formula 1, olympics, wrestling, judo, gymnastics, squash, badminton, biathlon',
    'meinung, kommentar, kommentare, leitartikel, kolumne, glosse, analyse, hintergrund, exklusiv, eilmeldung, liveticker, live-ticker, ticker, newsticker, bilder, fotos, fotostrecke, bildergalerie, porträt, nachruf, rezension, kritik, interview, reportage, leserbrief, leserbriefe, überblick, chronik, zeitleiste, faktencheck, umfrage des tages, rezept, wetter, verkehr, wirtschaft, politik, kultur, sport, fußball, fussball, radsport, leichtathletik, schwimmen, handball, boxen, schach, eishockey, reise, wissenschaft, technik, gesundheit, bildung, gewinnspiel, anzeige',
    'direct, en direct, exclusif, urgent, alerte, avis, opinion, tribune, éditorial, édito, chronique, billet, analyse, décryptage, vidéo, vidéos, images, en images, photos, diaporama, entretien, portrait, nécrologie, critique, enquête, dossier, reportage, récit, courrier des lecteurs, infographie, carte, météo, économie, politique, culture, sports, football, cyclisme, athlétisme, natation, voyage, science, santé, éducation, recette, jeu, publicité, vrai ou faux',
    'en vivo, en directo, última hora, exclusiva, opinión, editorial, columna, análisis, vídeo, fotos, galería, entrevista, perfil, obituario, crítica, reseña, reportaje, crónica, cartas al director, encuesta del día, el tiempo, tiempo, economía, política, cultura, deportes, deporte, fútbol, ciclismo, atletismo, tenis, baloncesto, viajes, ciencia, salud, educación, receta, publicidad',
    'in diretta, diretta, ultim’ora, esclusiva, opinione, editoriale, commento, analisi, foto, galleria, intervista, ritratto, necrologio, recensione, inchiesta, lettere, meteo, economia, politica, cultura, calcio, ciclismo, atletica, viaggi, scienza, salute, ricetta',
    'ao vivo, última hora, exclusivo, opinião, análise, vídeo, fotos, entrevista, perfil, crítica, reportagem, previsão do tempo, esportes, desporto, futebol, ciclismo, viagem, ciência, saúde, educação, receita',
    'прямой эфир, онлайн, срочно, эксклюзив, мнение, колонка, комментарий, анализ, аналитика, видео, фото, фоторепортаж, интервью, портрет, некролог, рецензия, репортаж, хроника, погода, экономика, политика, культура, спорт, футбол, хоккей, теннис, шахматы, наука, здоровье, рецепт, реклама',
    'наживо, терміново, ексклюзив, думка, коментар, аналіз, аналітика, відео, фото, інтерв’ю, портрет, репортаж, хроніка, погода, економіка, політика, спорт, футбол, наука, здоров’я, рецепт',
    'mening, opinie, commentaar, analyse, video, foto’s, exclusief, weer, voetbal, wielrennen, reizen, wetenschap, na żywo, relacja, pilne, opinia, komentarz, analiza, wideo, zdjęcia, wywiad, pogoda, gospodarka, polityka, kultura, piłka nożna, nauka, zdrowie, przepis',
  ].flatMap(line => line.split(', ')),
)

// “Storm update: …”, “Book review: …”: whatever stands before them.
const kinds =
  /\s(?:updates?|recap|previews?|reviews?|podcast|newsletter|briefing|quiz|gallery|blog|timeline|round-?up|explainer)$/u

/** Whether the words before a colon say what kind of piece follows. */
export function isSection(words: string): boolean {
  const lower = words.toLowerCase().replace(/\s+/gu, ' ')
  return sections.has(lower) || kinds.test(lower)
}
