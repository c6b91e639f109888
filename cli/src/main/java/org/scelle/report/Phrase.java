package org.scelle.report;

/** Sentences of the report. */
public enum Phrase implements Bilingual {
  VERDICT_COMPLETE(
      "Everything that was handed over was read.", "Tout ce qui a été remis a été lu."),
  VERDICT_LEFT_OUT_BEFORE("Everything was read except", "Tout a été lu, sauf"),
  VERDICT_LEFT_OUT_AFTER(
      "files that a rule leaves out; what they hold was not analysed.",
      "fichiers écartés par une règle ; leur contenu n’a pas été analysé."),
  REASONS_AS_GIVEN(
      "“…” stands for figures in reasons.", "« … » remplace des chiffres dans les motifs."),
  VERDICT_INCOMPLETE(
      "Part of the evidence could not be read: the figures are lower bounds. See the"
          + " uncertainties.",
      "Une partie des scellés n’a pas pu être lue : les chiffres sont des minimums. Voir les"
          + " incertitudes."),
  NOT_ANALYSED_IS_NOT_NOTHING(
      "“Not analysed” never means “nothing found”.",
      "« Non analysé » ne signifie jamais « rien trouvé »."),
  SENT_BY_CLOCK(
      "Days in UTC, by the clocks of the sending servers; they can be wrong or forged.",
      "Jours en UTC, d’après l’horloge des serveurs d’envoi, qui peut être fausse ou falsifiée."),
  SERVER_IS_ADMINISTRATION(
      "The administration is the server part of the account id; one account is taken for one"
          + " person.",
      "L’administration est la partie serveur de l’identifiant ; un compte vaut une personne."),
  MARKING_INTRO(
      "Items whose text or name bears a marking. Words of items classified above restricted level"
          + " are not reproduced: only place, hash and scheme.",
      "Éléments dont le texte ou le nom porte un marquage. Les termes des éléments classifiés"
          + " au-delà du niveau restreint ne sont pas reproduits : seuls l’emplacement, l’empreinte"
          + " et la mention le sont."),
  TO_CONFIRM_INTRO(
      "Items that may bear a marking; a person must decide.",
      "Éléments pouvant porter un marquage ; la décision revient à une personne."),
  MENTION_INTRO(
      "Texts that only talk about a marking. They are not counted as marked.",
      "Textes qui ne font que parler d’un marquage. Ils ne sont pas comptés comme marqués."),
  TAKEN_INTRO(
      "From the account, by each way in, to the messages it could read: the longer the bar, the"
          + " larger the share of all messages. Dark is proven, light is not excluded.",
      "Du compte, par chaque voie d’accès, aux messages qu’il pouvait lire : plus la barre est"
          + " longue, plus la part de tous les messages est grande. Foncé : établi ; clair : non"
          + " exclu."),
  REACH_INTRO(
      "What an account without any special right could read, by the rules of Matrix history"
          + " visibility. Where the record has holes two figures stand: proven, and not excluded.",
      "Ce qu’un compte sans droit particulier pouvait lire, d’après les règles de visibilité de"
          + " Matrix. Quand l’historique a des trous, deux chiffres figurent : établi et non"
          + " exclu."),
  REACH_CUT(
      "What could be read is counted up to a moment only, in all of this report:",
      "Ce qui pouvait être lu n’est compté que jusqu’à un moment, dans tout ce rapport :"),
  ROOMS_TO_CLOSE_INTRO(
      "Rooms any ordinary account can read that hold items bearing a marking, the most first. A"
          + " document posted in several rooms counts in each. Readers are the accounts that could"
          + " read at least part of the room, not proven readers of the item.",
      "Salons lisibles par tout compte ordinaire et contenant des éléments marqués, les plus"
          + " chargés d’abord. Un document envoyé dans plusieurs salons compte dans chacun. Les"
          + " lecteurs sont les comptes qui pouvaient lire au moins une partie du salon, non des"
          + " lecteurs établis de l’élément."),
  UNCERTAINTY_INTRO(
      "What this report cannot tell, and how much of it there is.",
      "Ce que ce rapport ne peut pas dire, et en quelle quantité."),
  NOTIFICATION_INTRO(
      "Pre-filled figures for the notice to the authority (GDPR art. 33). Ranges run from what is"
          + " certain to what is not excluded. The rest is for the controller.",
      "Chiffres préremplis pour la notification à l’autorité (RGPD, art. 33). Les fourchettes vont"
          + " du certain au non exclu. Le reste revient au responsable de traitement."),
  CATEGORIES_INTRO(
      "Persons and records from what is shown to what is not excluded. Where nothing looks for a"
          + " category it says so; the content of messages can hold any of them.",
      "Personnes et enregistrements, de l’établi au non exclu. Une catégorie que rien ne recherche"
          + " est signalée comme telle ; le contenu des messages peut relever de toutes."),
  DUTIES_INTRO(
      "Proposals: which apply, and when a clock starts, is for the authority in charge.",
      "Propositions : l’applicabilité et le départ des délais relèvent de l’autorité compétente."),
  ADMINISTRATION_INTRO(
      "Each administration is presumed controller for what its agents posted.",
      "Chaque administration est présumée responsable de ce que ses agents ont publié."),
  ROWS_LEFT_OUT("more in", "de plus dans"),
  LEDGER_INTRO(
      "Every file, and every member of every archive, has one row in ledger.csv. In = read +"
          + " partial + failed + skipped.",
      "Chaque fichier, et chaque membre de chaque archive, a une ligne dans ledger.csv. Entrés ="
          + " lus + partiels + en échec + écartés."),
  METHOD(
      "The evidence was opened read-only and hashed before reading. No network was used. The same"
          + " evidence gives the same report, byte for byte; the time and the machine of the run"
          + " are in the journal of the case only.",
      "Les scellés ont été ouverts en lecture seule et leurs empreintes calculées avant lecture."
          + " Aucun réseau n’a été utilisé. Les mêmes scellés donnent le même rapport, à l’octet"
          + " près ; l’heure et la machine de l’exécution ne figurent que dans le journal de"
          + " l’affaire."),
  INERT(
      "Evidence text is shown as inert text; invisible characters appear as codes such as \\u202e,"
          + " long texts are cut with the number of characters left out.",
      "Le texte issu des scellés est inerte ; les caractères invisibles apparaissent sous forme de"
          + " codes comme \\u202e, les longs textes sont coupés avec le nombre de caractères"
          + " omis."),
  HANDLE_WITH_CARE(
      "This report repeats protected words. It must not travel in clear by e-mail or chat.",
      "Ce rapport reproduit des termes protégés. Il ne doit pas circuler en clair par courriel ou"
          + " messagerie."),
  PERSONAL_INTRO(
      "Account holders are persons: Tchap ids spell a name and often an e-mail address. Persons"
          + " from those who wrote to every account; people merely named in texts are not counted.",
      "Les titulaires de comptes sont des personnes : un identifiant Tchap donne un nom et souvent"
          + " une adresse. Des personnes ayant écrit à tous les comptes ; celles qui sont seulement"
          + " nommées dans les textes ne sont pas comptées."),
  SECRETS_INTRO(
      "Each credential found in a text, and each file that is or holds one, stands here once,"
          + " however often it was posted. Values are never repeated: length and salted hash stand"
          + " for them, equal hashes for equal values. Treat each as known to the intruder.",
      "Chaque identifiant secret trouvé dans un texte, et chaque fichier qui en est ou en contient"
          + " un, figure ici une fois, quel que soit le nombre d’envois. Les valeurs ne sont jamais"
          + " reproduites : longueur et empreinte salée les remplacent, une même empreinte valant"
          + " une même valeur. Les tenir tous pour connus de l’intrus."),
  SECRETS_LIMIT(
      "What no rule recognises is not here: have the scripts read by people. Scripts posted:",
      "Ce qu’aucune règle ne reconnaît n’est pas ici : faire relire les scripts. Scripts publiés"
          + " :"),
  MEASURES_INTRO(
      "Proposed, in the order of CERT-FR’s reflex cards on leaks (CERTFR-2025-RFX-007, -008). Who"
          + " does it and by when is for those in charge.",
      "Propositions, dans l’ordre des fiches réflexes du CERT-FR sur les fuites"
          + " (CERTFR-2025-RFX-007, -008). Responsables et échéances restent à fixer."),
  LOCAL_BESIDE(
      "Local time is that of the zone named; it is computed from UTC.",
      "L’heure locale est celle du fuseau indiqué, calculée à partir de l’UTC."),
  ANNEXES_INTRO(
      "Full lists on pages of their own, each in several orders; no script is needed.",
      "Listes complètes sur des pages à part, chacune en plusieurs ordres ; sans script."),
  KIND_FIRST_MARKED("First marked item posted", "Premier élément marqué publié"),
  KIND_FIRST_CLASSIFIED(
      "First item above restricted level posted", "Premier élément classifié publié"),
  KIND_LAST_MARKED("Last marked item posted", "Dernier élément marqué publié"),
  REDACTED_COPY(
      "Redacted copy: accounts are pseudonyms; names, addresses, numbers and file names are masked."
          + " Persons without an account whom a text names may remain in quotes.",
      "Copie expurgée : les comptes sont des pseudonymes ; noms, adresses, numéros et noms de"
          + " fichiers sont masqués. Une personne sans compte nommée dans un texte peut subsister"
          + " dans un extrait."),
  NO_QUOTES(
      "Copy without quotes: no words of the evidence are repeated, only places and hashes.",
      "Copie sans extraits : aucun terme des scellés n’est reproduit, seulement les emplacements et"
          + " les empreintes."),
  BASELINE_INTRO(
      "Findings known before stay in the report and are marked; only new ones count for --fail-on.",
      "Les constats déjà connus restent dans le rapport et sont signalés ; seuls les nouveaux"
          + " comptent pour --fail-on."),
  NO_FINDING(
      "No finding. This is no proof of absence: see the limits of the detectors and the"
          + " uncertainties.",
      "Aucun constat. Ce n’est pas une preuve d’absence : voir les limites des détecteurs et les"
          + " incertitudes."),
  FILES_NAMED(
      "Full lists: findings.csv, findings.jsonl, attachments.csv, reach.csv, ledger.csv,"
          + " problems.csv; figures: report.json.",
      "Listes complètes : findings.csv, findings.jsonl, attachments.csv, reach.csv, ledger.csv,"
          + " problems.csv ; chiffres : report.json."),
  CLAIMS_INTRO(
      "What others state, held against the evidence at hand. More than claimed contradicts a claim;"
          + " less does so only when the evidence is said to be whole and all of it was read.",
      "Ce que d’autres affirment, confronté aux scellés. Plus que l’allégué contredit ; moins ne"
          + " contredit que si les scellés sont dits complets et ont été lus en entier."),
  NO_CLAIMS(
      "No claims were given (--claims FILE): nothing was compared.",
      "Aucune allégation n’a été fournie (--claims FILE) : rien n’a été comparé."),
  CLAIMS_WHOLE(
      "The evidence is said to be all that leaked.",
      "Les scellés sont dits contenir tout ce qui a fui."),
  CLAIMS_PART(
      "The evidence may be only a part of what leaked.",
      "Les scellés peuvent n’être qu’une partie de ce qui a fui."),
  REASON_AGREES(
      "What is observed lies within what is claimed.", "Le constat est conforme à l’allégation."),
  REASON_AGREES_ONE_WAY(
      "One sensible way of counting gives it, another does not.",
      "Une façon raisonnable de compter y conduit, une autre non."),
  REASON_AGREES_AT_LEAST(
      "What was read bears it out; there may be more in what was not read.",
      "Ce qui a été lu l’étaye ; le reste, non lu, peut en contenir davantage."),
  REASON_COUNTING(
      "It lies between two ways of counting.", "Le chiffre tombe entre deux façons de compter."),
  REASON_PART_AT_HAND(
      "Less is observed, but the evidence may be only a part.",
      "Le constat est inférieur, mais les scellés peuvent n’être qu’une partie."),
  REASON_UNREAD(
      "Less is observed, but part of the evidence was not read.",
      "Le constat est inférieur, mais une partie des scellés n’a pas été lue."),
  REASON_LESS(
      "Less is observed in evidence said to be whole and wholly read.",
      "Le constat est inférieur, dans des scellés dits complets et lus en entier."),
  REASON_MORE(
      "More is observed: the claim understates.",
      "Le constat est supérieur : l’allégation minore."),
  REASON_NOTHING("The evidence holds nothing to compare.", "Rien de comparable dans les scellés."),
  DECISION_SECURE_CLASSIFIED(
      "Stop and call the security officer: classified markings, suspected compromise (“suspicion de"
          + " compromission”). Isolate the evidence.",
      "Arrêter et appeler l’officier de sécurité : marquages classifiés, suspicion de"
          + " compromission. Isoler les scellés."),
  DECISION_REVOKE_SECRETS(
      "Have the posted secrets revoked now, the most exposed first, and their use looked for.",
      "Faire révoquer dès maintenant les secrets publiés, les plus exposés d’abord, et rechercher"
          + " leur usage."),
  DECISION_TELL_FOREIGN_OWNERS(
      "Tell the owners of information restricted by another State or organisation.",
      "Informer les propriétaires d’informations restreintes d’un autre État ou d’une"
          + " organisation."),
  DECISION_REPORT_RESTRICTED(
      "Report the disclosure (“divulgation”) of protected items to their issuers and to the"
          + " security chain (FSSI, HFDS).",
      "Signaler la divulgation des éléments protégés à leurs émetteurs et à la chaîne de sécurité"
          + " (FSSI, HFDS)."),
  DECISION_NOTIFY_PERSONAL_DATA(
      "Decide on the notice to the data protection authority (72 h from awareness) and on telling"
          + " the persons.",
      "Statuer sur la notification à la CNIL (72 h après la prise de connaissance) et sur"
          + " l’information des personnes."),
  DECISION_CLOSE_OPEN_ROOMS(
      "Review the rooms any ordinary account can read; close or purge them.",
      "Revoir les salons que tout compte ordinaire peut lire ; les fermer ou les purger."),
  DECISION_CONFIRM_MARKINGS(
      "Have the doubtful markings confirmed by a competent person.",
      "Faire confirmer les marquages douteux par une personne compétente."),
  DECISION_READ_THE_REST(
      "Have the unread evidence examined; until then the figures are lower bounds.",
      "Faire examiner les scellés non lus ; d’ici là les chiffres sont des minimums."),
  KIND_FILES_FAILED("Files that could not be read", "Fichiers illisibles"),
  KIND_FILES_PARTIAL("Files read only in part", "Fichiers lus en partie seulement"),
  KIND_FILES_SKIPPED("Files left unread by a rule", "Fichiers écartés par une règle"),
  KIND_PROBLEMS(
      "Places inside files that could not be read",
      "Passages illisibles à l’intérieur de fichiers"),
  KIND_REFUSALS(
      "Error answers of a server saved as data",
      "Réponses d’erreur d’un serveur enregistrées comme données"),
  KIND_MESSAGES_ENCRYPTED(
      "Messages that are ciphertext: content not analysed",
      "Messages chiffrés : contenu non analysé"),
  KIND_EVENTS_REDACTED(
      "Events redacted: the content may have existed",
      "Événements expurgés : un contenu a pu exister"),
  KIND_MESSAGES_UNDATED("Messages without a readable date", "Messages sans date lisible"),
  KIND_MESSAGES_IMPLAUSIBLE(
      "Messages dated before 1990 or after 2099", "Messages datés d’avant 1990 ou d’après 2099"),
  KIND_ATTACHMENTS_MISSING(
      "Files posted that are not in the evidence, or cannot be told from others: not analysed",
      "Fichiers envoyés absents des scellés, ou indiscernables d’autres : non analysés"),
  KIND_ATTACHMENTS_AMBIGUOUS(
      "Files posted of which several in the evidence could be it",
      "Fichiers envoyés auxquels plusieurs fichiers peuvent correspondre"),
  KIND_TEXTS_FAILED(
      "Attachments whose text could not be read",
      "Pièces jointes dont le texte n’a pas pu être lu"),
  KIND_IMAGES_NOT_READ(
      "Images and scans whose text was not read, for lack of OCR",
      "Images et numérisations dont le texte n’a pas été lu, faute de reconnaissance de texte"),
  KIND_IMAGES_BEYOND_SHARE(
      "Images and scans whose text was not read because the share of OCR (--ocr-images) was used"
          + " up",
      "Images et numérisations dont le texte n’a pas été lu, le quota de reconnaissance"
          + " (--ocr-images) étant épuisé"),
  KIND_TEXTS_PARTIAL(
      "Attachments whose text was read in part",
      "Pièces jointes dont le texte n’a été lu qu’en partie"),
  KIND_ROOMS_INCOMPLETE(
      "Rooms whose record has holes or does not begin with their creation",
      "Salons dont l’historique a des trous ou ne commence pas à leur création"),
  KIND_ROOMS_OPENNESS_UNKNOWN(
      "Rooms whose openness is not recorded", "Salons dont l’ouverture n’est pas connue"),
  KIND_ROOMS_ENCRYPTION_UNKNOWN(
      "Rooms whose encryption is not recorded", "Salons dont le chiffrement n’est pas connu"),
  KIND_MARKINGS_TO_CONFIRM("Markings to be confirmed", "Marquages à confirmer");

  private final Said said;

  Phrase(String english, String french) {
    said = new Said(english, french);
  }

  @Override
  public Said said() {
    return said;
  }
}
