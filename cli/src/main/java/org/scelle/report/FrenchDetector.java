package org.scelle.report;

import org.jspecify.annotations.Nullable;
import org.scelle.detect.DetectorInfo;

/** What the detectors say of themselves, in French. */
public enum FrenchDetector {
  MARKING(
      "Mentions de protection",
      "Un texte porte une mention (marking), en porte peut-être une (to-confirm) ou ne fait qu’en"
          + " parler (mention). Une mention montre que quelqu’un a marqué le texte, non que le"
          + " marquage était justifié, qu’il vaut encore ou que son auteur pouvait l’apposer. Les"
          + " indices disent ce qui a décidé.",
      "Ne voit que du texte : un tampon en image demande une reconnaissance de caractères ; les"
          + " fichiers chiffrés ou illisibles restent non vus. Des mots sans tampon (le"
          + " « confidentiel » d’une entreprise) ne sont pas des mentions. Les abréviations (DR, S,"
          + " NR) ne comptent qu’avec un second indice : une abréviation isolée dans une phrase"
          + " peut échapper. Deux fautes de reconnaissance au plus dans les mots longs, aucune dans"
          + " SECRET. Contexte français, anglais et allemand ; autres langues par la place et la"
          + " forme seules. Le nombre d’emplacements retenus par texte est borné."),
  ATTACHMENT(
      "Fichiers remarquables : déguisés, dangereux, secrets, illisibles, absents",
      "Le type d’après le contenu, le nom, le type et la taille déclarés de chaque fichier sont"
          + " comparés. Un constat dit ce qui ressort, non une intention de nuire : programmes et"
          + " scripts s’envoient pour de bonnes raisons, et un type faux est souvent l’erreur d’un"
          + " logiciel. Absent signifie que les scellés n’ont pas le fichier, non que personne ne"
          + " l’a.",
      "Les types hors d’une table fixe ne sont pas jugés. Les fichiers chiffrés ou qui n’ont pu"
          + " être examinés sont jugés sur leur seul nom. Aucun fichier n’est exécuté, aucun"
          + " antivirus n’est interrogé. Types, tailles et noms déclarés n’engagent que"
          + " l’expéditeur."),
  REACH(
      "Salons ouverts à tous et comptes à la plus grande portée",
      "open-room : à la fin de l’historique, tout compte ordinaire pouvait lire le salon sans le"
          + " rejoindre, ou le rejoindre et en lire l’historique ; cela ne dit pas que quelqu’un"
          + " l’a fait. unencrypted-private : salon fermé aux tiers dont le serveur détient les"
          + " messages en clair. widest-account : le compte qui pouvait lire le plus au-delà de ce"
          + " que tout compte peut lire.",
      "Seulement ce que l’historique établit : les salons dont l’état n’est pas consigné ne sont"
          + " pas signalés. Les réglages des serveurs (contrôle d’accès, rétention, politiques) ne"
          + " sont pas vus."),
  SECRET(
      "Identifiants secrets dans les textes : mots de passe, clés, jetons, accès à un annuaire",
      "Un texte contient ce qui semble être la valeur d’un secret : mots de passe dans des scripts,"
          + " des réglages, des tableaux et des phrases, accès à un annuaire, clés privées, jetons"
          + " de forme connue, liens avec mot de passe. Il a pu être changé depuis ou n’avoir"
          + " jamais servi ; personne ne l’a essayé. La valeur n’est montrée nulle part : une"
          + " longueur et une empreinte, la même pour la même valeur dans ce dossier, la"
          + " remplacent.",
      "Prose française et anglaise ; code d’après les noms usuels. Une valeur qui a l’air d’un mot"
          + " ordinaire ne compte que seule après deux-points ou entre guillemets ; les exemples"
          + " (changeme, xxx, <password>), les variables et les appels ne comptent pas. Non vus :"
          + " les mots de passe sans mot qui les annonce, de moins de quatre caractères, dans des"
          + " images sans reconnaissance de caractères, dans des fichiers chiffrés, répartis sur"
          + " plusieurs messages ou placés avant le mot qui les annonce. Le nombre d’emplacements"
          + " retenus par texte est borné. Qui détient ce rapport peut essayer des mots de passe"
          + " faibles contre les empreintes.");

  private final String title;
  private final String meaning;
  private final String limits;

  FrenchDetector(String title, String meaning, String limits) {
    this.title = title;
    this.meaning = meaning;
    this.limits = limits;
  }

  /** The same in French; {@code null} for a detector these words do not know. */
  public static @Nullable DetectorInfo of(DetectorInfo english) {
    for (FrenchDetector words : values()) {
      if (Json.word(words).equals(english.id())) {
        return new DetectorInfo(
            english.id(), words.title, words.meaning, words.limits, english.schemes());
      }
    }
    return null;
  }
}
