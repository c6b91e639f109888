package org.scelle.report;

/** Words for what is particular to Tchap. */
public enum TchapWord implements Bilingual {
  KIND("Kind of room (Tchap)", "Type de salon (Tchap)"),
  KIND_NOTE(
      "A kind needs all five facts: access rule, encryption, join rule, history, directory. With"
          + " one missing it stays unknown; rooms.csv lists what remains possible.",
      "Un type suppose cinq faits : règle d’accès, chiffrement, mode d’entrée, historique,"
          + " annuaire. S’il en manque un, il reste inconnu ; rooms.csv donne les types"
          + " possibles."),
  MEMBERSHIPS("Memberships", "Appartenances"),
  STANDING("Agents and externals", "Agents et externes"),
  BODY_OF_DOMAIN("Body named by the address", "Organisme désigné par l’adresse"),
  BODY_NOTE(
      "Read from the e-mail address that Tchap puts into each id. Ids do not give the address back"
          + " without doubt; a body is named only where every likely address names the same.",
      "Lu dans l’adresse de courriel que Tchap met dans chaque identifiant. L’adresse ne s’en"
          + " déduit pas toujours ; un organisme n’est nommé que si toutes les adresses probables"
          + " le désignent."),
  BODY_UNKNOWN("no body for certain", "sans organisme certain"),
  SPELLED("Ids that give an e-mail address away", "Identifiants révélant une adresse"),
  AMBIGUOUS("of these with several possible addresses", "dont plusieurs adresses possibles"),
  OTHER_BODY("Names that show another body than the id", "Noms affichant un autre organisme"),
  UPGRADED("Conversations that moved to a new room", "Conversations passées dans un nouveau salon"),
  STANDING_AGENT("agents", "agents"),
  STANDING_EXTERNAL("externals", "externes"),
  STANDING_OTHER_SERVER("not of Tchap", "hors Tchap"),
  STANDING_NO_ACCOUNT("not an account id", "sans identifiant de compte"),
  KIND_FORUM("forum: open to all agents", "forum : ouvert à tous les agents"),
  KIND_FORUM_IN_SPACE("forum inside a space", "forum dans un espace"),
  KIND_PRIVATE("private, encrypted", "privé, chiffré"),
  KIND_PRIVATE_UNENCRYPTED("private, not encrypted", "privé, non chiffré"),
  KIND_EXTERNAL("private, open to externals", "privé, ouvert aux externes"),
  KIND_DIRECT("direct, two persons", "direct, deux personnes"),
  KIND_SPACE("space (no conversation)", "espace (sans conversation)"),
  KIND_DISCOVERY(
      "hidden room of the directory, set aside", "salon caché de l’annuaire, mis à part"),
  KIND_UNKNOWN("unknown", "inconnu");

  private final Said said;

  TchapWord(String english, String french) {
    said = new Said(english, french);
  }

  @Override
  public Said said() {
    return said;
  }
}
