package org.scelle.cli;

import java.util.HashMap;
import java.util.Map;
import org.scelle.report.Bilingual;
import org.scelle.report.Said;

/** Words on the terminal; data and their keys are never translated. */
enum CliWord implements Bilingual {
  READING("Reading the chats", "Lecture des messageries"),
  EXAMINING("Examining the other files", "Examen des autres fichiers"),
  READING_IMAGES("Reading the text in images", "Lecture du texte des images"),
  SETTLING("Settling what belongs together", "Rapprochement des éléments"),
  INDEXING("Indexing the texts", "Indexation des textes"),
  DETECTING(
      "Looking for markings, secrets, attachments of note and open rooms",
      "Recherche des marquages, des secrets, des pièces remarquables et des salons ouverts"),
  DECRYPTING(
      "Decrypting attachments whose key is in the evidence",
      "Déchiffrement des pièces dont la clé est dans les scellés"),
  FIRST_ANSWER(
      "Writing a first answer, from the chats alone",
      "Écriture d’une première réponse, d’après les seules messageries"),
  REACHING("Working out who could read what", "Calcul de ce que chacun pouvait lire"),
  UNSEALING(
      "Looking up the words of classified items", "Relecture des termes des éléments classifiés"),
  WRITING("Writing the reports", "Écriture des rapports"),
  SEAL("Seal", "Empreinte"),
  NOTE_THE_SEAL(
      "Note it: scelle verify --case DIR --seal SHA256 shows that nothing was changed since.",
      "À noter : scelle verify --case DIR --seal SHA256 montre que rien n’a changé depuis."),
  FIRST("First answer ", "Première réponse "),
  FINDINGS_SO_FAR(" finding{s} in them. Provisional: ", " constat{s}. Provisoire : "),
  OTHER_FILES(" other file{s} (", " autre{s} fichier{s} ("),
  TO_BE_EXAMINED(
      ") still to be examined; attachments count as missing until then.",
      ") à examiner encore ; d’ici là, les pièces comptent comme absentes."),
  INTERRUPTED("interrupted", "interrompu"),
  CUT_SHORT("interrupted in the middle of a step", "interrompu au milieu d’une étape"),
  FILES(" file{s}", " fichier{s}"),
  LEFT("left", "restantes"),
  EVIDENCE("Evidence", "Scellés"),
  WITH_MEMBERS("; with archive members: ", " ; avec les membres d’archives : "),
  READ(" read", " lu{s}"),
  PARTIAL(" partial", " partiel{s}"),
  FAILED(" failed", " en échec"),
  SKIPPED(" skipped", " écarté{s}"),
  ROOMS("Rooms", "Salons"),
  ACCOUNTS("Accounts", "Comptes"),
  MESSAGES("Messages", "Messages"),
  OF_THESE(", of these ", ", dont "),
  ENCRYPTED(" encrypted; ", " chiffré{s} ; "),
  EVENTS(" event{s}, ", " événement{s}, "),
  REDACTED(" redacted", " expurgé{s}"),
  MATCHES(" match{es}", " résultat{s}"),
  NOT_SHOWN(" not shown (--limit)", " non montré{s} (--limit)"),
  IMAGES("Images", "Images"),
  SOME_IMAGES(" image{s}", " image{s}"),
  INSIDE_DOCUMENTS(" of them inside documents", " dans des documents"),
  SCANS(" document{s} with pages that are images", " document{s} dont des pages sont des images"),
  AND(" and ", " et "),
  NO_OCR(" not read (no OCR)", " : texte non lu (sans reconnaissance de texte)"),
  BEYOND_SHARE(
      " not read (share of OCR used up; --ocr-images N reads more)",
      " : texte non lu (quota de reconnaissance épuisé ; --ocr-images N en lit plus)"),
  LEFT_OUT_WITH_IMAGES(
      " file{s} a rule leaves out, images among them (see ledger.csv)",
      " fichier{s} écarté{s} par une règle, dont des images (voir ledger.csv)"),
  ATTACHMENTS("Attachments", "Pièces"),
  POSTED(" posted: ", " envoyée{s} : "),
  IN_THE_DUMP(" in the dump, ", " dans l’archive, "),
  MISSING(" missing; ", " absente{s} ; "),
  DIFFERENT(" different file{s}, ", " fichier{s} distinct{s}, "),
  FINDINGS("Findings", "Constats"),
  CRITICAL(" critical", " critique{s}"),
  HIGH(" high", " élevé{s}"),
  MEDIUM(" medium", " moyen{s}"),
  LOW(" low", " faible{s}"),
  INFO(" info", " info{s}"),
  BASELINE("Baseline", "Référence"),
  NEW(" new, ", " de plus, "),
  KNOWN(" known before, ", " déjà connu{s}, "),
  STALE(" known before but not found again", " connu{s} mais non retrouvé{s}"),
  SECRETS("Secrets", "Secrets"),
  TO_REVOKE(" to revoke, in ", " à révoquer, en "),
  PLACES(" place{s}", " endroit{s}"),
  LIVE("; live ones of the server: ", " ; ceux du serveur, en vigueur : "),
  ANY_ACCOUNT("Any account", "Tout compte"),
  CAN_READ("can read ", "peut lire "),
  MESSAGES_IN(" message{s} in ", " message{s} dans "),
  THE_ROOMS(" room{s}", " salon{s}"),
  TO(" to ", " à "),
  TAKEN("Taken", "Prélevé"),
  GENUINE("Genuine", "Authentique"),
  COMPLETE("Complete", "Complet"),
  NOTHING_READ(
      "no: nothing of the evidence was read (see ledger.csv)",
      "non : rien n’a été lu des scellés (voir ledger.csv)"),
  NOT_COMPLETE(
      "no: see ledger.csv and problems.csv for what was not read",
      "non : voir dans ledger.csv et problems.csv ce qui n’a pas été lu"),
  YES("yes", "oui"),
  YES_BUT_FOR("yes, but for ", "oui, sauf "),
  LEFT_OUT(
      " file{s} a rule leaves out (see ledger.csv)",
      " fichier{s} écarté{s} par une règle (voir ledger.csv)"),
  REPORT("Report", "Rapport"),
  MAN_NAME("NAME", "NOM"),
  MAN_COMMANDS("COMMANDS", "COMMANDES"),
  MAN_EXIT("EXIT STATUS", "CODES DE RETOUR"),
  NEWCOMER(
      """
      Scellé answers what leaked, how sure that is and who is concerned, from a chat dump.

        scelle triage DUMP --case DIR        the whole answer: DIR/report/report.html
        scelle search --case DIR 'words'     look for words in what was read
        scelle reach --case DIR              who could read what

      scelle --help shows every command.\
      """,
      """
      Scellé dit ce qui a fui, avec quelle certitude et qui est concerné, d’après une archive de
      messagerie.

        scelle triage ARCHIVE --case DIR     toute la réponse : DIR/report/report.html
        scelle search --case DIR 'mots'      chercher des mots dans ce qui a été lu
        scelle reach --case DIR              qui pouvait lire quoi

      scelle --help montre toutes les commandes.\
      """);

  private static final Map<String, CliWord> BY_ENGLISH = byEnglish();

  private final Said said;

  CliWord(String english, String french) {
    said = new Said(english, french);
  }

  private static Map<String, CliWord> byEnglish() {
    Map<String, CliWord> words = new HashMap<>();
    for (CliWord word : values()) {
      words.put(word.english(), word);
    }
    return Map.copyOf(words);
  }

  /** What a part of the program that speaks English only calls a stage, in that language. */
  static String stage(String english, org.scelle.report.Language language) {
    CliWord word = BY_ENGLISH.get(english);
    return word == null ? english : word.in(language);
  }

  @Override
  public Said said() {
    return said;
  }
}
