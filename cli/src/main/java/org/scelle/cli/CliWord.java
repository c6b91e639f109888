package org.scelle.cli;

import java.util.HashMap;
import java.util.Map;
import org.scelle.report.Bilingual;

/** Words on the terminal; data and their keys are never translated. */
enum CliWord implements Bilingual {
  READING("Reading the chats", "Lecture des messageries"),
  EXAMINING("Examining the other files", "Examen des autres fichiers"),
  SETTLING("Settling what belongs together", "Rapprochement des éléments"),
  INDEXING("Indexing the texts", "Indexation des textes"),
  DETECTING(
      "Looking for markings, secrets, attachments of note and open rooms",
      "Recherche des marquages, des secrets, des pièces remarquables et des salons ouverts"),
  REACHING("Working out who could read what", "Calcul de ce que chacun pouvait lire"),
  UNSEALING(
      "Looking up the words of classified items", "Relecture des termes des éléments classifiés"),
  WRITING("Writing the reports", "Écriture des rapports"),
  SEAL("Seal", "Empreinte"),
  NOTE_THE_SEAL(
      "Note it: scelle verify --case DIR --seal SHA256 shows that nothing was changed since.",
      "À noter : scelle verify --case DIR --seal SHA256 montre que rien n’a changé depuis."),
  FILES("files", "fichiers"),
  LEFT("left", "restantes"),
  EVIDENCE("Evidence", "Scellés"),
  WITH_MEMBERS("; with archive members: ", " ; avec les membres d’archives : "),
  READ("read", "lus"),
  PARTIAL("partial", "partiels"),
  FAILED("failed", "en échec"),
  SKIPPED("skipped", "écartés"),
  ROOMS("Rooms", "Salons"),
  ACCOUNTS("Accounts", "Comptes"),
  MESSAGES("Messages", "Messages"),
  OF_THESE(", of these ", ", dont "),
  ENCRYPTED(" encrypted; ", " chiffrés ; "),
  EVENTS(" events, ", " événements, "),
  REDACTED(" redacted", " expurgés"),
  IMAGES("Images", "Images"),
  IMAGES_NOT_READ(" images not read (no OCR)", " images non lues (sans reconnaissance de texte)"),
  INSIDE_DOCUMENTS(" of them inside documents", " d’entre elles dans des documents"),
  SCANS(" documents with pages that are images", " documents dont des pages sont des images"),
  LEFT_OUT_WITH_IMAGES(
      " files a rule leaves out, images among them (see ledger.csv)",
      " fichiers écartés par une règle, dont des images (voir ledger.csv)"),
  ATTACHMENTS("Attachments", "Pièces"),
  POSTED(" posted: ", " envoyées : "),
  IN_THE_DUMP(" in the dump, ", " dans l’archive, "),
  MISSING(" missing; ", " absentes ; "),
  DIFFERENT(" different files, ", " fichiers distincts, "),
  FINDINGS("Findings", "Constats"),
  CRITICAL("critical", "critique"),
  HIGH("high", "élevé"),
  MEDIUM("medium", "moyen"),
  LOW("low", "faible"),
  INFO("info", "info"),
  BASELINE("Baseline", "Référence"),
  NEW(" new, ", " nouveaux, "),
  KNOWN(" known before, ", " déjà connus, "),
  STALE(" known before but not found again", " connus mais non retrouvés"),
  SECRETS("Secrets", "Secrets"),
  TO_REVOKE(" to revoke, in ", " à révoquer, en "),
  PLACES(" places", " endroits"),
  LIVE("; live ones of the server: ", " ; ceux du serveur, en vigueur : "),
  ANY_ACCOUNT("Any account", "Tout compte"),
  CAN_READ("can read ", "peut lire "),
  MESSAGES_IN(" messages in ", " messages dans "),
  THE_ROOMS(" rooms", " salons"),
  TO(" to ", " à "),
  TAKEN("Taken", "Prélevé"),
  GENUINE("Genuine", "Authentique"),
  COMPLETE("Complete", "Complet"),
  NOT_COMPLETE(
      "no: see ledger.csv and problems.csv for what was not read",
      "non : voir dans ledger.csv et problems.csv ce qui n’a pas été lu"),
  YES("yes", "oui"),
  YES_BUT_FOR("yes, but for ", "oui, sauf "),
  LEFT_OUT(
      " files a rule leaves out (see ledger.csv)",
      " fichiers écartés par une règle (voir ledger.csv)"),
  REPORT("Report", "Rapport"),
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

  private final String english;
  private final String french;

  CliWord(String english, String french) {
    this.english = english;
    this.french = french;
  }

  private static Map<String, CliWord> byEnglish() {
    Map<String, CliWord> words = new HashMap<>();
    for (CliWord word : values()) {
      words.put(word.english, word);
    }
    return Map.copyOf(words);
  }

  /** What a part of the program that speaks English only calls a stage, in that language. */
  static String stage(String english, org.scelle.report.Language language) {
    CliWord word = BY_ENGLISH.get(english);
    return word == null ? english : word.in(language);
  }

  @Override
  public String english() {
    return english;
  }

  @Override
  public String french() {
    return french;
  }
}
