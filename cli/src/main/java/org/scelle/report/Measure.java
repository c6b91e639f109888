package org.scelle.report;

import java.util.ArrayList;
import java.util.List;
import org.scelle.model.Severity;

/**
 * Something to do after a leak, in the order of CERT-FR's reflex cards on leaks
 * (CERTFR-2025-RFX-007 qualification, CERTFR-2025-RFX-008 containment); who does it and when is for
 * the people in charge.
 */
public enum Measure implements Bilingual {
  KEEP_A_LOG(
      "Open a timestamped log of facts and acts; keep the evidence sealed and unchanged.",
      "Ouvrir une main courante horodatée ; conserver les scellés sans les modifier."),
  BLOCK_ACCOUNTS(
      "Block the accounts believed hijacked; end their sessions, revoke tokens and devices.",
      "Bloquer les comptes présumés détournés ; fermer leurs sessions, révoquer jetons et"
          + " appareils."),
  SECURE_CLASSIFIED(
      "Classified markings: stop, call the security officer, isolate every copy of the items.",
      "Marquages classifiés : cesser, appeler l’officier de sécurité, isoler toute copie."),
  REVOKE_SECRETS(
      "Revoke and replace the keys, profiles and passwords that were posted; look for their use.",
      "Révoquer et remplacer les clés, profils et mots de passe publiés ; rechercher leur usage."),
  READ_SCRIPTS(
      "Have the posted scripts and configurations read by people: what no rule knows is not found.",
      "Faire relire les scripts et configurations publiés : ce qu’aucune règle ne connaît"
          + " échappe."),
  CLOSE_ROOMS(
      "Close the rooms any account can read, those with marked items first.",
      "Fermer les salons lisibles par tout compte, d’abord ceux qui contiennent des éléments"
          + " marqués."),
  TELL_ISSUERS(
      "Tell the issuers of the marked items; have doubtful markings confirmed.",
      "Prévenir les émetteurs des éléments marqués ; faire confirmer les marquages douteux."),
  NOTIFY(
      "Decide on the notices (authority, persons, CERT-FR, security chain) and start the clocks.",
      "Décider des notifications (CNIL, personnes, CERT-FR, chaîne SSI) et lancer les délais."),
  TELL_ADMINISTRATIONS(
      "Send each administration its annex: it is controller for what its agents posted.",
      "Transmettre à chaque administration son annexe : elle répond de ce que ses agents ont"
          + " publié."),
  DISARM_FILES(
      "Warn of files that run code or hide what they are before anyone opens the dump.",
      "Avertir des fichiers actifs ou déguisés avant toute ouverture de l’archive."),
  READ_THE_REST(
      "Have the unread, encrypted and missing evidence examined.",
      "Faire examiner les scellés non lus, chiffrés ou absents."),
  WATCH(
      "Watch for sale and re-use of the dump; prepare plain words for those who ask.",
      "Surveiller la revente et la réutilisation de l’archive ; préparer les éléments de langage.");

  private final Said said;

  Measure(String english, String french) {
    said = new Said(english, french);
  }

  @Override
  public Said said() {
    return said;
  }

  /**
   * A measure and how many things it is about; always due where it counts nothing.
   *
   * @param figure where {@code report.json} has that number; empty when it counts nothing
   */
  public record Due(Measure measure, String figure, long count) {}

  /** Those the report calls for. */
  static List<Due> of(Report report) {
    FindingsSummary findings = report.findings();
    List<Due> due = new ArrayList<>();
    due.add(new Due(KEEP_A_LOG, "", 0));
    due.add(new Due(BLOCK_ACCOUNTS, "", 0));
    if (findings.bearing(Protection.CLASSIFIED) > 0) {
      due.add(new Due(SECURE_CLASSIFIED, "", 0));
    }
    some(due, REVOKE_SECRETS, "secrets.total", report.revoke().all().size());
    if (findings.ofRule("script") > 0) {
      due.add(new Due(READ_SCRIPTS, "", 0));
    }
    some(due, CLOSE_ROOMS, "reach.roomsToClose.total", report.exposure().toClose().total());
    some(due, TELL_ISSUERS, "findings.markings", findings.markings().total());
    due.add(new Due(NOTIFY, "", 0));
    long administrations = report.perimeter().administrations().total();
    some(due, TELL_ADMINISTRATIONS, "notification.administrations.total", administrations);
    if (findings.of(Severity.MEDIUM) + findings.of(Severity.HIGH) > 0
        && findings.attachments().total() > 0) {
      due.add(new Due(DISARM_FILES, "", 0));
    }
    if (!report.complete() || report.totals().encrypted() + report.totals().missing() > 0) {
      due.add(new Due(READ_THE_REST, "", 0));
    }
    due.add(new Due(WATCH, "", 0));
    return List.copyOf(due);
  }

  private static void some(List<Due> due, Measure measure, String figure, long count) {
    if (count > 0) {
      due.add(new Due(measure, figure, count));
    }
  }
}
