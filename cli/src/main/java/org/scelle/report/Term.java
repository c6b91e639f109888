package org.scelle.report;

/** The words for the constants of the model, named {@code TYPE_CONSTANT}. */
public enum Term implements Bilingual {
  SEVERITY_INFO("info", "info"),
  SEVERITY_LOW("low", "faible"),
  SEVERITY_MEDIUM("medium", "moyen"),
  SEVERITY_HIGH("high", "élevé"),
  SEVERITY_CRITICAL("critical", "critique"),
  PROTECTION_NONE("no protection regime", "sans régime de protection"),
  PROTECTION_RESTRICTED("protected, not classified", "protégé, non classifié"),
  PROTECTION_FOREIGN(
      "restricted level of another State or organisation",
      "niveau restreint d’un autre État ou d’une organisation"),
  PROTECTION_CLASSIFIED("classified", "classifié"),
  OPENNESS_WORLD_READABLE("readable without joining", "lisible sans rejoindre"),
  OPENNESS_JOINABLE("anyone may join", "ouvert à tous"),
  OPENNESS_JOINABLE_THROUGH_ROOM("joinable through another room", "joignable par un autre salon"),
  OPENNESS_CLOSED("closed", "fermé"),
  OPENNESS_UNKNOWN("unknown", "inconnu"),
  WAYIN_MEMBER("as a member", "en tant que membre"),
  WAYIN_WORLD_READABLE("readable without joining", "lisible sans rejoindre"),
  WAYIN_INVITED("by an invitation", "sur invitation"),
  WAYIN_PUBLIC("through an open door", "par une porte ouverte"),
  WAYIN_VIA_SPACE("through another room", "par un autre salon"),
  CATEGORY_TEXT_DOCUMENT("text document", "document texte"),
  CATEGORY_SPREADSHEET("spreadsheet", "tableur"),
  CATEGORY_SLIDES("slides", "présentation"),
  CATEGORY_PDF("PDF", "PDF"),
  CATEGORY_IMAGE("image", "image"),
  CATEGORY_AUDIO("sound", "son"),
  CATEGORY_VIDEO("video", "vidéo"),
  CATEGORY_ARCHIVE("archive", "archive"),
  CATEGORY_EMAIL("e-mail", "courriel"),
  CATEGORY_DATABASE("database", "base de données"),
  CATEGORY_SCRIPT("script", "script"),
  CATEGORY_EXECUTABLE("program", "programme"),
  CATEGORY_KEY_OR_CERTIFICATE("key or certificate", "clé ou certificat"),
  CATEGORY_REMOTE_ACCESS("remote access", "accès distant"),
  CATEGORY_PASSWORD_STORE("password store", "coffre de mots de passe"),
  CATEGORY_CAD_OR_MAP("plan or map", "plan ou carte"),
  CATEGORY_ENCRYPTED_BLOB("encrypted data", "données chiffrées"),
  CATEGORY_UNKNOWN("unknown", "inconnu"),
  WHERE_MESSAGE("message", "message"),
  WHERE_FILENAME("file name", "nom de fichier"),
  WHERE_DOC_HEADER("document header", "en-tête de document"),
  WHERE_DOC_FOOTER("document footer", "pied de document"),
  WHERE_DOC_BODY("document body", "corps de document"),
  WHERE_METADATA("metadata", "métadonnées"),
  WHERE_OCR("text in an image", "texte dans une image"),
  OUTCOME_READ("read", "lu"),
  OUTCOME_PARTIAL("partial", "partiel"),
  OUTCOME_FAILED("failed", "en échec"),
  OUTCOME_SKIPPED("skipped", "écarté"),
  MEASURE_ROOMS("rooms", "salons"),
  MEASURE_ACCOUNTS("accounts", "comptes"),
  MEASURE_MESSAGES("messages", "messages"),
  MEASURE_EVENTS("events", "événements"),
  MEASURE_MEDIA("files", "fichiers"),
  MEASURE_BYTES("bytes", "octets"),
  MEASURE_MARKINGS("markings", "marquages"),
  VERDICT_SUPPORTED("supported", "étayé"),
  VERDICT_CONTRADICTED("contradicted", "contredit"),
  VERDICT_NOT_DECIDABLE("not decidable", "indécidable"),
  KIND_IDENTITY("civil status, identity (display names)", "état civil, identité (noms affichés)"),
  KIND_NIR("social security number (NIR)", "NIR"),
  KIND_CONTACT(
      "contact details (addresses in ids)", "coordonnées (adresses dans les identifiants)"),
  KIND_ACCESS(
      "identification or access data (keys, profiles, password stores)",
      "identification ou accès (clés, profils, coffres)"),
  KIND_FINANCIAL("economic and financial data", "informations économiques et financières"),
  KIND_OFFICIAL("official documents", "documents officiels"),
  KIND_LOCATION("location data (in files)", "localisation (dans des fichiers)"),
  KIND_OFFENCES("offences, convictions", "infractions, condamnations"),
  KIND_SENSITIVE("special categories (art. 9)", "données sensibles (art. 9)"),
  STEP_DAY("day", "jour"),
  STEP_MONTH("month", "mois"),
  STEP_YEAR("year", "année"),
  BAND_UP_TO_5("0 to 5 persons", "0 à 5 personnes"),
  BAND_UP_TO_50("6 to 50 persons", "6 à 50 personnes"),
  BAND_UP_TO_300("51 to 300 persons", "51 à 300 personnes"),
  BAND_UP_TO_5000("301 to 5000 persons", "301 à 5000 personnes"),
  BAND_OVER_5000("more than 5000 persons", "plus de 5000 personnes");

  private final Said said;

  Term(String english, String french) {
    said = new Said(english, french);
  }

  @Override
  public Said said() {
    return said;
  }
}
