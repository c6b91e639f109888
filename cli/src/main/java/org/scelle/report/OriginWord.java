package org.scelle.report;

/** Words of the section on provenance and authenticity. */
public enum OriginWord implements Bilingual {
  HEADING("Provenance and authenticity", "Provenance et authenticité"),
  WHO("Who took it, and when", "Qui l’a extraite, et quand"),
  GENUINE("Is it genuine?", "Est-elle authentique ?"),
  TAKEN_BY("Taken with the account", "Extraite avec le compte"),
  ACCOUNT_UNKNOWN("The account is not determinable.", "Le compte n’est pas déterminable."),
  TIME_UNKNOWN(
      "When it was taken is not determinable: no answer of a server in the evidence says when it"
          + " was given.",
      "La date d’extraction n’est pas déterminable : aucune réponse de serveur dans les scellés"
          + " n’indique quand elle a été donnée."),
  NO_AGREEMENT(
      "When it was taken is not determinable: events say when they were given out, but no two agree"
          + " on an instant.",
      "La date d’extraction n’est pas déterminable : des événements disent quand ils ont été"
          + " donnés, mais jamais deux n’indiquent le même instant."),
  BY("by ", "par "),
  BY_NOBODY("by an account not determinable", "par un compte non déterminable"),
  AT_NO_TIME(", at a time not determinable", ", à une date non déterminable"),
  INFERRED(" (inferred from its joins), ", " (déduit de ses arrivées), "),
  UNTIL(" to ", " à "),
  FROM("from", "du"),
  TO("to", "au"),
  SERVER_CLOCK(
      "By the clock of the server that answered. An instant counts only where several events agree"
          + " on it.",
      "À l’horloge du serveur qui a répondu. Un instant n’est retenu que si plusieurs événements"
          + " l’indiquent."),
  FIRST_ANSWER("First answer", "Première réponse"),
  LAST_ANSWER("Last answer", "Dernière réponse"),
  DURATION("Duration", "Durée"),
  ANSWERS("Answers of the server", "Réponses du serveur"),
  EVENTS_GIVEN("Events given out", "Événements donnés"),
  RATE("Pace (answers a minute)", "Cadence (réponses par minute)"),
  ROOMS_TAKEN("Rooms taken", "Salons extraits"),
  SESSIONS("Sessions", "Sessions"),
  STOPPED("Where it ended", "Où elle s’arrête"),
  UNFOLLOWED("Pages nobody went on from", "Pages sans suite"),
  PAUSE("Pause", "Pause"),
  PAUSES("Pauses that stand out", "Pauses remarquables"),
  ROOMS_IN_ORDER("Rooms in the order in which they were taken", "Salons dans l’ordre d’extraction"),
  SIGNS("What points to an account", "Ce qui désigne un compte"),
  SIGN("Sign", "Indice"),
  EXAMPLE("Example in the evidence", "Exemple dans les scellés"),
  OTHER_SESSIONS(
      "All sessions (a break of half an hour ends one)",
      "Toutes les sessions (une pause d’une demi-heure en clôt une)"),
  EXPORTERS("Whom the exports name as their maker", "Auteur nommé par les exports"),
  EXPORTERS_NOTE(
      "A file can be edited: this is what it says, not a proof.",
      "Un fichier peut être modifié : c’est ce qu’il dit, non une preuve."),
  CONNECTIONS_THEIRS(
      "Devices and addresses of the account, by the server",
      "Appareils et adresses du compte, d’après le serveur"),
  CONNECTIONS_ANYONE(
      "Latest devices and addresses of all accounts, by the server",
      "Derniers appareils et adresses de tous les comptes, d’après le serveur"),
  DEVICE("Device", "Appareil"),
  ADDRESS("IP address", "Adresse IP"),
  AGENT("Program", "Programme"),
  LAST_SEEN("Last seen", "Vu en dernier"),
  VERIFIED("Verified: the event id is its hash", "Vérifiés : l’identifiant est l’empreinte"),
  CONTENT_HOLDS(
      "Content hash holds, id not compared", "Empreinte du contenu juste, id non comparé"),
  REFUTED("Refuted: altered or forged", "Réfutés : altérés ou forgés"),
  NOT_CHECKABLE("Not checkable", "Invérifiables"),
  SIGNATURES_HOLD("Signature holds by a key that was given", "Signature valide, clé fournie"),
  SIGNATURES_FAIL("Signature fails by a key that was given", "Signature fausse, clé fournie"),
  SIGNATURES_AGREE(
      "Signature holds by a key in the evidence itself", "Signature valide, clé tirée des scellés"),
  SIGNATURES_DISAGREE(
      "Signature fails by a key in the evidence itself", "Signature fausse, clé tirée des scellés"),
  SIGNATURES_NOT_CHECKED("Signature not checked", "Signature non contrôlée"),
  SIGNATURES_NOTE(
      "Only a key that was given beside the evidence (--server-key) shows who signed. One that"
          + " stands in the evidence shows that its parts agree: whoever could forge the events"
          + " could forge the key with them.",
      "Seule une clé fournie en dehors des scellés (--server-key) montre qui a signé. Une clé tirée"
          + " des scellés montre que leurs parties concordent : qui a pu forger les événements a pu"
          + " forger la clé avec eux."),
  WHY_NO_SIGNATURE(
      "Why signatures were not checked", "Pourquoi des signatures n’ont pas été contrôlées"),
  WHY_NOT("Why events are not fully verified", "Pourquoi des événements ne sont pas vérifiés"),
  REFUTED_EVENTS(
      "Events that are not what they say", "Événements qui ne sont pas ce qu’ils disent"),
  GENUINE_REFUTED(
      "Parts of the evidence were altered or forged.",
      "Des parties des scellés ont été altérées ou forgées."),
  GENUINE_CHECKED(
      "Nothing that could be checked was altered. A hash binds an event to its id; who sent it is"
          + " proved only by a signature that holds by a key given beside the evidence.",
      "Rien de ce qui a pu être contrôlé n’est altéré. Une empreinte lie un événement à son"
          + " identifiant ; seule une signature valide par une clé fournie en dehors des scellés"
          + " prouve l’émetteur."),
  GENUINE_UNKNOWN(
      "Cannot be proved: events came as clients are given them, without hashes or signatures.",
      "Impossible à prouver : les événements sont tels que donnés aux clients, sans empreintes ni"
          + " signatures."),
  BASIS_TRANSACTION_ID(
      "The server gave out transaction ids of this account only, which only the sender’s own"
          + " session is given.",
      "Le serveur n’a donné d’identifiants de transaction que de ce compte ; seule la session de"
          + " l’expéditeur les reçoit."),
  BASIS_REQUESTER_MEMBERSHIP(
      "What the server said of the membership of the one who asked fits the joins of this account"
          + " alone.",
      "Ce que le serveur dit de l’appartenance du demandeur ne correspond qu’aux arrivées de ce"
          + " compte."),
  BASIS_LATE_JOIN(
      "Inferred: it joined most rooms shortly before they were read. To be confirmed.",
      "Déduit : il a rejoint la plupart des salons peu avant leur lecture. À confirmer."),
  BASIS_SEVERAL_ACCOUNTS(
      "The server named several accounts: several took part, or several extractions were put"
          + " together.",
      "Le serveur nomme plusieurs comptes : plusieurs ont participé, ou plusieurs extractions ont"
          + " été réunies."),
  BASIS_NOT_DETERMINABLE(
      "No account stands out by what the server said or by its joins.",
      "Aucun compte ne se distingue par les dires du serveur ni par ses arrivées."),
  SIGN_TRANSACTION_ID(
      "its events came with transaction ids",
      "ses événements portent un identifiant de transaction"),
  SIGN_REQUESTER_MEMBERSHIP(
      "it joined where the one who asked became a member",
      "il arrive là où le demandeur devient membre"),
  SIGN_LATE_JOIN(
      "last to join, within a day before the room was read",
      "dernier arrivé, dans les 24 h avant la lecture du salon"),
  SIGN_IN_EVERY_ROOM("member of every room that was read", "membre de tous les salons lus"),
  ENDING_MORE_OFFERED(
      "the server offered more: it was broken off", "le serveur proposait la suite : interrompue"),
  ENDING_NOTHING_MORE("the server had nothing more", "le serveur n’avait plus rien"),
  ENDING_NOT_SAID("the server did not say whether more followed", "suite non indiquée"),
  CONSISTENCY("What can be looked at without hashes", "Ce qui se contrôle sans empreintes"),
  CONSISTENCY_NOTE(
      "That parts fit proves nothing: a forger can make them fit. That they do not has innocent"
          + " reasons too: places to look at, no verdict.",
      "Une concordance ne prouve rien : un faussaire peut la fabriquer. Une discordance peut être"
          + " innocente : des endroits à examiner, non un verdict."),
  EXAMINED("Looked at", "Examinés"),
  DO_NOT_FIT("Do not fit", "Discordants"),
  CHECK_ID_FORM(
      "Event ids have the form of their room’s version",
      "Identifiants à la forme de la version du salon"),
  CHECK_SAME_EVENT(
      "Occurrences of one event have the same sender, room, time and text",
      "Les exemplaires d’un événement ont les mêmes auteur, salon, heure et texte"),
  CHECK_RELATION(
      "Replies, edits and reactions find their event (in rooms without holes)",
      "Réponses, modifications et réactions trouvent leur événement (salons sans trou)"),
  CHECK_TOKEN_CHAIN("Pages were followed to their end", "Pages suivies jusqu’au bout"),
  CHECK_AGE("Events given out together agree on the instant", "Instants de réponse concordants"),
  CHECK_SENT_BEFORE_GIVEN(
      "No event is dated after it was given out", "Aucun événement daté d’après sa remise"),
  CHECK_CLOCK_ORDER(
      "In a room, dates do not go back by over an hour",
      "Dans un salon, les dates ne reculent pas de plus d’une heure"),
  CHECK_MEDIA_SIZE("Files have the declared size", "Fichiers à la taille déclarée"),
  CHECK_MEDIA_HASH(
      "Encrypted files have the declared hash", "Fichiers chiffrés à l’empreinte déclarée"),
  SIGNATURE_FAILS("signature forged", "signature forgée"),
  SIGNATURE_DISAGREES(
      "signature and key in the evidence contradict each other",
      "signature et clé des scellés se contredisent"),
  VERDICT_VERIFIED("verified", "vérifié"),
  VERDICT_CONTENT_HOLDS("content hash holds", "empreinte juste"),
  VERDICT_CONTENT_ALTERED("content altered", "contenu altéré"),
  VERDICT_ID_REFUTED("not the event of this id", "identifiant réfuté"),
  VERDICT_NOT_CHECKABLE("not checkable", "invérifiable");

  private final Said said;

  OriginWord(String english, String french) {
    said = new Said(english, french);
  }

  @Override
  public Said said() {
    return said;
  }
}
