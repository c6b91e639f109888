package org.scelle.samples;

import java.util.List;
import java.util.Random;

/** Invented people, rooms and sentences of a French administration. */
final class Words {

  private static final List<String> FIRST =
      List.of(
          "Léa",
          "Noé",
          "Zoé",
          "Chloé",
          "Inès",
          "Maël",
          "Jules",
          "Anaïs",
          "Loïc",
          "Élodie",
          "Hugo",
          "Camille",
          "Théo",
          "Aurélie",
          "Gaëlle",
          "Rémi",
          "Solène",
          "Yann",
          "Margaux",
          "Cédric",
          "Farida",
          "Mehdi",
          "Clémence",
          "Bastien",
          "Océane",
          "Thibault",
          "Nadège",
          "Kévin",
          "Mélissandre",
          "Corentin");
  private static final List<String> LAST =
      List.of(
          "Moreau",
          "Garnier",
          "Lefèvre",
          "Marchal",
          "Bourdin",
          "Delaunay",
          "Pruvost",
          "Vasseur",
          "Hénaff",
          "Quéré",
          "Thévenot",
          "Carpentier",
          "Besson",
          "Rouvière",
          "Dumoulin",
          "Lacaze",
          "Fontanel",
          "Grandjean",
          "Masson",
          "Piquet",
          "Tessier",
          "Vidal",
          "Brossard",
          "Cazenave",
          "Delmas",
          "Esnault",
          "Fourcade",
          "Guérin",
          "Jacquet",
          "Kerbrat");

  /** Mail domain, homeserver shard, name shown in brackets. */
  record Body(String domain, String server, String label) {}

  static final List<Body> BODIES =
      List.of(
          new Body("ac-lille.fr", "agent.education.tchap.gouv.fr", "Ac-Lille"),
          new Body("ac-rennes.fr", "agent.education.tchap.gouv.fr", "Ac-Rennes"),
          new Body("dgfip.finances.gouv.fr", "agent.finances.tchap.gouv.fr", "Finances"),
          new Body("interieur.gouv.fr", "agent.interieur.tchap.gouv.fr", "Interieur"),
          new Body("intradef.gouv.fr", "agent.intradef.tchap.gouv.fr", "Intradef"),
          new Body("justice.gouv.fr", "agent.justice.tchap.gouv.fr", "Justice"),
          new Body("dinum.gouv.fr", "agent.dinum.tchap.gouv.fr", "Dinum"),
          new Body("collectivite-locale.fr", "agent.collectivites.tchap.gouv.fr", "Collectivite"),
          new Body("prestataire-exemple.fr", "agent.externe.tchap.gouv.fr", "Prestataire-Exemple"));

  private static final List<String> SUBJECTS =
      List.of(
          "la maintenance du portail",
          "le déploiement des postes",
          "la campagne de mobilité",
          "l'exercice de crise",
          "le marché d'assistance",
          "la réunion de service",
          "le plan de continuité",
          "la formation des tuteurs",
          "le budget de la direction",
          "l'astreinte du week-end",
          "la migration de l'annuaire",
          "le recensement des équipements");
  private static final List<String> SENTENCES =
      List.of(
          "Bonjour à tous, je reviens vers vous au sujet de %s.",
          "Quelqu'un a-t-il le dernier compte rendu sur %s ?",
          "Merci pour le retour, je mets à jour le tableau pour %s.",
          "Point d'étape : %s avance, il reste deux validations.",
          "Je propose de décaler %s à jeudi, 14 h.",
          "Le prestataire confirme sa présence pour %s.",
          "Attention, l'accès est coupé pendant %s, prévenez vos équipes.",
          "OK pour moi, on valide %s en comité.",
          "Petit rappel : le formulaire pour %s doit être rendu vendredi.",
          "Je n'ai pas reçu l'invitation concernant %s, pouvez-vous la renvoyer ?");
  private static final List<String> THEMES =
      List.of(
          "Numérique éducatif",
          "Assistance utilisateurs",
          "Annonces",
          "Achats responsables",
          "Veille réglementaire",
          "Réseau des référents",
          "Cellule logistique",
          "Projet annuaire",
          "Formation continue",
          "Ressources humaines",
          "Sécurité des systèmes",
          "Immobilier");

  private Words() {}

  static String firstName(int account) {
    return FIRST.get(account % FIRST.size());
  }

  static String lastName(int account) {
    return LAST.get(account / FIRST.size() % LAST.size());
  }

  static String subject(Random random) {
    return SUBJECTS.get(random.nextInt(SUBJECTS.size()));
  }

  static String sentence(Random random) {
    return SENTENCES.get(random.nextInt(SENTENCES.size())).formatted(subject(random));
  }

  static String theme(int room) {
    String theme = THEMES.get(room % THEMES.size());
    return room < THEMES.size() ? theme : theme + " " + (room / THEMES.size() + 1);
  }

  /** Talk about markings that marks nothing. */
  static final List<String> MENTIONS =
      List.of(
          "Petite question : faut-il une habilitation pour lire un document Diffusion Restreinte ?",
          "Rappel : la mention « Diffusion Restreinte » n'est pas une classification.",
          "On ne poste jamais de document DR sur un forum, merci de le redire aux équipes.",
          "Dr Besson passera à 11 h pour la visite médicale.",
          "La formation « protéger le secret » aura lieu mardi.");

  /** A message that holds a credential. */
  record Credential(String text, String value) {}

  static final List<Credential> CREDENTIALS =
      List.of(
          new Credential(
              "Pour la salle de crise, mot de passe du wifi invités : Pinson-des-Bois26",
              "Pinson-des-Bois26"),
          new Credential(
              "Accès au serveur de recette :\nlogin : recette\nmdp : Moulin_34-Nord",
              "Moulin_34-Nord"),
          new Credential(
              "net use Z: \\\\nas-prefecture\\partage /user:PREF\\jdurand Hirondelle77!",
              "Hirondelle77!"),
          new Credential(
              "En dépannage : export PGPASSWORD=Jaspe~2-archives puis psql -h pg -U archive",
              "Jaspe~2-archives"));

  /** Messages that bear a marking themselves. */
  static final List<String> MARKED =
      List.of(
          "DIFFUSION RESTREINTE\n\nObjet : plan d'accès du site de repli\nN° 214/2026/SG\nLe détail"
              + " des accès figure ci-dessous.",
          "Diffusion Restreinte\nSynthèse de l'exercice Hermine : trois écarts relevés sur la"
              + " chaîne d'alerte.");
}
