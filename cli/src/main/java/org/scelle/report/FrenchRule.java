package org.scelle.report;

import org.jspecify.annotations.Nullable;

/** What a rule or a sign says of what it found, in French; findings are worded in English. */
enum FrenchRule {
  SPOOFED_TYPE("Type réel différent de ce que disent le nom ou l’expéditeur"),
  DOUBLE_EXTENSION("Nature cachée par une seconde extension"),
  EXECUTABLE("Programme"),
  SCRIPT("Script"),
  MACRO("Macros"),
  POLYGLOT("Valide comme deux types à la fois"),
  ACTIVE_CONTENT("Contenu qui s’exécute à l’ouverture"),
  EXTERNAL_REFERENCE("Appel à une ressource extérieure à l’ouverture"),
  KEY_OR_CERTIFICATE("Clé ou certificat"),
  REMOTE_ACCESS_PROFILE("Profil d’accès distant"),
  PASSWORD_STORE("Coffre de mots de passe"),
  ENCRYPTED("Protégé par mot de passe : texte non lu"),
  TRUNCATED("Fichier tronqué"),
  SERVER_REFUSAL("Réponse d’erreur enregistrée à la place du fichier"),
  SIZE_MISMATCH("Taille différente de celle déclarée"),
  AMBIGUOUS("Plusieurs fichiers possibles"),
  MISSING("Fichiers absents des scellés"),
  HIDDEN_PARTS("Parties masquées"),
  POSITION("Lieu de prise de vue"),
  TRACKED_CHANGES("Modifications suivies"),
  COMMENTS("Commentaires"),
  EMBEDDED_FILES("Fichiers incorporés"),
  AUTHOR("Auteur ou organisation nommés"),
  OPEN_ROOM("Salon ouvert à tout compte"),
  UNENCRYPTED_PRIVATE("Salon fermé dont les messages sont en clair sur le serveur"),
  WIDEST_ACCOUNT("Compte à la plus grande portée"),
  PRIVATE_KEY("Clé privée"),
  CLOUD_KEY("Clé d’un compte d’informatique en nuage"),
  DIRECTORY_BIND("Accès à un annuaire (LDAP, Active Directory)"),
  SESSION_TOKEN("Jeton de session"),
  SERVICE_TOKEN("Jeton d’un service"),
  SIGNED_LINK("Lien signé"),
  ONE_TIME_SECRET("Secret de codes à usage unique"),
  BASIC_AUTHENTICATION("Mot de passe dans un en-tête"),
  LINK_PASSWORD("Mot de passe dans un lien"),
  PASSWORD("Mot de passe"),
  ENCRYPTED_KEY("Clé privée sous phrase de passe"),
  PASSWORD_HASH("Empreinte d’un mot de passe"),
  SIGNED_TOKEN("Jeton signé (JWT)"),
  WIFI_KEY("Clé d’un réseau sans fil"),
  SNMP_COMMUNITY("Communauté SNMP");

  private final String words;

  FrenchRule(String words) {
    this.words = words;
  }

  /** {@code null} for a rule these words do not know. */
  static @Nullable String of(String rule) {
    for (FrenchRule known : values()) {
      if (Json.word(known).equals(rule)) {
        return known.words;
      }
    }
    return null;
  }
}
