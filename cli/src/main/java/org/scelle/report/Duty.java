package org.scelle.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A notice somebody may owe: to whom, what, and by when. The clocks are those of the texts named;
 * the user starts them.
 *
 * @param basis the text it stands on
 */
public record Duty(Bilingual toWhom, Bilingual what, Bilingual clock, Bilingual basis) {

  static final Duty CNIL =
      new Duty(
          new Said("CNIL (teleservice)", "CNIL (téléservice)"),
          new Said(
              "Notice of a personal data breach, one for each controller; first and supplementary.",
              "Notification de violation de données, une par responsable de traitement ; initiale"
                  + " puis complémentaire."),
          new Said("72 h from awareness", "72 h après la prise de connaissance"),
          new Said("GDPR art. 33", "RGPD art. 33"));

  static final Duty PERSONS =
      new Duty(
          new Said("Persons concerned", "Personnes concernées"),
          new Said(
              "Plain words: nature, contact of the DPO, consequences, measures; where the risk is"
                  + " high.",
              "En termes clairs : nature, contact du DPD, conséquences, mesures ; si le risque est"
                  + " élevé."),
          new Said("without undue delay", "dans les meilleurs délais"),
          new Said("GDPR art. 34", "RGPD art. 34"));

  static final Duty CERT_FR =
      new Duty(
          new Said("CERT-FR (ANSSI)", "CERT-FR (ANSSI)"),
          new Said(
              "Early warning (malicious? cross-border?), notification (severity, impact,"
                  + " indicators), final report. Check the national text in force.",
              "Alerte précoce (malveillance ? transfrontière ?), notification (gravité, impact,"
                  + " indicateurs), rapport final. Vérifier le texte national en vigueur."),
          new Said(
              "24 h, 72 h, then one month after the notification",
              "24 h, 72 h, puis un mois après la notification"),
          new Said("Directive (EU) 2022/2555 art. 23", "Directive (UE) 2022/2555 art. 23"));

  static final Duty SECURITY_CHAIN =
      new Duty(
          new Said("FSSI, HFDS", "FSSI, HFDS"),
          new Said(
              "Report along the State’s security chain.",
              "Signalement par la chaîne SSI de l’État."),
          new Said("at once; no figure in the text", "sans délai ; aucun chiffre dans le texte"),
          new Said("IGI 1337", "IGI 1337"));

  static final Duty RESTRICTED =
      new Duty(
          new Said("Issuers of restricted items, FSSI", "Émetteurs des éléments DR, FSSI"),
          new Said(
              "Disclosure (“divulgation”) of Diffusion Restreinte: a breach of discretion, not a"
                  + " “compromission”. This report and its extracts travel by approved means only.",
              "Divulgation d’informations Diffusion Restreinte : manquement à la discrétion, et non"
                  + " « compromission ». Ce rapport et ses extraits ne circulent que par des moyens"
                  + " agréés."),
          new Said("the text sets no deadline", "le texte ne fixe pas de délai"),
          new Said("II 901 art. 10, 12, 14; IM 900 §7.2", "II 901 art. 10, 12, 14 ; IM 900 §7.2"));

  static final Duty CLASSIFIED =
      new Duty(
          new Said("Hierarchy, security officer", "Hiérarchie, officier de sécurité"),
          new Said(
              "“Suspicion de compromission”; “compromission avérée” only once shown. Timestamped"
                  + " log of every act; evidence is neither deleted nor altered.",
              "Suspicion de compromission ; « avérée » une fois démontrée seulement. Journal"
                  + " horodaté de chaque acte ; ne rien supprimer ni altérer."),
          new Said(
              "at once; detailed report within 30 days, even if incomplete",
              "immédiatement ; rapport détaillé sous 30 jours, même incomplet"),
          new Said("IGI 1300; IM 900 §8", "IGI 1300 ; IM 900 §8"));

  static final Duty FOREIGN =
      new Duty(
          new Said("Owner of the foreign information", "Propriétaire de l’information étrangère"),
          new Said(
              "Tell the State or organisation that owns it, through the security chain.",
              "Informer l’État ou l’organisation propriétaire, par la chaîne de sécurité."),
          new Said(
              "final report within 31 working days (classified information)",
              "rapport final sous 31 jours ouvrés (informations classifiées)"),
          new Said("IM 900 §8.3", "IM 900 §8.3"));

  static final Duty PROSECUTOR =
      new Duty(
          new Said("Public prosecutor", "Procureur de la République"),
          new Said("Report of an offence, complaint.", "Signalement d’une infraction, plainte."),
          new Said("without delay", "sans délai"),
          new Said("Code of criminal procedure, art. 40", "Code de procédure pénale, art. 40"));

  /** Those the findings call for; which apply is for a person to decide. */
  static List<Duty> of(FindingsSummary findings) {
    List<Duty> duties = new ArrayList<>(List.of(CNIL, PERSONS, CERT_FR, SECURITY_CHAIN));
    if (findings.bearing(Protection.RESTRICTED) > 0) {
      duties.add(RESTRICTED);
    }
    if (findings.bearing(Protection.CLASSIFIED) > 0) {
      duties.add(CLASSIFIED);
    }
    boolean foreign =
        findings.schemes().stream()
            .filter(scheme -> scheme.markings() > 0 && !scheme.scheme().startsWith("FR-"))
            .anyMatch(scheme -> scheme.protection().compareTo(Protection.FOREIGN) >= 0);
    if (foreign) {
      duties.add(FOREIGN);
    }
    duties.add(PROSECUTOR);
    return List.copyOf(duties);
  }
}
